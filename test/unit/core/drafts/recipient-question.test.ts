import { beforeEach, describe, expect, it } from 'vitest';
import type { ShareForm } from '../../../../src/shared/model/sharing.ts';
import { createOutboxFixture, eu, type OutboxFixture } from '../../../support/fakes/outbox-fixture.ts';
import { settingsWith } from '../../../support/fakes/ports.ts';

const form: Omit<ShareForm, 'note'> = {
  secret: 'hello',
  lifetime: 3_600,
  passphrase: null,
  recipient: 'bo@example.com',
  shareDomain: null,
};
const offline = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false } as const;
const notAllowed = { ok: false, failure: { kind: 'not-allowed', what: 'recipient' } };
const asked = (from: string) => [{ kind: 'recipient', recipient: 'bo@example.com', server: eu }, from];

let fixture: OutboxFixture;
beforeEach(() => {
  fixture = createOutboxFixture(settingsWith({ username: 'anna@example.com' }));
});

/** What a window can do without a question. @returns the id of a draft. */
const kept = async (change: Partial<ShareForm> = {}): Promise<string> => {
  const draft = await fixture.keep({ ...form, ...change }, null);
  if (!draft.ok) throw new Error(draft.failure.kind);
  return draft.value;
};

describe('a share to an address that is new', () => {
  it('is asked about before anything is sent or written', async () => {
    fixture.consent.meanwhile = () => {
      expect(fixture.sent()).toEqual([]);
      expect(fixture.records.written).toEqual([]);
    };
    expect(await fixture.share(form, null)).toMatchObject({ value: { kind: 'link' } });
    expect(fixture.consent.asked).toEqual([asked('quick-share')]);
  });

  it('is neither sent nor kept when the user does not agree', async () => {
    fixture.consent.isGiven = false;
    expect(await fixture.share(form, null)).toEqual(notAllowed);
    expect(fixture.sent()).toEqual([]);
    expect(fixture.drafts.all()).toEqual([]);
  });

  it('leaves the draft that it comes from as it was when the user does not agree', async () => {
    const id = await kept({ secret: 'before' });
    fixture.consent.isGiven = false;
    expect(await fixture.share(form, id)).toEqual(notAllowed);
    expect(fixture.drafts.find(id)).toMatchObject({ state: 'held', reason: { kind: 'kept-by-user' } });
    expect(fixture.drafts.find(id)?.secret.reveal()).toBe('before');
  });

  it('is asked about first, and then sends itself as a draft without another question', async () => {
    fixture.api.failure = offline;
    expect(await fixture.share(form, null)).toMatchObject({ value: { kind: 'draft' } });
    fixture.api.failure = null;
    const next = fixture.startAgain();
    await next.load();
    next.outbox.wake('start');
    await expect.poll(() => fixture.sent()).toEqual(['hello']);
    expect(fixture.consent.asked).toHaveLength(1);
  });

  it('is not asked about again, not even in the next run', async () => {
    await fixture.share(form, null);
    await fixture.receipts.idle();
    const next = fixture.startAgain();
    await next.load();
    await next.share({ ...form, secret: 'again' }, null);
    expect(fixture.sent()).toEqual(['hello', 'again']);
    expect(fixture.consent.asked).toHaveLength(1);
  });

  it('is not asked about when the form is not valid', async () => {
    await fixture.share({ ...form, secret: '' }, null);
    expect(fixture.consent.asked).toEqual([]);
  });

  it('is asked about nobody without a recipient', async () => {
    await fixture.share({ ...form, recipient: null }, null);
    expect(fixture.consent.asked).toEqual([]);
  });
});

describe('a draft that was only kept', () => {
  it('is kept without a question, and asked about when it is sent', async () => {
    const id = await kept();
    expect(fixture.consent.asked).toEqual([]);
    expect((await fixture.outbox.sendNow(id, 'activity')).ok).toBe(true);
    expect(fixture.consent.asked).toEqual([asked('activity')]);
  });

  it('stays as it was when the user does not agree', async () => {
    const id = await kept();
    fixture.consent.isGiven = false;
    expect(await fixture.outbox.sendNow(id, 'activity')).toEqual(notAllowed);
    expect(fixture.drafts.find(id)).toMatchObject({ state: 'held', reason: { kind: 'kept-by-user' } });
    expect(fixture.sent()).toEqual([]);
  });

  it('does not go to an address that was put in while the question was open', async () => {
    const id = await kept();
    fixture.consent.meanwhile = async () =>
      void (await fixture.keep({ ...form, recipient: 'mallory@example.com' }, id));
    expect(await fixture.outbox.sendNow(id, 'activity')).toEqual(notAllowed);
    expect(fixture.sent()).toEqual([]);
  });

  it('is gone when it was discarded while the question was open', async () => {
    const id = await kept();
    fixture.consent.meanwhile = async () => void (await fixture.editing.discard(id));
    expect(await fixture.outbox.sendNow(id, 'activity')).toMatchObject({ failure: { kind: 'draft-gone' } });
  });

  it('does not begin to wait when its window closes', async () => {
    fixture.api.failure = offline;
    await fixture.share({ ...form, recipient: null }, null);
    const [waiting] = fixture.drafts.all();
    await fixture.editing.begin(waiting?.id ?? '');
    await fixture.keep(form, waiting?.id ?? '');
    fixture.editing.cancelAll();
    expect(fixture.drafts.all()).toMatchObject([{ state: 'held', recipient: 'bo@example.com' }]);
  });
});
