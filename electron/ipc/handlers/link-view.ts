import type { Difference, LinkView } from '../../../src/shared/model/sharing.ts';
import type { NewReceipt } from '../../core/receipts/index.ts';

/** A link as a window may show it. */
export const linkView = (
  { id, link, expiresAt, mailedTo, note }: NewReceipt,
  copied: LinkView['copied'],
  differences: readonly Difference[],
): LinkView => ({ id, link: link.reveal(), expiresAt, copied, mailedTo, differences, note });
