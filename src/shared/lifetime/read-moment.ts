import { nameIndex, type Vocabulary } from './vocabulary.ts';

/** A day as written. `month` counts from 1, `weekday` from Sunday. */
export type Day =
  | { readonly kind: 'from-today'; readonly days: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number;
    };

export interface Time {
  readonly hour: number;
  readonly minute: number;
}

/** A point in time as written, before anybody has looked at a calendar. */
export interface Reading {
  readonly days: readonly Day[];
  readonly times: readonly Time[];
  /** Two numbers with a full stop between them: a date, or a time. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** What a bare number is: an hour behind `at`, and an hour behind `until` unless it is written as a day. */
type Expecting = 'anything' | 'hour' | 'hour-or-day';

const nothing: Reading = { days: [], times: [], pairs: [] };

/** @returns `null` where a word is not understood. */
export const readMoment = (written: string, words: Vocabulary): Reading | null => {
  const [first = ''] = written.split(' ');
  return words.until.includes(first)
    ? readOn(written.slice(first.length), words, nothing, 'hour-or-day')
    : readOn(written, words, nothing, 'anything');
};

const readOn = (text: string, words: Vocabulary, so: Reading, expecting: Expecting): Reading | null => {
  const rest = text.replace(/^[ .,]+/, '');
  if (rest === '') return so;
  const found = readOne(rest, words, expecting);
  if (found === null) return null;
  const { length, expects = 'anything', day, time, pair } = found;
  const next: Reading = {
    days: day === undefined ? so.days : [...so.days, day],
    times: time === undefined ? so.times : [...so.times, time],
    pairs: pair === undefined ? so.pairs : [...so.pairs, pair],
  };
  return readOn(rest.slice(length), words, next, expects);
};

interface Found {
  /** How much of the text it takes up. */
  readonly length: number;
  readonly expects?: Expecting;
  readonly day?: Day;
  readonly time?: Time;
  readonly pair?: readonly [number, number];
}

const readOne = (rest: string, words: Vocabulary, expecting: Expecting): Found | null =>
  readSign(rest) ??
  readDate(rest) ??
  readTime(rest) ??
  readNamedDate(rest, words) ??
  readNumber(rest, expecting) ??
  readWord(rest, words, expecting);

/** `@1`, what phrases such as tomorrow stand for. */
const readSign = (rest: string): Found | null => {
  const match = /^@(\d)/.exec(rest);
  return match === null ? null : { length: 2, day: { kind: 'from-today', days: Number(match[1]) } };
};

const readDate = (rest: string): Found | null => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)t?/.exec(rest);
  if (iso !== null) return ordered(iso[0], iso[1], iso[2], iso[3]);
  const full = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d:])/.exec(rest);
  if (full !== null) return dated(full[0], yearOf(full[4]), full[3], full[1]);
  const short = /^(\d{1,2})\/(\d{1,2})(?!\d)/.exec(rest);
  return short === null ? null : dated(short[0], undefined, short[2], short[1]);
};

const yearOf = (digits = ''): string => (digits.length === 2 ? `20${digits}` : digits);

/** The day before the month, or the other way round where only that makes sense. */
const dated = (all: string, year: string | undefined, month = '', day = ''): Found =>
  Number(month) > 12 && Number(day) <= 12 ? ordered(all, year, day, month) : ordered(all, year, month, day);

const ordered = (all: string, year: string | undefined, month = '', day = ''): Found => ({
  length: all.length,
  day: {
    kind: 'date',
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: Number(day),
  },
});

const readTime = (rest: string): Found | null => {
  const twelve = /^(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b/.exec(rest);
  if (twelve !== null) {
    const hour = Number(twelve[1]);
    if (hour < 1 || hour > 12) return null;
    return timed(twelve[0], (hour % 12) + (twelve[3] === 'p' ? 12 : 0), twelve[2]);
  }
  const full = /^(\d{1,2})(?::| ?h ?|\.(?=\d{2} ?uhr))(\d{2})(?!\d)/.exec(rest);
  if (full !== null) return timed(full[0], Number(full[1]), full[2]);
  const whole = /^(\d{1,2}) ?(?:h|uhr|heures?|horas?|o'clock)(?!\p{L})/u.exec(rest);
  return whole === null ? null : timed(whole[0], Number(whole[1]), undefined);
};

const timed = (all: string, hour: number, minute = '0'): Found => ({
  length: all.length,
  time: { hour, minute: Number(minute) },
});

const ordinal = '(?:st|nd|rd|th|er|º|\\.)?';
const link = '(?: (?:of|de)(?= ))? ?';

/** `3 Dec`, `3. Dezember 2026`, `December 3rd`. */
const readNamedDate = (rest: string, words: Vocabulary): Found | null => {
  const dayFirst = new RegExp(
    `^(\\d{1,2})${ordinal}${link}(\\p{L}+)\\.?(?:(?:,| de| del)? (\\d{4})(?!\\d))?`,
    'u',
  ).exec(rest);
  const monthFirst = new RegExp(
    `^(\\p{L}+)\\.? (\\d{1,2})(?![\\d:h]|\\.\\d)${ordinal}(?:,? (\\d{4})(?!\\d))?`,
    'u',
  ).exec(rest);
  const [all, day, name, year] =
    dayFirst ?? (monthFirst === null ? [] : [monthFirst[0], monthFirst[2], monthFirst[1], monthFirst[3]]);
  const month = nameIndex(words.months, name ?? '', 3);
  return all === undefined || month === null ? null : dated(all, year, String(month + 1), day);
};

const readNumber = (rest: string, expecting: Expecting): Found | null => {
  const pair = /^(\d{1,2})\.(\d{1,2})(?!\d)/.exec(rest);
  if (pair !== null) {
    const two = [Number(pair[1]), Number(pair[2])] as const;
    return expecting === 'hour' ? timed(pair[0], two[0], pair[2]) : { length: pair[0].length, pair: two };
  }
  const nth = /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)(?=[ ,]|$)/.exec(rest);
  if (nth !== null && expecting !== 'hour')
    return { length: nth[0].length, day: { kind: 'date', year: null, month: null, day: Number(nth[1]) } };
  const hour = /^(\d{1,2})(?![\d\p{L}])/u.exec(rest);
  return hour === null || expecting === 'anything' ? null : timed(hour[0], Number(hour[1]), undefined);
};

export const isDayMonth = ([day, month]: readonly [number, number]): boolean =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12;

const readWord = (rest: string, words: Vocabulary, expecting: Expecting): Found | null => {
  const [word = ''] = /^\p{L}+/u.exec(rest) ?? [];
  const { length } = word;
  if (words.at.includes(word)) return { length, expects: 'hour' };
  if (words.filler.includes(word)) return { length, expects: expecting };
  const weekday = nameIndex(words.weekdays, word, 2);
  return weekday === null ? null : { length, day: { kind: 'weekday', weekday } };
};
