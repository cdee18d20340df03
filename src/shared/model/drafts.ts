import type { Failure, HeldReason } from '../failure.ts';
import type { Lifetime } from '../lifetime/lifetime.ts';
import type { Bytes, Timestamp } from '../units.ts';

/** `held` waits for the user. `failed` was not sent in time: what was in it is gone. */
export const draftStates = ['waiting', 'sending', 'held', 'failed'] as const;
export type DraftState = (typeof draftStates)[number];

export interface DraftCounts {
  /** Those that will be sent automatically, including one that is being sent. */
  readonly waiting: number;
  /** Those that wait for the user. */
  readonly held: number;
  /** The user has paused sending. */
  readonly paused: boolean;
}

export interface KeptDraft {
  readonly id: string;
  /** `waiting` is sent automatically; `held` waits for the user. */
  readonly state: Extract<DraftState, 'waiting' | 'held'>;
  /** Why it was not sent. */
  readonly failure: Failure;
}

/** A share that is not sent yet, as Activity shows it: never what is in it. */
export interface DraftView {
  readonly kind: 'draft';
  readonly id: string;
  readonly savedAt: Timestamp;
  /** The size of the secret. */
  readonly bytes: Bytes;
  /** The only server it goes to: `EU` for a region, else the host. */
  readonly serverName: string;
  readonly username: string | null;
  readonly lifetime: Lifetime;
  readonly hasPassphrase: boolean;
  readonly recipient: string | null;
  readonly shareDomain: string | null;
  /** Written by the user. */
  readonly note: string;
  readonly state: DraftState;
  /** Why it is held; `null` unless it is. */
  readonly reason: HeldReason | null;
  /** Why it could not be sent when it was last tried in this run. */
  readonly problem: Failure | null;
  /** A reply was lost, so that a link may exist already that nobody has. */
  readonly mayHaveBeenSent: boolean;
  /** In this run. */
  readonly triedAt: Timestamp | null;
  /** When it is tried next; `null` while that is unknown. */
  readonly nextTryAt: Timestamp | null;
  /** When it is discarded if it has not been sent by then. */
  readonly discardAt: Timestamp | null;
}
