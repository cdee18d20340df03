import { type Failure, mayHaveBeenSent } from '../shared/failure.ts';
import type { ShareReply } from '../shared/model/sharing.ts';
import { failed, type Result } from '../shared/result.ts';

/** A draft that the server has refused, or that may have been mailed. It stays in the form. */
export interface HeldDraft {
  readonly id: string;
  /** A reply was lost, so that the recipient may have been mailed a link. */
  readonly mayHaveBeenMailed: boolean;
}

/**
 * Turns a draft that waits for the user into a failure, so that the user decides where it was typed.
 * @param onHeld gets the draft, so that the next attempt replaces it.
 */
export const heldAsFailure = (
  reply: Result<ShareReply, Failure>,
  recipient: string | null,
  onHeld: (held: HeldDraft) => void,
): Result<ShareReply, Failure> => {
  if (!reply.ok || reply.value.kind === 'link' || reply.value.draft.state === 'waiting') return reply;
  const { id, failure } = reply.value.draft;
  const mayHaveBeenMailed = recipient !== null && mayHaveBeenSent(failure);
  onHeld({ id, mayHaveBeenMailed });
  // Somebody may have the link: it is not one that nobody has.
  return failed(mayHaveBeenMailed ? { ...failure, mayHaveBeenSent: false } : failure);
};
