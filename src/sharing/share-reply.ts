import type { Failure } from '../shared/failure.ts';
import type { ShareReply } from '../shared/model/sharing.ts';
import { failed, type Result } from '../shared/result.ts';

/**
 * Turns a draft the server has refused into a failure, so that the user corrects it where it was typed.
 * @param onHeld gets the draft's id, so that the next attempt replaces it.
 */
export const heldAsFailure = (
  reply: Result<ShareReply, Failure>,
  onHeld: (id: string) => void,
): Result<ShareReply, Failure> => {
  if (!reply.ok || reply.value.kind === 'link' || reply.value.draft.state === 'waiting') return reply;
  onHeld(reply.value.draft.id);
  return failed(reply.value.draft.failure);
};
