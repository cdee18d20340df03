import { expect, it } from 'vitest';
import { isNewer } from '../../../../electron/core/updates/version.ts';

it.each([
  ['0.2.0', '0.1.9'],
  ['0.1.10', '0.1.9'],
  ['1.0.0', '0.99.99'],
  ['0.1.1', '0.1.0'],
])('%s is newer than %s, and not the other way round', (version, than) => {
  expect(isNewer(version, than)).toBe(true);
  expect(isNewer(than, version)).toBe(false);
});

it.each([
  '0.1.0',
  '',
  '1',
  '1.0',
  '1.0.0.0',
  '01.0.0',
  'v9.0.0',
  '9.0.0-beta.1',
  ' 9.0.0',
  '9.0.0\n',
  '999999.0.0',
])('%j is never newer', (version) => expect(isNewer(version, '0.1.0')).toBe(false));
