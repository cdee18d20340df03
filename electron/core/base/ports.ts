import type { Milliseconds, Timestamp } from '../../../src/shared/units.ts';

export interface Clock {
  now(): Timestamp;
  /** Since some moment or other; nobody sets it to another time, and it may stand still while the computer sleeps. */
  monotonic(): Milliseconds;
}

export interface Timers {
  /** @returns the way to call it off. */
  after(delayMs: Milliseconds, run: () => void): () => void;
}

/** Random numbers that nobody can foresee. */
export interface Random {
  bytes(count: number): Uint8Array;
}
