import { createInstance } from 'i18next';
import { localeOf } from './languages.ts';
import type { inMain } from './locales/en/in-main.ts';
import type { inWindows } from './locales/en/in-windows.ts';
import type { en } from './locales/en.ts';
import type { Seconds, Timestamp } from './units.ts';

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** The key of a sentence in the locale files, without its plural suffix. */
export type TextKey = WithoutPlural<keyof typeof en>;

export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** What the main process says in one language. */
export type MainSentences = Readonly<Record<keyof typeof inMain, string>>;

/** What windows say. */
export type WindowSentences = Readonly<Record<keyof typeof inWindows, string>>;

/** Two plural forms are enough for our languages; some have a third, for millions, which is filled in here. */
const withAllPlurals = (
  language: string,
  translation: MainSentences | WindowSentences,
): Readonly<Record<string, string>> => {
  const forms = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories;
  const others = Object.entries(translation).filter(([key]) => key.endsWith('_other'));
  const more = others.flatMap(([key, sentence]) =>
    forms.map((form) => [key.replace(/other$/, form), sentence] as const),
  );
  return { ...Object.fromEntries(more), ...translation };
};

/** @param language what the sentences are in, for plurals, dates and numbers. */
export const textOf = (language: string, sentences: MainSentences | WindowSentences): Text => {
  const translation = withAllPlurals(language, sentences);
  const instance = createInstance({
    lng: language,
    resources: { [language]: { translation } },
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
  return (key, values) => instance.t(key, { ...values });
};

/** A lifetime in the largest unit that keeps it whole: 1 day, 90 minutes. */
export const lifetimeText = (text: Text, lifetime: Seconds): string => {
  if (lifetime >= 86_400 && lifetime % 86_400 === 0)
    return text('lifetime.days', { count: lifetime / 86_400 });
  if (lifetime >= 3_600 && lifetime % 3_600 === 0) return text('lifetime.hours', { count: lifetime / 3_600 });
  if (lifetime >= 60 && lifetime % 60 === 0) return text('lifetime.minutes', { count: lifetime / 60 });
  return text('lifetime.seconds', { count: lifetime });
};

/** Where the day is known from what is around it. */
export const timeText = (language: string, at: Timestamp): string =>
  new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit' }).format(at);

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
