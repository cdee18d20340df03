import { describe, expect, it } from 'vitest';
import type { Bytes, Milliseconds, Seconds, Timestamp } from '../../../src/shared/units.ts';

const lifetime: Seconds = 60;
const delay: Milliseconds = 60_000;
const expiresAt: Timestamp = Date.UTC(2026, 10, 23);

// The compiler checks this file with the others: an error that does not occur is one.
describe('units', () => {
  it('do not compile when they are mixed', () => {
    // @ts-expect-error A lifetime is in seconds.
    const milliseconds: Milliseconds = lifetime;
    // @ts-expect-error A delay is in milliseconds.
    const seconds: Seconds = delay;
    // @ts-expect-error A delay is no point in time.
    const timestamp: Timestamp = delay;
    // @ts-expect-error A point in time is no delay.
    const wait: Milliseconds = expiresAt;
    // @ts-expect-error A size is no time.
    const bytes: Bytes = lifetime;
    expect([milliseconds, seconds, timestamp, wait, bytes]).toEqual([60, 60_000, 60_000, expiresAt, 60]);
  });

  it('are numbers like any other', () => {
    const later: Timestamp = expiresAt + lifetime * 1_000;
    expect(later - expiresAt).toBe(delay);
  });
});
