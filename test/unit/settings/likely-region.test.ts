import { describe, expect, it } from 'vitest';
import { likelyRegion } from '../../../src/settings/likely-region.ts';

describe('the likely region', () => {
  it.each([
    ['Europe/Copenhagen', 'eu'],
    ['Europe/Berlin', 'eu'],
    ['Europe/Dublin', 'eu'],
    ['Atlantic/Canary', 'eu'],
    ['Asia/Nicosia', 'eu'],
    ['CET', 'eu'],
    ['Europe/London', 'uk'],
    ['Europe/Jersey', 'uk'],
    ['GB', 'uk'],
    ['America/New_York', 'us'],
    ['America/Indiana/Knox', 'us'],
    ['America/Sao_Paulo', 'us'],
    ['Pacific/Honolulu', 'us'],
    ['US/Pacific', 'us'],
    ['America/Toronto', 'ca'],
    ['America/St_Johns', 'ca'],
    ['America/Dawson_Creek', 'ca'],
    ['Canada/Atlantic', 'ca'],
    ['Pacific/Auckland', 'nz'],
    ['Australia/Sydney', 'nz'],
    ['NZ', 'nz'],
  ] as const)('of %s is %s', (timeZone, region) => expect(likelyRegion(timeZone)).toBe(region));

  it.each([
    'UTC',
    'Etc/GMT+1',
    'Asia/Tokyo',
    'Asia/Kolkata',
    'Africa/Lagos',
    'Europe/Moscow',
    '',
    '../eu',
    'GBX',
  ])('of %s is not known', (timeZone) => expect(likelyRegion(timeZone)).toBe(null));

  it('is looked up for every zone there is', () => {
    const found = Intl.supportedValuesOf('timeZone').map((timeZone) => likelyRegion(timeZone));
    expect(new Set(found)).toEqual(new Set(['eu', 'uk', 'us', 'ca', 'nz', null]));
  });
});
