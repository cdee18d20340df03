import type { Milliseconds, Timestamp } from '../../../src/shared/units.ts';

export interface Clock {
  now(): Timestamp;
  /** From an arbitrary start, unaffected by changes of the system time; it may stop while the computer sleeps. */
  monotonic(): Milliseconds;
}

export interface Timers {
  /** @returns a function that cancels it. */
  after(delayMs: Milliseconds, run: () => void): () => void;
}

/** Cryptographically secure random numbers. */
export interface Random {
  bytes(count: number): Uint8Array;
}
