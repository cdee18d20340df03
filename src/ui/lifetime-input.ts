import {
  endOf,
  isUntil,
  type Lifetime,
  type LifetimeProblem,
  lifetimeProblem,
} from '../shared/lifetime/lifetime.ts';
import { type NotUnderstood, parseLifetime } from '../shared/lifetime/parse-lifetime.ts';
import { minLifetime, maxLifetime as mostOfServers } from '../shared/limits.ts';
import type { AppState } from '../shared/model/app-state.ts';
import { failed, type Result, success } from '../shared/result.ts';
import { dateTimeText, lifetimeText, type Text } from '../shared/text.ts';
import type { Seconds, Timestamp } from '../shared/units.ts';
import { fullDateTimeText, leftText } from './format.ts';

/** A lifetime in the user's own words. */
export interface LifetimeWords {
  readonly words: string;
  readonly means: Result<Lifetime, NotUnderstood>;
  /** What was chosen from the list before. */
  readonly before: Seconds;
}

/** What the field has: a lifetime of its list, or words. */
export type LifetimeInput = Seconds | LifetimeWords;

export const isWords = (input: LifetimeInput): input is LifetimeWords => typeof input !== 'number';

export const wordsFor = (words: string, before: Seconds, language: string, now: Timestamp): LifetimeWords => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { words, means: parseLifetime(words, { language, now, timeZone }), before };
};

/** A lifetime that was chosen earlier, as the field shows it. */
export const inputOf = (
  lifetime: Lifetime,
  before: Seconds,
  language: string,
  now: Timestamp,
): LifetimeInput =>
  isUntil(lifetime)
    ? { words: dateTimeText(language, lifetime.until, now), means: success(lifetime), before }
    : lifetime;

/** What was last chosen for that server and account, or the default. */
export const preselectedLifetime = ({ profile, preferences }: AppState): Seconds =>
  profile?.lastLifetime ?? preferences.defaultLifetime;

type Problem = NotUnderstood | LifetimeProblem;

const meaningOf = (
  { means }: LifetimeWords,
  now: Timestamp,
  most: Seconds | null,
): Result<Lifetime, Problem> => {
  if (!means.ok) return means;
  const problem = lifetimeProblem(means.value, now, most);
  return problem === null ? means : failed(problem);
};

/** @returns `null` for words that are no lifetime a link can have. */
export const chosenLifetime = (
  input: LifetimeInput,
  { policy }: Pick<AppState, 'policy'>,
  now: Timestamp,
): Lifetime | null => {
  if (!isWords(input)) return input;
  const meaning = meaningOf(input, now, policy.maxLifetime);
  return meaning.ok ? meaning.value : null;
};

/** What words mean, or what is wrong with them. Nothing is wrong with none. */
export const wordsText = (
  text: Text,
  { language, policy: { maxLifetime } }: Pick<AppState, 'language' | 'policy'>,
  input: LifetimeWords,
  now: Timestamp,
  spansOnly: boolean,
): { readonly hint: string | undefined; readonly problem: string | null } => {
  if (input.words.trim() === '')
    return { hint: text(spansOnly ? 'lifetime.spanExample' : 'lifetime.example'), problem: null };
  const meaning = meaningOf(input, now, maxLifetime);
  if (!meaning.ok)
    return { hint: undefined, problem: problemText(text, meaning.failure, maxLifetime, spansOnly) };
  const { value } = meaning;
  if (spansOnly)
    return isUntil(value)
      ? { hint: undefined, problem: text('lifetime.unknownSpan') }
      : { hint: lifetimeText(text, value), problem: null };
  const end = endOf(value, now);
  return {
    hint: text('lifetime.ends', {
      when: fullDateTimeText(language, end, now),
      left: leftText(language, end - now),
    }),
    problem: null,
  };
};

const problemText = (
  text: Text,
  problem: Problem,
  maxLifetime: Seconds | null,
  spansOnly: boolean,
): string => {
  switch (problem) {
    case 'unknown':
      return text(spansOnly ? 'lifetime.unknownSpan' : 'lifetime.unknown');
    case 'past':
      return text('lifetime.past');
    case 'too-short':
      return text('lifetime.tooShort', { least: lifetimeText(text, minLifetime) });
    case 'too-long':
      return maxLifetime === null
        ? text('lifetime.tooLong', { most: lifetimeText(text, mostOfServers) })
        : text('policy.atMost', { most: lifetimeText(text, maxLifetime) });
  }
};
