import type { Failure } from '../failure.ts';
import type { Bytes, Seconds, Timestamp } from '../units.ts';
import type { ReceiptState } from './receipt-state.ts';

/** Whether the secret was the user's own or made up by the server. */
export const receiptSources = ['share', 'generate'] as const;
export type ReceiptSource = (typeof receiptSources)[number];

/** A receipt as Activity shows it: never the secret, the link or a key. */
export interface ReceiptView {
  readonly kind: 'receipt';
  readonly id: string;
  readonly source: ReceiptSource;
  readonly madeAt: Timestamp;
  /** The size of the secret. */
  readonly bytes: Bytes;
  /** Where it was sent: `EU` for a region, else the host. */
  readonly serverName: string;
  readonly username: string | null;
  /** The host the link lives on. */
  readonly linkHost: string;
  readonly lifetimeAsked: Seconds;
  readonly lifetimeGranted: Seconds;
  readonly expiresAt: Timestamp;
  readonly state: ReceiptState;
  /** When the server says the state began, or when it was noticed; `null` while it is new. */
  readonly stateSince: Timestamp | null;
  /** When the server was last asked; `null` if never. */
  readonly checkedAt: Timestamp | null;
  /** Why the last check failed; `null` when it did not. */
  readonly problem: Failure | null;
  readonly hasPassphrase: boolean;
  /** Whether burning it needs the passphrase typed: it has one, and it is not remembered from this run. */
  readonly passphraseNeeded: boolean;
  /** Addresses the server says it mailed, obscured by the server. */
  readonly mailedTo: readonly string[];
  /** The user's own words. */
  readonly note: string;
  /** Whether the link is still here to be copied. */
  readonly hasLink: boolean;
  /** A reply was lost before, so that a second link to the same secret may exist that nobody has. */
  readonly mayHaveDuplicate: boolean;
}
