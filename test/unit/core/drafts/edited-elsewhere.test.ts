import { beforeEach, describe, expect, it } from 'vitest';
import type { ShareForm } from '../../../../src/shared/model/sharing.ts';
import {
  createOutboxFixture,
  draftOf,
  eu,
  type OutboxFixture,
  turns,
} from '../../../support/fakes/outbox-fixture.ts';

const form: Omit<ShareForm, 'note'> = {
  secret: 'corrected',
  lifetime: 3_600,
  passphrase: null,
  recipient: null,
  shareDomain: null,
};
let fixture: OutboxFixture;
beforeEach(() => {
  fixture = createOutboxFixture();
});

describe('a draft that is open in Quick share', () => {
  it.each(['share', 'keep'] as const)(
    'is not wiped after its deadline has gone by in the meantime, when it ends in %s',
    async (end) => {
      fixture.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
      await fixture.drafts.keep(draftOf('a', { discardAt: fixture.clock.time + 60_000 }));
      await fixture.editing.begin('a');
      await fixture.timers.pass(120_000);
      expect((await fixture[end](form, 'a')).ok).toBe(true);
      await fixture.timers.pass(1_000);
      expect(fixture.drafts.find('a')?.secret.reveal()).toBe('corrected');
      expect(fixture.onDisk('a')).toMatchObject({ secret: 'corrected', discardAt: null });
    },
  );

  it('is not mailed twice because the window closes after it was sent from Activity', async () => {
    const madeWith = { server: eu, username: 'anna@example.com' };
    await fixture.drafts.keep(draftOf('a', { madeWith, recipient: 'bo@example.com', confirmed: true }));
    await fixture.editing.begin('a');
    fixture.api.answer = () => ({ kind: 'offline', cause: 'timeout', mayHaveBeenSent: true });
    await fixture.outbox.sendNow('a', 'activity');
    expect(fixture.drafts.find('a')?.reason).toEqual({ kind: 'may-have-been-sent' });
    fixture.editing.cancelAll();
    await turns();
    await fixture.timers.pass(60_000);
    expect(fixture.sent()).toHaveLength(1);
    expect(fixture.drafts.find('a')?.state).toBe('held');
  });

  it('is not called discarded when it is a link by now', async () => {
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await turns();
    expect(await fixture.editing.discard('a')).toEqual({ ok: false, failure: { kind: 'draft-gone' } });
  });
});
