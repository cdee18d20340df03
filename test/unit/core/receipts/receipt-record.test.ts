import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { readReceipt, writeReceipt } from '../../../../electron/core/receipts/receipt-record.ts';
import { laidOpen } from '../../../support/fakes/calls.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const whole = receiptOf('a', {
  mayHaveDuplicate: true,
  recipient: 'bo@example.com',
  link: new Sensitive('https://eu.onetimesecret.com/secret/k'),
});
const written = (receipt = whole, keepsLink = true) =>
  JSON.parse(writeReceipt(receipt, keepsLink).reveal()) as Readonly<Record<string, unknown>>;
const read = (record: unknown) => readReceipt('a', new Sensitive(JSON.stringify(record)));

describe('the record of a receipt', () => {
  it('is read as it was written', () => {
    expect(laidOpen(read(written()))).toEqual(laidOpen({ ...whole, passphrase: null, problem: null }));
  });

  it('has no link when links are not saved', () => {
    expect(written(whole, false).link).toBeNull();
  });

  it('never has the passphrase', () => {
    const withPassphrase = { ...whole, passphrase: new Sensitive('open sesame') };
    expect(JSON.stringify(written(withPassphrase))).not.toContain('sesame');
  });

  it('with the field names of an earlier version is read', () => {
    const { mayHaveDuplicate, ...record } = written();
    expect(read({ ...record, mayHaveTwin: mayHaveDuplicate })?.mayHaveDuplicate).toBe(true);
    expect(read(record)?.mayHaveDuplicate).toBe(false);
  });

  it('has the origin of its server, however it is written there', () => {
    expect(read({ ...written(), server: 'EU.onetimesecret.com/' })?.madeWith).toEqual(whole.madeWith);
  });

  it('of an earlier version names no recipient', () => {
    const { recipient, ...record } = written();
    expect(read(record)).toMatchObject({ recipient: null });
  });

  it('of an earlier version does not say where it was made', () => {
    const { madeFrom, ...record } = written();
    expect(madeFrom).toBe('window');
    expect(read(record)).toMatchObject({ madeFrom: null });
  });

  it('of an earlier version has no fingerprint', () => {
    const { fingerprint, ...record } = { ...written(), fingerprint: '0f5a9c0e' };
    expect(read({ ...record, fingerprint })).toMatchObject({ fingerprint });
    expect(read(record)).toMatchObject({ fingerprint: null });
  });

  it.each([
    ['a place of a newer version', { madeFrom: 'watch' }],
    ['a fingerprint of another length', { fingerprint: '0f5a' }],
    ['another kind', { kind: 'draft' }],
    ['a state that is not known', { state: 'posted' }],
    ['a server that may not be asked', { server: 'http://evil.example' }],
    ['no key', { receiptKey: undefined }],
    ['half a character in its key', { receiptKey: 'key\ud800' }],
    ['half a character in its link', { link: 'https://eu.onetimesecret.com/secret/\udc00' }],
    ['a lifetime of an age', { lifetimeGranted: 1e13 }],
    ['an end that no calendar has', { expiresAt: 1e16 }],
    ['a beginning that no calendar has', { madeAt: -1e16 }],
    ['a look that no calendar has', { checkedAt: 8.64e15 }],
    ['a state since then', { stateSince: 1e19 }],
    ['a recipient without end', { recipient: 'x'.repeat(100_000) }],
    ['a list without end', { mailedTo: Array(200_000).fill('bo***@e***.com') }],
  ])('with %s is not read', (_what, change) => {
    expect(read({ ...written(), ...change })).toBeNull();
  });
});
