import type { ReceiptState } from '../../../src/shared/model/receipt-state.ts';
import type { Seconds, Timestamp } from '../../../src/shared/units.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { ListedReceipt, ServerAccount } from '../onetime/index.ts';

/** A link of an account that was made elsewhere, as its server lists it. In memory only. */
export interface LinkElsewhere {
  readonly id: string;
  readonly madeWith: ServerAccount;
  readonly receiptKey: Sensitive;
  readonly madeAt: Timestamp;
  /** `null` where the server does not say. */
  readonly lifetime: Seconds | null;
  /** As the server says, which obscures it. */
  readonly mailedTo: readonly string[];
  readonly state: ReceiptState;
  /** `null` while it is new, or where the server does not say. */
  readonly stateSince: Timestamp | null;
  readonly checkedAt: Timestamp;
}

/** When it ends by itself. */
export const expiryOf = ({
  madeAt,
  lifetime,
}: Pick<LinkElsewhere, 'madeAt' | 'lifetime'>): Timestamp | null =>
  lifetime === null ? null : madeAt + lifetime * 1_000;

/** @returns `null` for what has no date, or a state that this app does not know. */
export const linkElsewhereOf = (
  listed: ListedReceipt,
  { id, madeWith, now }: { readonly id: string; readonly madeWith: ServerAccount; readonly now: Timestamp },
): LinkElsewhere | null => {
  const { receiptKey, state, lifetime, mailedTo } = listed;
  const said = listed.madeAt ?? listed.since;
  if (state === null || said === null) return null;
  // A server's clock may be wrong: nothing happened to a link before it was made, or after now.
  const madeAt = Math.min(said, now);
  const past = (at: Timestamp | null) => (at === null ? null : Math.min(Math.max(at, madeAt), now));
  const sinceIn = (): Timestamp | null => {
    if (state === 'new') return null;
    // The server says when it was asked, not when the link expired.
    return past(state === 'expired' || state === 'gone' ? expiryOf({ madeAt, lifetime }) : listed.since);
  };
  return {
    id,
    madeWith,
    receiptKey,
    madeAt,
    lifetime,
    mailedTo,
    state,
    stateSince: sinceIn(),
    checkedAt: now,
  };
};
