import { localeOf } from '../shared/languages.ts';
import type { Milliseconds } from '../shared/limits.ts';

export const numberText = (language: string, number: number): string =>
  new Intl.NumberFormat(localeOf(language)).format(number);

/** A moment in full, such as Tuesday 24 November at 14:05, with the year only when it is another one. */
export const fullDateTimeText = (language: string, moment: Milliseconds, now: Milliseconds): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(new Date(moment).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);
