import { type Language, pseudoLanguage } from './languages.ts';
import { type MainSentences, type Text, textOf } from './text.ts';

/** What the main process says in each language. A window loads its own: `src/ui/load-text.ts`. */
const sentences: Readonly<Record<Language | typeof pseudoLanguage, () => Promise<MainSentences>>> = {
  en: async () => (await import('./locales/en/in-main.ts')).inMain,
  da: async () => (await import('./locales/da/in-main.ts')).inMain,
  de: async () => (await import('./locales/de/in-main.ts')).inMain,
  fr: async () => (await import('./locales/fr/in-main.ts')).inMain,
  es: async () => (await import('./locales/es/in-main.ts')).inMain,
  [pseudoLanguage]: async () => {
    const [{ inMain }, { pseudoSentences }] = await Promise.all([
      import('./locales/en/in-main.ts'),
      import('./locales/pseudo.ts'),
    ]);
    return pseudoSentences(inMain);
  },
};

const isOurs = (language: string): language is keyof typeof sentences => Object.hasOwn(sentences, language);

const loaded = new Map<string, Text>();

/** Loads the sentences of a language for the main process; English for one that the app does not have. */
export const loadText = async (language: string): Promise<Text> => {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const ours = isOurs(language) ? language : 'en';
  const text = textOf(ours, await sentences[ours]());
  loaded.set(language, text);
  return text;
};

/** @throws for a language that has not been loaded. */
export const textIn = (language: string): Text => {
  const text = loaded.get(language);
  if (text === undefined) throw new Error(`The sentences of ${language} have not been loaded.`);
  return text;
};
