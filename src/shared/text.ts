import { createInstance } from 'i18next';
import type { Milliseconds, Seconds } from './limits.ts';
import { en } from './locales/en.ts';

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** The key of a sentence in the locale files, its plural ending left off. */
export type TextKey = WithoutPlural<keyof typeof en>;

export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The sentences of a language. */
export const textIn = (language: string): Text => {
  const instance = createInstance({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  void instance.init();
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

/** A moment in the user's own time: with the year only when it is another one. */
export const momentText = (language: string, moment: Milliseconds, now: Milliseconds): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(new Date(moment).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }),
  }).format(moment);
