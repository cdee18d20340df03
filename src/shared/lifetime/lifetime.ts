import { maxLifetime, minLifetime } from '../limits.ts';
import type { Seconds, Timestamp } from '../units.ts';

/** A link that ends at a point in time, whenever it is sent. */
export interface Until {
  readonly until: Timestamp;
}

/** How long a link lasts: a time from its sending, or until then. */
export type Lifetime = Seconds | Until;

export const isUntil = (lifetime: Lifetime): lifetime is Until => typeof lifetime !== 'number';

/** What is asked of a server that hears it now. Below zero once its time has passed; no plan allows more than a month. */
export const secondsOf = (lifetime: Lifetime, now: Timestamp): Seconds =>
  isUntil(lifetime) ? Math.min(Math.floor((lifetime.until - now) / 1_000), maxLifetime) : lifetime;

export const endOf = (lifetime: Lifetime, now: Timestamp): Timestamp =>
  isUntil(lifetime) ? lifetime.until : now + lifetime * 1_000;

export const isSameLifetime = (one: Lifetime, other: Lifetime): boolean =>
  isUntil(one) ? isUntil(other) && one.until === other.until : one === other;

export type LifetimeProblem = 'past' | 'too-short' | 'too-long';

/** Why no link can last so; `null` if one can. @param most what the administrator allows; `null` for what servers grant. */
export const lifetimeProblem = (
  lifetime: Lifetime,
  now: Timestamp,
  most: Seconds | null,
): LifetimeProblem | null => {
  const seconds = Math.floor((endOf(lifetime, now) - now) / 1_000);
  if (seconds < 0) return 'past';
  if (seconds < minLifetime) return 'too-short';
  return seconds > (most ?? maxLifetime) ? 'too-long' : null;
};
