import type { Difference, LinkView } from '../../../src/shared/model/sharing.ts';
import type { NewReceipt, Receipt } from '../../core/receipts/index.ts';

/** A link as a window may show it. */
export const linkView = (
  { id, link, expiresAt, mailedTo, note }: NewReceipt,
  copied: LinkView['copied'],
  differences: readonly Difference[],
  before: Pick<Receipt, 'madeAt' | 'state'> | null,
): LinkView => ({
  id,
  link: link.reveal(),
  expiresAt,
  copied,
  mailedTo,
  differences,
  note,
  sharedBefore: before === null ? null : { madeAt: before.madeAt, state: before.state },
});
