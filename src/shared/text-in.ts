import { type Language, languages, pseudoLanguage } from './languages.ts';
import { da } from './locales/da.ts';
import { de } from './locales/de.ts';
import { en } from './locales/en.ts';
import { es } from './locales/es.ts';
import { fr } from './locales/fr.ts';
import { pseudoSentences } from './locales/pseudo.ts';
import { type Sentences, type Text, textOf } from './text.ts';

/** The sentences of each language, created on first use. A window loads only its own: `src/ui/load-text.ts`. */
export const translations: Readonly<Record<Language | typeof pseudoLanguage, () => Sentences>> = {
  en: () => en,
  da: () => da,
  de: () => de,
  fr: () => fr,
  es: () => es,
  [pseudoLanguage]: () => pseudoSentences(en),
};

const textByLanguage = new Map<string, Text>();

/** The sentences of a language; English for one that the app does not have. */
export const textIn = (language: string): Text => {
  const known = textByLanguage.get(language);
  if (known !== undefined) return known;
  const ours = ([...languages, pseudoLanguage] as const).find((one) => one === language) ?? 'en';
  const text = textOf(ours, translations[ours]());
  textByLanguage.set(language, text);
  return text;
};
