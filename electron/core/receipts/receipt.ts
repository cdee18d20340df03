import type { Failure } from '../../../src/shared/failure.ts';
import type { ReceiptState } from '../../../src/shared/model/receipt-state.ts';
import type { MadeFrom, ReceiptSource } from '../../../src/shared/model/receipts.ts';
import type { Bytes, Seconds, Timestamp } from '../../../src/shared/units.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { Grant, LinkRequest, Outgoing, ServerAccount } from '../onetime/index.ts';

/** What this computer knows about a link: enough to copy it, to learn what became of it and to burn it. */
export interface Receipt {
  readonly id: string;
  readonly source: ReceiptSource;
  /** `null` where an earlier version made it. */
  readonly madeFrom: MadeFrom | null;
  readonly madeAt: Timestamp;
  /** The size of the secret in UTF-8. */
  readonly bytes: Bytes;
  /** The server and account it was made with, even if the profile changes. */
  readonly madeWith: ServerAccount;
  readonly linkHost: string;
  /** `null` once the link has ended, or when the user wants links forgotten. */
  readonly link: Sensitive | null;
  readonly receiptKey: Sensitive;
  readonly hasPassphrase: boolean;
  /** In memory only, and only in the run that made it. */
  readonly passphrase: Sensitive | null;
  readonly lifetimeAsked: Seconds;
  readonly lifetimeGranted: Seconds;
  readonly expiresAt: Timestamp;
  /** Whom the server was to mail the link to, as typed; never shown to a window. */
  readonly recipient: string | null;
  /** As the server says, which obscures it. */
  readonly mailedTo: readonly string[];
  readonly fromOldServer: boolean;
  /** Tells whether another receipt is of the same text; `null` where none was made, as for what a server generated. */
  readonly fingerprint: string | null;
  /** Written by the user. */
  readonly note: string;
  readonly state: ReceiptState;
  readonly stateSince: Timestamp | null;
  /** A reply was lost before: a second link may exist that nobody has. */
  readonly mayHaveDuplicate: boolean;
  readonly checkedAt: Timestamp | null;
  /** Why the last check failed. Not saved. */
  readonly problem: Failure | null;
}

/** The receipt of a link that was just made, so that the link is still there. */
export type NewReceipt = Receipt & { readonly link: Sensitive };

export const newReceipt = (made: {
  readonly id: string;
  readonly source: Receipt['source'];
  readonly madeFrom: Receipt['madeFrom'];
  readonly now: Timestamp;
  readonly request: Outgoing<LinkRequest>;
  readonly bytes: Bytes;
  readonly madeWith: ServerAccount;
  readonly grant: Grant;
  readonly note: string;
  readonly mayHaveDuplicate: boolean;
}): NewReceipt => {
  const { id, source, madeFrom, now, request, bytes, madeWith, grant, note, mayHaveDuplicate } = made;
  return {
    id,
    source,
    madeFrom,
    madeAt: now,
    bytes,
    madeWith,
    linkHost: grant.linkHost,
    link: grant.link,
    receiptKey: grant.receiptKey,
    hasPassphrase: request.passphrase !== null,
    passphrase: request.passphrase,
    lifetimeAsked: request.lifetime,
    lifetimeGranted: grant.lifetime,
    expiresAt: now + grant.lifetime * 1_000,
    recipient: request.recipient,
    mailedTo: grant.recipients,
    fromOldServer: grant.fromOldServer,
    fingerprint: null,
    note,
    mayHaveDuplicate,
    state: 'new',
    stateSince: null,
    checkedAt: null,
    problem: null,
  };
};

/** Whether the server, or this app, knows how it ended. */
export const hasEnded = (receipt: Receipt): boolean => receipt.state !== 'new' && receipt.state !== 'opened';

/** When its link ended or will have ended, as far as is known here: at the latest, when it expires. */
export const endOf = (receipt: Receipt): Timestamp =>
  (hasEnded(receipt) ? receipt.stateSince : null) ?? receipt.expiresAt;

/** Whether its link may still be opened, as far as is known here. */
export const isOpenable = (receipt: Receipt, now: Timestamp): boolean =>
  !hasEnded(receipt) && now < receipt.expiresAt;
