import { randomBytes } from 'node:crypto';
import type { Clock, Random, Timers } from '../core/base/ports.ts';

export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() };

/** The system's own source of randomness, through Node. */
export const systemRandom: Random = { bytes: (count) => randomBytes(count) };

export const systemTimers: Timers = {
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
