import type { Failure } from '../../../src/shared/failure.ts';
import { failureText } from '../../../src/shared/failure-text.ts';
import type { LinkClipboard } from '../base/clipboard.ts';
import type { Notification, Notifier } from '../base/notifier.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { WindowOpener } from '../base/window-opener.ts';
import { serverNameOf } from '../onetime/index.ts';
import type { Words } from '../settings/index.ts';
import type { OutboxNews } from './outbox-news.ts';

export interface OutboxNotificationsPorts {
  readonly notifier: Notifier;
  readonly linkClipboard: LinkClipboard;
  readonly words: Words;
  readonly windows: WindowOpener;
  /** Shows the link of a receipt in a window of its own. */
  readonly showCard: (id: string) => void;
}

/** Notifies the user of what became of drafts: several in one notification, and never what is in them. */
export interface OutboxNotifications {
  readonly showNews: (news: OutboxNews) => void;
  /** When the app quits. @param waiting how many will be sent at the next start. */
  readonly showWaiting: (waiting: number) => Promise<void>;
  /** Drafts and receipts could not be read from disk. */
  readonly showUnreadable: (failure: Failure) => void;
}

export const createOutboxNotifications = ({
  notifier,
  linkClipboard,
  words,
  windows,
  showCard,
}: OutboxNotificationsPorts): OutboxNotifications => {
  const { text } = words;
  const counted = (count: number) => ({ count, formatted: words.number(count) });
  const show = (notification: Notification): Promise<void> =>
    notifier.show({ onClick: () => windows.open('activity'), ...notification });
  const details = () => ({
    hint: { click: text('notify.clickForDetails'), otherwise: text('notify.detailsInActivity') },
  });

  /** Where a click on a notification cannot copy, a window can. */
  const copy = async (link: Sensitive): Promise<void> => {
    if ((await linkClipboard.copyLink(link)) !== 'written') windows.open('activity');
  };

  const showReady = (ready: OutboxNews['ready']): void => {
    const [first] = ready;
    if (first === undefined) return;
    if (ready.length > 1) {
      void show({
        title: text('notify.draftsSent', counted(ready.length)),
        body: text('notify.draftsSentBody'),
        ...details(),
      });
      return;
    }
    const { id, link, note, expiresAt } = first;
    void show({
      title: text('notify.linkReady'),
      body: text(note === '' ? 'notify.opensOnceUntil' : 'notify.opensOnceNote', {
        note,
        when: words.dateTime(expiresAt),
      }),
      ...(link === null
        ? details()
        : {
            onClick: () => void copy(link),
            hint: { click: text('notify.clickToCopy'), otherwise: text('notify.copyInActivity') },
            actions: [{ label: text('notify.more'), run: () => showCard(id) }],
          }),
    });
  };
  const showHeld = (held: OutboxNews['held']): void => {
    const [first] = held;
    if (first === undefined) return;
    const { reason, madeWith } = first;
    void show({
      ...details(),
      title: text('notify.draftsHeld', counted(held.length)),
      body:
        held.length > 1 || reason === null
          ? text('notify.draftsHeldBody')
          : failureText(text, reason, serverNameOf(madeWith.server)),
    });
  };
  const showMissed = (missed: OutboxNews['missed']): void => {
    const [first] = missed;
    if (first === undefined) return;
    const serverName = serverNameOf(first.madeWith.server);
    if (missed.length > 1)
      void show({
        title: text('notify.draftsLate', counted(missed.length)),
        body: text('notify.draftsLateBody'),
      });
    else
      void show({
        title: text('notify.draftLate', counted(1)),
        body: text('notify.draftLateBody', { serverName, when: words.dateTime(first.discardAt ?? 0) }),
      });
  };

  return {
    showNews: ({ ready, held, missed, keychain }) => {
      showReady(ready);
      showHeld(held);
      showMissed(missed);
      if (keychain !== null)
        void show({ title: text('notify.draftsLocked'), body: failureText(text, keychain, '') });
    },
    showWaiting: (waiting) =>
      notifier.show({
        title: text('notify.draftsWait', counted(waiting)),
        body: text('notify.draftsWaitBody'),
      }),
    showUnreadable: (failure) =>
      show({ title: text('notify.recordsUnreadable'), body: failureText(text, failure, '') }),
  };
};
