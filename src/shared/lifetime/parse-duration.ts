import type { Seconds } from '../units.ts';
import type { Vocabulary } from './vocabulary.ts';

const hour: Seconds = 3_600;

/** A number with two decimals at most, so that a thousand with a separator is not taken for one. */
const tokens = /\d{1,7}(?:[.,]\d{1,2})?(?!\d)|\p{L}+|\S/gu;

/** `90 min`, `1 day and 12 hours`, `1h30`, `two weeks`. @returns `null` for anything else. */
export const parseDuration = (written: string, words: Vocabulary): Seconds | null => {
  const found = written.match(tokens) ?? [];
  const parts = words.for.includes(found[0] ?? '') ? found.slice(1) : found;
  return durationOf(parts, words, null);
};

const durationOf = (
  parts: readonly string[],
  words: Vocabulary,
  before: { readonly total: number; readonly unit: Seconds } | null,
): Seconds | null => {
  const [first, second] = parts;
  if (first === undefined) return before === null ? null : Math.round(before.total);
  // Between two parts, or the full stop of an abbreviation.
  if (before !== null && (words.and.includes(first) || first === ',' || first === '.'))
    return durationOf(parts.slice(1), words, before);
  const amount = /^\d/.test(first) ? Number(first.replace(',', '.')) : words.numbers.get(first);
  if (amount === undefined) return null;
  const total = before?.total ?? 0;
  // 1h30.
  if (second === undefined)
    return before?.unit === hour && /^[0-5]\d$/.test(first) ? Math.round(total + amount * 60) : null;
  const unit = words.units.get(second);
  return unit === undefined
    ? null
    : durationOf(parts.slice(2), words, { total: total + amount * unit, unit });
};
