import { localeOf } from '../shared/languages.ts';
import type { Milliseconds, Timestamp } from '../shared/units.ts';

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

const units = [
  ['day', 86_400_000, 36],
  ['hour', 3_600_000, 1.5],
  ['minute', 60_000, 0],
] as const;

/** In 2 days, in 30 hours, in 5 minutes: in the largest unit that says it well enough. */
export const leftText = (language: string, leftMs: Milliseconds): string => {
  const hours = leftMs / 3_600_000;
  const [unit, unitMs] = units.find(([, , fromHours]) => hours >= fromHours) ?? units[2];
  return new Intl.RelativeTimeFormat(localeOf(language)).format(Math.round(leftMs / unitMs), unit);
};
