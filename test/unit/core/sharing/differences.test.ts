import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { Grant } from '../../../../electron/core/onetime/onetime-api.ts';
import { differencesBetween } from '../../../../electron/core/sharing/differences.ts';

const asked = { lifetime: 3_600, recipient: null, shareDomain: null };
const grant: Grant = {
  link: new Sensitive('https://eu.onetimesecret.com/secret/key'),
  linkHost: 'eu.onetimesecret.com',
  serverNamedAs: null,
  receiptKey: new Sensitive('receipt-key'),
  lifetime: 3_600,
  recipients: [],
  fromOldServer: false,
};

describe('the lifetime', () => {
  it.each([3_600, 3_599, 3_590, 3_610])(
    'granted as %i seconds is the hour that was asked for',
    (lifetime) => {
      expect(differencesBetween(asked, { ...grant, lifetime })).toEqual([]);
    },
  );

  it.each([3_589, 3_611, 0, 604_800])('granted as %i seconds is another one', (lifetime) => {
    expect(differencesBetween(asked, { ...grant, lifetime })).toEqual([
      { kind: 'lifetime', asked: 3_600, granted: lifetime },
    ]);
  });
});

describe('the recipient', () => {
  it.each([
    ['nobody, and nobody was mailed', null, [], []],
    ['one who was mailed', 'bo@example.com', ['bo***@e***.com'], []],
    ['one who was not mailed', 'bo@example.com', [], [{ kind: 'not-mailed' }]],
  ])('was %s', (_what, recipient, recipients, differences) => {
    expect(differencesBetween({ ...asked, recipient }, { ...grant, recipients })).toEqual(differences);
  });
});

describe('the link domain', () => {
  it.each([
    ['s.example.com', 's.example.com'],
    ['S.Example.com', 's.example.com'],
    ['s.example.com:443', 's.example.com'],
    ['s.example.com:8443', 's.example.com:8443'],
  ])('%s is used by a link at %s', (shareDomain, linkHost) => {
    expect(differencesBetween({ ...asked, shareDomain }, { ...grant, linkHost })).toEqual([]);
  });

  it.each([
    ['s.example.com', 'eu.onetimesecret.com'],
    ['s.example.com:8443', 's.example.com'],
    ['s.example.com', 's.example.com.evil.example'],
  ])('%s is not used by a link at %s', (shareDomain, linkHost) => {
    expect(differencesBetween({ ...asked, shareDomain }, { ...grant, linkHost })).toEqual([
      { kind: 'domain-ignored', asked: shareDomain, used: linkHost },
    ]);
  });
});

it('all differences are told, in the order of the form', () => {
  const differences = differencesBetween(
    { lifetime: 60, recipient: 'bo@example.com', shareDomain: 's.example.com' },
    grant,
  );
  expect(differences.map(({ kind }) => kind)).toEqual(['lifetime', 'not-mailed', 'domain-ignored']);
});
