import { describe, expect, it } from 'vitest';
import { type Backoff, backoffMs, withJitter } from '../../../../electron/core/base/backoff.ts';

const backoff: Backoff = { firstMs: 5_000, factor: 2, maxMs: 60_000 };

describe('the backoff', () => {
  it.each([
    [0, 5_000],
    [1, 10_000],
    [3, 40_000],
    [4, 60_000],
    [10_000, 60_000],
  ])('after %i tries is %i ms', (tries, delayMs) => {
    expect(backoffMs(backoff, tries)).toBe(delayMs);
  });
});

describe('the jitter', () => {
  it.each([
    [0, 800],
    [255, 1_200],
  ])('of the random byte %i makes 1000 ms %i ms', (byte, delayMs) => {
    expect(withJitter(1_000, { bytes: () => Uint8Array.of(byte) })).toBeCloseTo(delayMs);
  });

  it('is different for two random bytes', () => {
    const random = (byte: number) => ({ bytes: () => Uint8Array.of(byte) });
    expect(withJitter(1_000, random(100))).not.toBe(withJitter(1_000, random(101)));
  });
});
