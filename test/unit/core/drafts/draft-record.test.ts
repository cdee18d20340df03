import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { readDraft, writeDraft } from '../../../../electron/core/drafts/draft-record.ts';
import { readReceipt } from '../../../../electron/core/receipts/receipt-record.ts';
import { laidOpen } from '../../../support/fakes/calls.ts';
import { draftOf } from '../../../support/fakes/outbox-fixture.ts';

const whole = draftOf('a', {
  passphrase: new Sensitive('p'),
  recipient: 'bo@example.com',
  madeWith: { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
  state: 'held',
  reason: { kind: 'refused', reason: 'recipient', serverSays: 'Undeliverable email address' },
  lostReplies: 2,
  discardAt: 7,
});

describe('the record of a draft', () => {
  it('has all that is needed to send it, and is read as it was', () => {
    expect(laidOpen(readDraft('a', writeDraft(whole)))).toEqual(laidOpen(whole));
  });

  it('has the time at which its link is to end', () => {
    const until = draftOf('a', {
      lifetime: { until: 1_795_000_000_000 },
      state: 'held',
      reason: { kind: 'lifetime-over', until: 1_795_000_000_000 },
    });
    expect(readDraft('a', writeDraft(until))).toEqual(until);
  });

  it('does not save why it last failed', () => {
    const tried = { ...whole, triedAt: 5, problem: { kind: 'redirected' } as const };
    expect(laidOpen(readDraft('a', writeDraft(tried)))).toEqual(laidOpen(whole));
  });

  it('is not a receipt', () => {
    expect(readReceipt('a', writeDraft(whole))).toBeNull();
  });

  it.each([
    ['another kind', { kind: 'receipt' }],
    ['a state that is not known', { state: 'posted' }],
    ['a reason that is not known', { reason: { kind: 'moon-phase' } }],
    ['a server that may not be asked', { server: 'http://evil.example' }],
    ['no secret', { secret: undefined }],
    ['a lifetime of an age', { lifetime: 1e13 }],
    ['an end that no calendar has', { lifetime: { until: 1e16 } }],
    ['no end', { lifetime: {} }],
    ['a beginning that no calendar has', { savedAt: 1e16 }],
    ['a deadline that no calendar has', { discardAt: 1e16 }],
    ['half a reply lost', { lostReplies: 0.5 }],
  ])('with %s is not read', (_what, change) => {
    const record = { ...JSON.parse(writeDraft(whole).reveal()), ...change };
    expect(readDraft('a', new Sensitive(JSON.stringify(record)))).toBeNull();
  });

  it('has the origin of its server, however it is written there', () => {
    const record = { ...JSON.parse(writeDraft(whole).reveal()), server: 'EU.onetimesecret.com/' };
    expect(readDraft('a', new Sensitive(JSON.stringify(record)))).toEqual(whole);
  });

  it('keeps whatever the user typed', () => {
    const odd = { ...whole, secret: new Sensitive('half \ud800'), note: '\udc00' };
    expect(readDraft('a', writeDraft(odd))).toEqual(odd);
  });

  it('of a newer version is read in spite of what it has more', () => {
    const record = { ...JSON.parse(writeDraft(whole).reveal()), later: 1 };
    expect(readDraft('a', new Sensitive(JSON.stringify(record)))).toEqual(whole);
  });

  it('of an earlier version does not say where it was made', () => {
    const { madeFrom, ...record } = JSON.parse(writeDraft(whole).reveal());
    expect(madeFrom).toBe('window');
    expect(readDraft('a', new Sensitive(JSON.stringify(record)))).toMatchObject({ madeFrom: null });
  });

  it('with the field names of an earlier version is read', () => {
    const { lostReplies, ...record } = JSON.parse(writeDraft(whole).reveal());
    const earlier = new Sensitive(JSON.stringify({ ...record, uncertain: lostReplies }));
    expect(readDraft('a', earlier)).toEqual(whole);
  });

  it('that is not JSON is not read', () => {
    expect(readDraft('a', new Sensitive('{'))).toBeNull();
  });
});
