import type { Failure, HeldReason } from '../../../src/shared/failure.ts';
import type { DraftState } from '../../../src/shared/model/drafts.ts';
import type { MadeFrom } from '../../../src/shared/model/receipts.ts';
import type { Bytes, Timestamp } from '../../../src/shared/units.ts';
import { utf8Bytes } from '../../../src/shared/utf8.ts';
import { Sensitive } from '../base/sensitive.ts';
import type { ServerAccount, ShareRequest } from '../onetime/index.ts';
import type { DraftOrigin, NotSent } from '../sharing/index.ts';

/** A share that waits to be sent. Its secret and passphrase are wiped once it has failed. */
export interface Draft extends ShareRequest {
  readonly id: string;
  readonly savedAt: Timestamp;
  /** The size of the secret in UTF-8. */
  readonly bytes: Bytes;
  /** The only server and account it is ever sent to, even if the profile changes. */
  readonly madeWith: ServerAccount;
  /** For its receipt; `null` where an earlier version kept it. */
  readonly madeFrom: MadeFrom | null;
  /** Written by the user. */
  readonly note: string;
  readonly discardAt: Timestamp | null;
  readonly state: DraftState;
  /** `null` unless it is held. */
  readonly reason: HeldReason | null;
  /** How many times it was sent without getting a reply. */
  readonly lostReplies: number;
  /** The user wants it sent there although no profile has that server and account any longer. */
  readonly confirmed: boolean;
  /** When it was last tried, and why that failed. Not saved. */
  readonly triedAt: Timestamp | null;
  readonly problem: Failure | null;
}

/** Held until the user sends it. */
export const keptByUser = { state: 'held', reason: { kind: 'kept-by-user' } } as const;

/** What is left of a draft that was not sent in time. */
export const wiped = {
  secret: new Sensitive(''),
  passphrase: null,
  state: 'failed',
  reason: null,
} as const;

/** The request alone, without what a draft adds to it. */
export const requestOf = ({
  secret,
  passphrase,
  lifetime,
  recipient,
  shareDomain,
}: ShareRequest): ShareRequest => ({ secret, passphrase, lifetime, recipient, shareDomain });

/** The fields of a draft that come from the request. */
export const contentOf = (request: ShareRequest): ShareRequest & Pick<Draft, 'bytes'> => ({
  ...requestOf(request),
  bytes: utf8Bytes(request.secret.reveal()),
});

/**
 * What becomes of a draft that was not sent. One that was rejected was valid when it was kept, so the user has to decide.
 */
export const afterNotSent = (
  outcome: NotSent,
  before: Pick<Draft, 'lostReplies'>,
): Pick<Draft, 'state' | 'reason' | 'lostReplies' | 'problem'> => {
  const { failure: problem } = outcome;
  switch (outcome.kind) {
    case 'waiting':
      return { state: 'waiting', reason: null, lostReplies: outcome.lostReplies, problem };
    case 'held':
      return { state: 'held', reason: outcome.reason, lostReplies: outcome.lostReplies, problem };
    case 'rejected':
      return { ...keptByUser, lostReplies: before.lostReplies, problem };
  }
};

/** @param note reads the note once the link exists. */
export const originOf = ({ id, lostReplies, madeFrom }: Draft, note: () => string): DraftOrigin => ({
  id,
  lostReplies,
  madeFrom,
  note,
});

/** A draft that is being sent is not discarded, and one that has failed is wiped already. */
export const deadlineOf = ({ state, discardAt }: Pick<Draft, 'state' | 'discardAt'>): Timestamp | null =>
  state === 'waiting' || state === 'held' ? discardAt : null;

export const isOverdue = (draft: Pick<Draft, 'state' | 'discardAt'>, now: Timestamp): boolean => {
  const deadline = deadlineOf(draft);
  return deadline !== null && deadline <= now;
};
