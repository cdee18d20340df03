import type { Clock } from '../base/ports.ts';
import type { Drafts } from './drafts.ts';
import type { OutboxNotifications } from './outbox-notifications.ts';

/** Notifies the user at quit that drafts wait for the next start, unless all of them were already waiting at this one. */
export const createWaitingDraftsReminder = ({
  drafts,
  notifications,
  clock,
}: {
  readonly drafts: Drafts;
  readonly notifications: OutboxNotifications;
  readonly clock: Clock;
}) => {
  const startedAt = clock.now();
  const hasNew = (): boolean =>
    drafts.all().some(({ state, savedAt }) => state === 'waiting' && savedAt >= startedAt);
  return {
    isBusy: hasNew,
    close: async (): Promise<void> => {
      if (hasNew()) await notifications.showWaiting(drafts.countOf('waiting'));
    },
  };
};
