import { createInstance } from 'i18next';
import { type Language, languages, localeOf, pseudoLanguage } from './languages.ts';
import { da } from './locales/da.ts';
import { de } from './locales/de.ts';
import { en } from './locales/en.ts';
import { es } from './locales/es.ts';
import { fr } from './locales/fr.ts';
import { pseudo } from './locales/pseudo.ts';
import type { Seconds, Timestamp } from './units.ts';

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** The key of a sentence in the locale files, without its plural suffix. */
export type TextKey = WithoutPlural<keyof typeof en>;

export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

type Sentences = Readonly<Record<keyof typeof en, string>>;

/** The sentences of each language, created on first use. */
export const translations: Readonly<Record<Language | typeof pseudoLanguage, () => Sentences>> = {
  en: () => en,
  da: () => da,
  de: () => de,
  fr: () => fr,
  es: () => es,
  [pseudoLanguage]: () =>
    Object.fromEntries(Object.entries(en).map(([key, sentence]) => [key, pseudo(sentence)])) as Sentences,
};

/** Two plural forms are enough for our languages; some have a third, for millions, which is filled in here. */
const withAllPlurals = (language: string, translation: Sentences): Readonly<Record<string, string>> => {
  const forms = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories;
  const others = Object.entries(translation).filter(([key]) => key.endsWith('_other'));
  const more = others.flatMap(([key, sentence]) =>
    forms.map((form) => [key.replace(/other$/, form), sentence] as const),
  );
  return { ...Object.fromEntries(more), ...translation };
};

const textByLanguage = new Map<string, Text>();

/** The sentences of a language; English for one that the app does not have. */
export const textIn = (language: string): Text => {
  const known = textByLanguage.get(language);
  if (known !== undefined) return known;
  const lng = ([...languages, pseudoLanguage] as const).find((ours) => ours === language) ?? 'en';
  const translation = withAllPlurals(lng, translations[lng]());
  const instance = createInstance({
    lng,
    resources: { [lng]: { translation } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  void instance.init();
  // In sentences: {{at, dateTime}}.
  instance.services.formatter?.add('dateTime', (at: unknown) =>
    dateTimeText(language, Number(at), Date.now()),
  );
  const text: Text = (key, values) => instance.t(key, { ...values });
  textByLanguage.set(language, text);
  return text;
};

/** A lifetime in the largest unit that keeps it whole: 1 day, 90 minutes. */
export const lifetimeText = (text: Text, lifetime: Seconds): string => {
  if (lifetime >= 86_400 && lifetime % 86_400 === 0)
    return text('lifetime.days', { count: lifetime / 86_400 });
  if (lifetime >= 3_600 && lifetime % 3_600 === 0) return text('lifetime.hours', { count: lifetime / 3_600 });
  if (lifetime >= 60 && lifetime % 60 === 0) return text('lifetime.minutes', { count: lifetime / 60 });
  return text('lifetime.seconds', { count: lifetime });
};

/** A date and time in the user's time zone, with the year only if it is not the current one. */
export const dateTimeText = (
  language: string,
  at: Timestamp,
  now: Timestamp,
  options: Intl.DateTimeFormatOptions = {},
): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }),
    ...options,
  }).format(at);
