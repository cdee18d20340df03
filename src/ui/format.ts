import { localeOf } from '../shared/languages.ts';
import type { Timestamp } from '../shared/units.ts';

export const numberText = (language: string, number: number): string =>
  new Intl.NumberFormat(localeOf(language)).format(number);

/** A full date, such as Tuesday 24 November at 14:05, with the year only if it is not this one. */
export const fullDateTimeText = (language: string, date: Timestamp, now: Timestamp): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(new Date(date).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(date);
