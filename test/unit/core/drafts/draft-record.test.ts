import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { readDraft, writeDraft } from '../../../../electron/core/drafts/draft-record.ts';
import { readReceipt } from '../../../../electron/core/receipts/receipt-record.ts';
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
  it('has everything needed to send it, and is read unchanged', () => {
    expect(readDraft('a', writeDraft(whole))).toEqual(whole);
  });

  it('does not save why it last failed', () => {
    const tried = { ...whole, triedAt: 5, problem: { kind: 'redirected' } as const };
    expect(readDraft('a', writeDraft(tried))).toEqual(whole);
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
  ])('with %s is not read', (_what, change) => {
    const record = { ...JSON.parse(writeDraft(whole).reveal()), ...change };
    expect(readDraft('a', new Sensitive(JSON.stringify(record)))).toBeNull();
  });

  it('of a newer version is read despite its extra fields', () => {
    const record = { ...JSON.parse(writeDraft(whole).reveal()), later: 1 };
    expect(readDraft('a', new Sensitive(JSON.stringify(record)))).toEqual(whole);
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
