import type { Timestamp } from '../../../src/shared/units.ts';
import { isOpenable, type Receipt } from './receipt.ts';
import type { Receipts } from './receipts.ts';

/** A link that can be copied again. It does not have the link itself. */
export type RecentLink = Pick<Receipt, 'id' | 'madeAt' | 'note'> & { readonly server: string };

/** As many as a menu has room for. */
const most = 5;

/** The newest links that may still be opened and are still here, newest first. */
export const recentLinks = (receipts: Pick<Receipts, 'newest'>, now: Timestamp): readonly RecentLink[] =>
  receipts
    .newest(most, (receipt) => receipt.link !== null && isOpenable(receipt, now))
    .map(({ id, madeAt, note, madeWith }) => ({ id, madeAt, note, server: madeWith.server }));
