import { momentText, type Text } from '../../src/shared/text.ts';
import type { Clock, Notifier } from './ports.ts';
import type { Receipt } from './receipts.ts';
import { placeOf } from './server-address.ts';

/** Says that links were revealed: several at once in one notification, and never what was in them. */
export const createRevealedNotice =
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
    const when = momentText(ports.language(), first.madeAt, ports.clock.now());
    const values = { when, place: placeOf(first.madeWith.server), note: first.note };
    ports.notifier.show({
      title: ports.text('notify.revealed', { count: receipts.length }),
      body:
        receipts.length > 1
          ? ports.text('notify.revealedSeveral')
          : ports.text(first.note === '' ? 'notify.revealedBody' : 'notify.revealedNote', values),
      onClick: ports.showActivity,
    });
  };
