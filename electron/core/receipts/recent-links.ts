import type { Timestamp } from '../../../src/shared/units.ts';
import { isOpenable, type Receipt } from './receipt.ts';

/** A link that can be copied again. It does not have the link itself. */
export type RecentLink = Pick<Receipt, 'id' | 'madeAt' | 'note'> & { readonly server: string };

/** As many as a menu has room for. */
const most = 5;

/** The newest links that may still be opened and are still here, newest first. */
export const recentLinks = (receipts: readonly Receipt[], now: Timestamp): readonly RecentLink[] =>
  receipts
    .filter((receipt) => receipt.link !== null && isOpenable(receipt, now))
    .sort((one, other) => other.madeAt - one.madeAt)
    .slice(0, most)
    .map(({ id, madeAt, note, madeWith }) => ({ id, madeAt, note, server: madeWith.server }));
