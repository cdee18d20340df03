import { failed, type Result, success } from '../result.ts';
import type { Timestamp } from '../units.ts';
import type { Lifetime, Until } from './lifetime.ts';
import { parseDuration } from './parse-duration.ts';
import { type Day, isDayMonth, type Reading, readMoment, type Time } from './read-moment.ts';
import { languagesFrom, simplified, type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { daysFrom, isDate, timestampOf, type WallTime, wallTimeAt, weekdayOf } from './wall-time.ts';

/** Where and when somebody writes. */
export interface WritingPlace {
  /** The language in use. The others are understood too. */
  readonly language: string;
  readonly now: Timestamp;
  /** A name such as `Europe/Copenhagen`. */
  readonly timeZone: string;
}

export type NotUnderstood = 'unknown' | 'past';

export const maxLifetimeText = 80;

/**
 * `3 hours`, `90m`, `until Friday 18:00`, `tomorrow 9:00`, `3 Dec`: in any of our languages. A day without a time is meant until
 * its end. Whether a link can last so is for `lifetimeProblem` to say.
 */
export const parseLifetime = (text: string, place: WritingPlace): Result<Lifetime, NotUnderstood> => {
  // The sign that phrases are replaced by.
  if (text.length > maxLifetimeText || text.includes('@')) return failed('unknown');
  const written = simplified(text);
  for (const language of languagesFrom(place.language)) {
    const read = parseIn(vocabularyOf(language), written, place);
    if (read.ok || read.failure !== 'unknown') return read;
  }
  return failed('unknown');
};

const parseIn = (
  words: Vocabulary,
  written: string,
  place: WritingPlace,
): Result<Lifetime, NotUnderstood> => {
  const plain = words.phrases.reduce(
    (so, [phrase, meaning]) => so.replace(phraseIn(phrase), meaning),
    written,
  );
  const seconds = parseDuration(plain, words);
  if (seconds !== null) return success(seconds);
  const reading = readMoment(plain, words);
  return reading === null ? failed('unknown') : momentOf(reading, place);
};

const patterns = new Map<string, RegExp>();

/** As whole words. */
const phraseIn = (phrase: string): RegExp => {
  const known = patterns.get(phrase);
  if (known !== undefined) return known;
  const pattern = new RegExp(`(?<![\\p{L}\\d])${phrase}(?![\\p{L}\\d])`, 'u');
  patterns.set(phrase, pattern);
  return pattern;
};

const endOfDay: Time = { hour: 23, minute: 59 };

const momentOf = (reading: Reading, { now, timeZone }: WritingPlace): Result<Until, NotUnderstood> => {
  const { days, times } = withoutPairs(reading);
  const [time = endOfDay, ...otherTimes] = times;
  const [weekday, ...otherWeekdays] = days.filter((one) => one.kind === 'weekday');
  const [day, ...otherDays] = days.filter((one) => one.kind !== 'weekday');
  const isTooMuch = otherTimes.length + otherDays.length + otherWeekdays.length > 0;
  if (isTooMuch || days.length + times.length === 0 || !isTime(time)) return failed('unknown');
  const today = wallTimeAt(now, timeZone);
  const at = (wall: WallTime): Timestamp => timestampOf({ ...wall, ...time }, timeZone, now);
  const next = (first: WallTime, after: WallTime): WallTime => (at(first) > now ? first : after);
  const found =
    day !== undefined
      ? dateOf(day, today, at, now)
      : weekday === undefined
        ? next(today, daysFrom(today, 1))
        : next(...twoWeeks(today, weekday.weekday));
  if (found === null || (weekday !== undefined && weekdayOf(found) !== weekday.weekday))
    return failed('unknown');
  return at(found) > now ? success({ until: at(found) }) : failed('past');
};

/** Two numbers with a full stop are a date where no other day is named, and a time otherwise. */
const withoutPairs = ({ days, times, pairs }: Reading): Pick<Reading, 'days' | 'times'> => {
  const [first, ...others] = pairs;
  const timeOf = ([hour, minute]: readonly [number, number]): Time => ({ hour, minute });
  return first !== undefined && days.length === 0 && isDayMonth(first)
    ? {
        days: [{ kind: 'date', year: null, month: first[1], day: first[0] }],
        times: [...times, ...others.map(timeOf)],
      }
    : { days, times: [...times, ...pairs.map(timeOf)] };
};

/** Midnight may be called 24:00. */
const isTime = ({ hour, minute }: Time): boolean =>
  minute <= 59 && (hour <= 23 || (hour === 24 && minute === 0));

/** That day this week, and in a week. */
const twoWeeks = (today: WallTime, weekday: number): readonly [WallTime, WallTime] => {
  const days = (weekday - weekdayOf(today) + 7) % 7;
  return [daysFrom(today, days), daysFrom(today, days + 7)];
};

/** Without its year, or month, the next one; or the last one, where that is nearer. `null` for no such date. */
const dateOf = (
  day: Exclude<Day, { readonly kind: 'weekday' }>,
  today: WallTime,
  at: (wall: WallTime) => Timestamp,
  now: Timestamp,
): WallTime | null => {
  if (day.kind === 'from-today') return daysFrom(today, day.days);
  const candidates = candidatesFor(day, today)
    .map((date) => ({ ...today, ...date }))
    .filter(isDate);
  const coming = candidates.find((date) => at(date) > now);
  const gone = candidates.findLast((date) => at(date) <= now);
  if (coming === undefined || gone === undefined || day.month === null) return coming ?? gone ?? null;
  return at(coming) - now <= now - at(gone) ? coming : gone;
};

const candidatesFor = (
  { year, month, day }: Extract<Day, { readonly kind: 'date' }>,
  today: WallTime,
): readonly Pick<WallTime, 'year' | 'month' | 'day'>[] => {
  if (month === null) {
    const nextMonth =
      today.month === 12 ? { year: today.year + 1, month: 1 } : { year: today.year, month: today.month + 1 };
    return [
      { year: today.year, month: today.month, day },
      { ...nextMonth, day },
    ];
  }
  const years = year === null ? [today.year - 1, today.year, today.year + 1] : [year];
  return years.map((one) => ({ year: one, month, day }));
};
