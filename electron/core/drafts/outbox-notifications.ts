import type { Failure } from '../../../src/shared/failure.ts';
import { failureText } from '../../../src/shared/failure-text.ts';
import { dateTimeText, type Text } from '../../../src/shared/text.ts';
import type { Notifier } from '../base/notifier.ts';
import type { Clock } from '../base/ports.ts';
import type { Clipboard } from '../clipboard/clipboard.ts';
import { serverNameOf } from '../onetime/server-address.ts';
import type { OutboxNews } from './outbox.ts';

export interface OutboxNotificationsPorts {
  readonly notifier: Notifier;
  readonly clipboard: Clipboard;
  readonly text: Text;
  readonly language: () => string;
  readonly clock: Clock;
  readonly showActivity: () => void;
}

/** Says what became of drafts: several at once in one notification, and never what is in them. */
export const createOutboxNotifications = ({
  notifier,
  clipboard,
  text,
  language,
  clock,
  showActivity,
}: OutboxNotificationsPorts) => {
  const moment = (at: number): string => dateTimeText(language(), at, clock.now());
  const counted = (count: number) => ({
    count,
    formatted: new Intl.NumberFormat(language()).format(count),
  });

  const tellReady = (ready: OutboxNews['ready']): void => {
    const [first] = ready;
    if (first === undefined) return;
    if (ready.length > 1) {
      notifier.show({
        title: text('notify.draftsSent', counted(ready.length)),
        body: text('notify.draftsSentBody'),
        onClick: showActivity,
      });
      return;
    }
    const { link, note, expiresAt } = first;
    notifier.show({
      title: text('notify.linkReady'),
      body: text(note === '' ? 'notify.draftSent' : 'notify.draftSentNote', {
        note,
        when: moment(expiresAt),
      }),
      onClick: () => void (link === null ? showActivity() : clipboard.write(link)),
    });
  };
  const tellHeld = (held: OutboxNews['held']): void => {
    const [first] = held;
    if (first === undefined) return;
    const { reason, madeWith } = first;
    notifier.show({
      title: text('notify.draftsHeld', counted(held.length)),
      body:
        held.length > 1 || reason === null
          ? text('notify.draftsHeldBody')
          : failureText(text, reason, serverNameOf(madeWith.server)),
      onClick: showActivity,
    });
  };
  const tellLate = (late: OutboxNews['late']): void => {
    const [first] = late;
    if (first === undefined) return;
    const { madeWith, discardAt } = first;
    const several = late.length > 1;
    notifier.show({
      title: text(several ? 'notify.draftsLate' : 'notify.draftLate', counted(late.length)),
      body: several
        ? text('notify.draftsLateBody')
        : text('notify.draftLateBody', {
            serverName: serverNameOf(madeWith.server),
            when: moment(discardAt ?? 0),
          }),
      onClick: showActivity,
    });
  };

  return {
    tell: ({ ready, held, late, keychain }: OutboxNews): void => {
      tellReady(ready);
      tellHeld(held);
      tellLate(late);
      if (keychain === null) return;
      notifier.show({
        title: text('notify.draftsLocked'),
        body: failureText(text, keychain, ''),
        onClick: showActivity,
      });
    },
    /** When the app quits. @param waiting how many will be sent at the next start. */
    tellQuitting: (waiting: number): void =>
      notifier.show({
        title: text('notify.draftsWait', counted(waiting)),
        body: text('notify.draftsWaitBody'),
      }),
    /** What is on disk cannot be read at the start. */
    tellUnreadable: (failure: Failure): void =>
      notifier.show({
        title: text('notify.recordsUnreadable'),
        body: failureText(text, failure, ''),
        onClick: showActivity,
      }),
  };
};
