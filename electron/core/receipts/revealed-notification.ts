import { dateTimeText, type Text } from '../../../src/shared/text.ts';
import type { Notifier } from '../base/notifier.ts';
import type { Clock } from '../base/ports.ts';
import { serverNameOf } from '../onetime/server-address.ts';
import type { Receipt } from './receipts.ts';

/** Says that links were revealed: several at once in one notification, and never what was in them. */
export const createRevealedNotification =
  (ports: {
    readonly notifier: Notifier;
    readonly text: Text;
    readonly language: () => string;
    readonly clock: Clock;
    readonly isWanted: () => boolean;
    readonly showActivity: () => void;
  }) =>
  (receipts: readonly Receipt[]): void => {
    const [first] = receipts;
    if (first === undefined || !ports.isWanted()) return;
    const when = dateTimeText(ports.language(), first.madeAt, ports.clock.now());
    const values = { when, serverName: serverNameOf(first.madeWith.server), note: first.note };
    ports.notifier.show({
      title: ports.text('notify.revealed', { count: receipts.length }),
      body:
        receipts.length > 1
          ? ports.text('notify.revealedSeveral')
          : ports.text(first.note === '' ? 'notify.revealedBody' : 'notify.revealedNote', values),
      onClick: ports.showActivity,
    });
  };
