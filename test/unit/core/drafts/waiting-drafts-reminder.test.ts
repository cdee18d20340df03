import { describe, expect, it } from 'vitest';
import type { OutboxNotifications } from '../../../../electron/core/drafts/outbox-notifications.ts';
import { createWaitingDraftsReminder } from '../../../../electron/core/drafts/waiting-drafts-reminder.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { createOutboxFixture, draftOf } from '../../../support/fakes/outbox-fixture.ts';

const setUp = () => {
  const fixture = createOutboxFixture();
  const { made, record } = createCalls();
  const notifications = partOf<OutboxNotifications>({
    showWaiting: record('showWaiting', Promise.resolve()),
  });
  const reminder = createWaitingDraftsReminder({ ...fixture, notifications });
  const keep = (id: string, savedInMs: number, state: 'waiting' | 'held' = 'waiting') =>
    fixture.drafts.keep(draftOf(id, { state }, fixture.clock.time + savedInMs));
  return { reminder, made, keep };
};

describe('when the app quits', () => {
  it('that drafts wait is said, with how many there are in all', async () => {
    const { reminder, made, keep } = setUp();
    await keep('old', -1);
    await keep('new', 0);
    await keep('held', 1, 'held');
    expect(reminder.isBusy()).toBe(true);
    await reminder.close();
    expect(made).toEqual([['showWaiting', 2]]);
  });

  it.each([
    ['no draft', []],
    ['only drafts that waited at the start', [['old', -1, 'waiting']]],
    ['only a draft that is held', [['held', 1, 'held']]],
  ] as const)('nothing is said of %s', async (_what, drafts) => {
    const { reminder, made, keep } = setUp();
    for (const [id, savedInMs, state] of drafts) await keep(id, savedInMs, state);
    expect(reminder.isBusy()).toBe(false);
    await reminder.close();
    expect(made).toEqual([]);
  });
});
