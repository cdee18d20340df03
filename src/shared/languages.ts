/** The languages of the app and of messages to recipients. */
export const languages = ['en', 'da', 'de', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** English made longer, with accents and brackets: shows what is not translated or does not fit. Never chosen by default. */
export const pseudoLanguage = 'en-XA';

/** What recipients are probably written to in, for whoever reads the app in `language`. */
export const recipientLanguage = (language: string): Language =>
  languages.find((offered) => offered === language) ?? 'en';

export const languageChoices = ['system', ...languages] as const;

/** @param preferred what the system prefers, best first, such as `de-AT`. @returns English if it has none of ours. */
export const languageFor = (choice: string, preferred: readonly string[]): string => {
  if (choice !== 'system') return choice;
  const wanted = preferred.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return wanted.map((tag) => languages.find((language) => language === tag)).find(Boolean) ?? 'en';
};

/** For dates and numbers. English is written the British way: day before month, 24 hours. */
export const localeOf = (language: string): string =>
  language === 'en' || language === pseudoLanguage ? 'en-GB' : language;
