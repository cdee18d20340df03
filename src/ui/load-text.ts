import { type Language, pseudoLanguage } from '../shared/languages.ts';
import { type Text, textOf, type WindowSentences } from '../shared/text.ts';

const sentences: Readonly<Record<Language | typeof pseudoLanguage, () => Promise<WindowSentences>>> = {
  en: async () => (await import('../shared/locales/en/in-windows.ts')).inWindows,
  da: async () => (await import('../shared/locales/da/in-windows.ts')).inWindows,
  de: async () => (await import('../shared/locales/de/in-windows.ts')).inWindows,
  fr: async () => (await import('../shared/locales/fr/in-windows.ts')).inWindows,
  es: async () => (await import('../shared/locales/es/in-windows.ts')).inWindows,
  [pseudoLanguage]: async () => {
    const [{ inWindows }, { pseudoSentences }] = await Promise.all([
      import('../shared/locales/en/in-windows.ts'),
      import('../shared/locales/pseudo.ts'),
    ]);
    return pseudoSentences(inWindows);
  },
};

const isOurs = (language: string): language is keyof typeof sentences => Object.hasOwn(sentences, language);

/** The sentences of one language, in English for one that the app does not have. Only these are loaded. */
export const loadText = async (language: string): Promise<Text> => {
  const ours = isOurs(language) ? language : 'en';
  return textOf(ours, await sentences[ours]());
};
