import { type Failure, type HeldReason, mayHaveBeenSent } from '../../../src/shared/failure.ts';

/** What becomes of a share that was not sent. */
export type NotSent =
  /** It can be sent again later without the user. */
  | { readonly kind: 'waiting'; readonly failure: Failure; readonly lostReplies: number }
  /** The user has to decide. */
  | {
      readonly kind: 'held';
      readonly failure: Failure;
      readonly reason: HeldReason;
      readonly lostReplies: number;
    }
  /** The request itself is invalid. */
  | { readonly kind: 'rejected'; readonly failure: Failure };

/** What the decision depends on. */
export interface Attempt {
  readonly recipient: string | null;
  /** How many times it was sent before without getting a reply. */
  readonly lostReplies: number;
}

/** A server that loses every reply must not fill up with copies. */
const maxLostReplies = 5;

export const afterFailure = (failure: Failure, attempt: Attempt): NotSent => {
  const { lostReplies } = attempt;
  switch (failure.kind) {
    case 'offline':
    case 'server-fault':
      return mayHaveBeenSent(failure)
        ? { ...afterLostReply(attempt), failure }
        : { kind: 'waiting', failure, lostReplies };
    case 'tls':
    case 'redirected':
    case 'rate-limited':
    case 'keychain-locked':
    case 'keychain-silent':
    case 'keychain-missing':
    case 'keychain-failed':
      return { kind: 'waiting', failure, lostReplies };
    case 'token-missing':
    case 'refused':
    case 'policy-broken':
      return { kind: 'held', failure, reason: failure, lostReplies };
    default:
      return { kind: 'rejected', failure };
  }
};

/**
 * The request went out and may have arrived. Sending it again may leave a copy that nobody can open; with a recipient it
 * may mean a second e-mail, so the user has to decide.
 */
export const afterLostReply = (
  attempt: Attempt,
):
  | { readonly kind: 'waiting'; readonly lostReplies: number }
  | { readonly kind: 'held'; readonly reason: HeldReason; readonly lostReplies: number } => {
  const lostReplies = attempt.lostReplies + 1;
  return attempt.recipient !== null || lostReplies >= maxLostReplies
    ? { kind: 'held', reason: { kind: 'may-have-been-sent' }, lostReplies }
    : { kind: 'waiting', lostReplies };
};
