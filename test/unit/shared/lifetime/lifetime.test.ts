import { describe, expect, test } from 'vitest';
import {
  endOf,
  isSameLifetime,
  lifetimeProblem,
  secondsOf,
} from '../../../../src/shared/lifetime/lifetime.ts';
import { leftText } from '../../../../src/ui/format.ts';

const now = Date.UTC(2026, 10, 27, 9, 0);

describe('a lifetime', () => {
  test('of a time span has as many seconds at any time', () => {
    expect(secondsOf(3_600, now)).toBe(3_600);
    expect(endOf(3_600, now)).toBe(now + 3_600_000);
  });

  test('until a point in time has what is left, and never more', () => {
    expect(secondsOf({ until: now + 3_600_999 }, now)).toBe(3_600);
    expect(secondsOf({ until: now + 3_600_999 }, now + 1_800_000)).toBe(1_800);
    expect(secondsOf({ until: now - 1 }, now)).toBe(-1);
    expect(endOf({ until: now + 5 }, now)).toBe(now + 5);
  });

  test.each([
    [60, null, null],
    [59, null, 'too-short'],
    [2_592_000, null, null],
    [2_592_001, null, 'too-long'],
    [3_600, 3_600, null],
    [3_601, 3_600, 'too-long'],
    [{ until: now + 60_000 }, null, null],
    [{ until: now + 59_999 }, null, 'too-short'],
    [{ until: now }, null, 'too-short'],
    [{ until: now - 1 }, null, 'past'],
    [{ until: now + 2_592_000_999 }, null, null],
    [{ until: now + 2_592_001_000 }, null, 'too-long'],
    [{ until: now + 3_600_999 }, 3_600, null],
    [{ until: now + 3_601_000 }, 3_600, 'too-long'],
  ])('of %j, where %j is the most, is %j', (lifetime, most, problem) => {
    expect(lifetimeProblem(lifetime, now, most)).toBe(problem);
  });

  test('is the same as another with the same end, or the same span', () => {
    expect(isSameLifetime(60, 60)).toBe(true);
    expect(isSameLifetime(60, 61)).toBe(false);
    expect(isSameLifetime({ until: 60 }, { until: 60 })).toBe(true);
    expect(isSameLifetime({ until: 60 }, { until: 61 })).toBe(false);
    expect(isSameLifetime({ until: 60 }, 60)).toBe(false);
    expect(isSameLifetime(60, { until: 60 })).toBe(false);
  });
});

test.each([
  ['en', 60_000, 'in 1 minute'],
  ['en', 89 * 60_000, 'in 89 minutes'],
  ['en', 90 * 60_000, 'in 2 hours'],
  ['en', 3 * 3_600_000, 'in 3 hours'],
  ['en', 35 * 3_600_000, 'in 35 hours'],
  ['en', 48 * 3_600_000, 'in 2 days'],
  ['da', 48 * 3_600_000, 'om 2 dage'],
  ['de', 48 * 3_600_000, 'in 2 Tagen'],
  ['fr', 48 * 3_600_000, 'dans 2 jours'],
  ['es', 48 * 3_600_000, 'dentro de 2 días'],
])('in %s, %i milliseconds are left: %s', (language, left, text) => {
  expect(leftText(language, left)).toBe(text);
});
