import { beforeEach, describe, expect, it } from 'vitest';
import type { ShareForm } from '../../../../src/shared/model/sharing.ts';
import { createOutboxDesk, draftOf, eu, type OutboxDesk, turns } from '../../../support/fakes/outbox-desk.ts';

const form: ShareForm = {
  secret: 'corrected',
  lifetime: 3_600,
  passphrase: null,
  recipient: null,
  shareDomain: null,
};
let desk: OutboxDesk;
beforeEach(() => {
  desk = createOutboxDesk();
});

describe('a draft that is open in Quick share', () => {
  it.each(['share', 'keep'] as const)(
    'is not wiped after its deadline has gone by in the meantime, when it ends in %s',
    async (end) => {
      desk.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
      await desk.drafts.keep(draftOf('a', { discardAt: desk.clock.time + 60_000 }));
      await desk.editing.begin('a');
      await desk.timers.pass(120_000);
      expect((await desk[end](form, 'a')).ok).toBe(true);
      await desk.timers.pass(1_000);
      expect(desk.drafts.find('a')?.secret.reveal()).toBe('corrected');
      expect(desk.onDisk('a')).toMatchObject({ secret: 'corrected', discardAt: null });
    },
  );

  it('is not mailed twice because the window closes after it was sent from Activity', async () => {
    const madeWith = { server: eu, username: 'anna@example.com' };
    await desk.drafts.keep(draftOf('a', { madeWith, recipient: 'bo@example.com', confirmed: true }));
    await desk.editing.begin('a');
    desk.api.answer = () => ({ kind: 'offline', cause: 'timeout', mayHaveBeenSent: true });
    await desk.outbox.sendNow('a');
    expect(desk.drafts.find('a')?.reason).toEqual({ kind: 'may-have-been-sent' });
    desk.editing.cancelAll();
    await turns();
    await desk.timers.pass(60_000);
    expect(desk.sent()).toHaveLength(1);
    expect(desk.drafts.find('a')?.state).toBe('held');
  });

  it('is not called discarded when it is a link by now', async () => {
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await turns();
    expect(await desk.editing.discard('a')).toEqual({ ok: false, failure: { kind: 'draft-gone' } });
  });
});
