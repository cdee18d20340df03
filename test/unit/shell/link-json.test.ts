import { expect, it } from 'vitest';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import { linkAsJson } from '../../../electron/shell/link-json.ts';
import { receiptOf } from '../../support/fakes/receipt-fixture.ts';

it('a link as JSON has the fields that are documented: neither the receipt key nor a passphrase', () => {
  const link = new Sensitive('https://eu.onetimesecret.com/secret/abc');
  const receipt = receiptOf('1', {
    hasPassphrase: true,
    passphrase: new Sensitive('open sesame'),
    madeWith: { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
    note: 'for Bo',
  });
  expect(JSON.parse(linkAsJson({ ...receipt, link }))).toEqual({
    link: 'https://eu.onetimesecret.com/secret/abc',
    expiresAt: '2026-11-23T13:00:00.000Z',
    lifetimeSeconds: 3_600,
    hasPassphrase: true,
    server: 'https://eu.onetimesecret.com',
    account: 'anna@example.com',
  });
  expect(JSON.parse(linkAsJson({ ...receiptOf('2'), link }))).toMatchObject({ account: null });
});
