import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../../src/shared/languages.ts';
import { parseLifetime } from '../../../../src/shared/lifetime/parse-lifetime.ts';
import { timestampOf, wallTimeAt } from '../../../../src/shared/lifetime/wall-time.ts';
import { dateTimeText, lifetimeText } from '../../../../src/shared/text.ts';
import { textIn } from '../../../../src/shared/text-in.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const language = fc.constantFrom(...languages);
const timeZone = fc.constantFrom(
  'Europe/Copenhagen',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'UTC',
);
const now = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('anything', () => {
  test('gives an answer, and one that is ahead', () => {
    const piece = fc.constantFrom(
      ...'until bis til jusqu’à hasta friday fredag fr mañana @1 3 18 31 12 2026 18:00 9.30 3.12. 3/12 2026-12-03 h min d uhr kl. at à a las de dec déc 1er 3rd pm , . - and og'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 90 }),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, fc.record({ language, now, timeZone }), (written, place) => {
        const parsed = parseLifetime(written, place);
        if (!parsed.ok) return ['unknown', 'past'].includes(parsed.failure);
        return typeof parsed.value === 'number'
          ? Number.isSafeInteger(parsed.value) && parsed.value >= 0
          : Number.isSafeInteger(parsed.value.until) && parsed.value.until > place.now;
      }),
      { numRuns: 1_000 },
    );
  });

  test('is read the same a second time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.record({ language, now, timeZone }), (written, place) => {
        expect(parseLifetime(written, place)).toEqual(parseLifetime(` ${written.toUpperCase()} `, place));
      }),
      { numRuns: 300 },
    );
  });
});

test('every lifetime is understood as the windows write it', () => {
  fc.assert(
    fc.property(language, fc.integer({ min: 60, max: 2_592_000 }), now, (own, seconds, at) => {
      const text = lifetimeText(textIn(own), seconds);
      expect(parseLifetime(text, { language: own, now: at, timeZone: 'UTC' })).toEqual({
        ok: true,
        value: seconds,
      });
    }),
  );
});

test('every time of the next thirty days is understood as the windows write it', () => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  fc.assert(
    fc.property(language, now, fc.integer({ min: 2, max: 30 * 24 * 60 }), (own, at, minutes) => {
      const until = Math.floor(at / 60_000) * 60_000 + minutes * 60_000;
      const parsed = parseLifetime(dateTimeText(own, until, at), {
        language: own,
        now: at,
        timeZone: here,
      });
      const clock = (when: number) => wallTimeAt(when, here);
      expect(parsed.ok && typeof parsed.value !== 'number' ? clock(parsed.value.until) : parsed).toEqual(
        clock(until),
      );
    }),
    { numRuns: 100 },
  );
});

describe('the clocks of a time zone', () => {
  test('show a time when they are said to', () => {
    fc.assert(
      fc.property(now, timeZone, (at, zone) => {
        const minute = Math.floor(at / 60_000) * 60_000;
        const wall = wallTimeAt(minute, zone);
        expect(wallTimeAt(timestampOf(wall, zone, 0), zone)).toEqual(wall);
        // An hour comes twice a year, which is the only doubt there may be.
        expect(Math.abs(timestampOf(wall, zone, 0) - minute)).toBeLessThanOrEqual(hourMs);
      }),
      { numRuns: 1_000 },
    );
  });

  test('never show a time earlier that is said to be later, but for an hour', () => {
    fc.assert(
      fc.property(now, fc.integer({ min: 1, max: 400 }), timeZone, (at, days, zone) => {
        const wall = wallTimeAt(at, zone);
        const later = wallTimeAt(at + days * dayMs, zone);
        expect(timestampOf(later, zone, 0)).toBeGreaterThan(timestampOf(wall, zone, 0) + (days - 1) * dayMs);
      }),
    );
  });
});
