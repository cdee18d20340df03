import { type Language, pseudoLanguage } from '../shared/languages.ts';
import { type Sentences, type Text, textOf } from '../shared/text.ts';

const sentences: Readonly<Record<Language | typeof pseudoLanguage, () => Promise<Sentences>>> = {
  en: async () => (await import('../shared/locales/en.ts')).en,
  da: async () => (await import('../shared/locales/da.ts')).da,
  de: async () => (await import('../shared/locales/de.ts')).de,
  fr: async () => (await import('../shared/locales/fr.ts')).fr,
  es: async () => (await import('../shared/locales/es.ts')).es,
  [pseudoLanguage]: async () => {
    const [{ en }, { pseudoSentences }] = await Promise.all([
      import('../shared/locales/en.ts'),
      import('../shared/locales/pseudo.ts'),
    ]);
    return pseudoSentences(en);
  },
};

const isOurs = (language: string): language is keyof typeof sentences => Object.hasOwn(sentences, language);

/** The sentences of one language, in English for one that the app does not have. Only these are loaded. */
export const loadText = async (language: string): Promise<Text> => {
  const ours = isOurs(language) ? language : 'en';
  return textOf(ours, await sentences[ours]());
};
