import { type Language, languages, pseudoLanguage } from './languages.ts';
import { inMain as da } from './locales/da/in-main.ts';
import { inMain as de } from './locales/de/in-main.ts';
import { inMain as en } from './locales/en/in-main.ts';
import { inMain as es } from './locales/es/in-main.ts';
import { inMain as fr } from './locales/fr/in-main.ts';
import { pseudoSentences } from './locales/pseudo.ts';
import { type MainSentences, type Text, textOf } from './text.ts';

/** What the main process says in each language. A window loads only its own: `src/ui/load-text.ts`. */
const sentences: Readonly<Record<Language | typeof pseudoLanguage, () => MainSentences>> = {
  en: () => en,
  da: () => da,
  de: () => de,
  fr: () => fr,
  es: () => es,
  [pseudoLanguage]: () => pseudoSentences(en),
};

const textByLanguage = new Map<string, Text>();

/** The sentences of a language for the main process; English for one that the app does not have. */
export const textIn = (language: string): Text => {
  const known = textByLanguage.get(language);
  if (known !== undefined) return known;
  const ours = ([...languages, pseudoLanguage] as const).find((one) => one === language) ?? 'en';
  const text = textOf(ours, sentences[ours]());
  textByLanguage.set(language, text);
  return text;
};
