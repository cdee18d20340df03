import type { cardCalls } from '../../../src/shared/contract/card.ts';
import type { CardView } from '../../../src/shared/model/card.ts';
import type { Timestamp } from '../../../src/shared/units.ts';
import type { OneItemBox } from '../../core/base/one-item-box.ts';
import type { Clock } from '../../core/base/ports.ts';
import { serverNameOf } from '../../core/onetime/index.ts';
import { earlierOfSameText, type Receipt, type Receipts } from '../../core/receipts/index.ts';
import { lifetimeDifference } from '../../core/sharing/index.ts';
import type { WindowItems } from '../window-items.ts';
import type { HandlersFor } from './handlers-for.ts';
import { linkView } from './link-view.ts';

export const createCardHandlers = (ports: {
  readonly receipts: Receipts;
  /** The id of a receipt. */
  readonly cardBox: OneItemBox<string>;
  readonly showCard: (id: string) => void;
  readonly windowItems: WindowItems;
  readonly clock: Clock;
}): HandlersFor<typeof cardCalls> => ({
  showCard: ({ id }) => {
    ports.showCard(id);
    return null;
  },
  takeCard: (_input, from) => {
    const id = ports.cardBox.take();
    if (id !== null) ports.windowItems.of(from).add(id);
    return id;
  },
  readCard: ({ id }) => {
    const receipt = ports.receipts.find(id);
    return receipt === undefined
      ? { kind: 'forgotten' }
      : cardView(receipt, ports.receipts.all(), ports.clock.now());
  },
});

const cardView = (receipt: Receipt, all: readonly Receipt[], now: Timestamp): CardView => {
  const { link, state, passphrase, hasPassphrase, madeWith, madeAt, checkedAt } = receipt;
  if (state !== 'new' && state !== 'opened') return { kind: 'ended', state, at: receipt.stateSince };
  // It has expired, and has not been checked since: it may have been revealed just in time.
  if (now >= receipt.expiresAt) return { kind: 'ended', state: 'gone', at: null };
  if (link === null) return { kind: 'forgotten' };
  const differences = lifetimeDifference(receipt.lifetimeAsked, receipt.lifetimeGranted);
  return {
    kind: 'link',
    link: linkView({ ...receipt, link }, null, differences, earlierOfSameText(all, receipt)),
    passphrase: passphrase?.reveal() ?? null,
    passphraseNeeded: hasPassphrase && passphrase === null,
    madeAt,
    serverName: serverNameOf(madeWith.server),
    state,
    checkedAt,
  };
};
