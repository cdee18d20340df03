import { z } from 'zod';
import { maxReplyTextCharacters, maxTypedCharacters } from './limits.ts';
import { refusalReasons } from './refusal-reasons.ts';

/** Why a draft is not sent until the user has decided; saved with it. */
export const heldReason = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('refused'),
    reason: z.enum(refusalReasons),
    serverSays: z.string().max(maxReplyTextCharacters),
  }),
  /** The profile has an account, and the keychain has no token for it. Never sent anonymously instead. */
  z.object({ kind: z.literal('token-missing'), account: z.string().max(maxTypedCharacters) }),
  /** The user wants to send it later. */
  z.object({ kind: z.literal('kept-by-user') }),
  /** Sending it again could send a second e-mail, or yet another copy. */
  z.object({ kind: z.literal('may-have-been-sent') }),
  /** No profile has its server and account any more, and it is never sent to another one. */
  z.object({ kind: z.literal('profile-gone') }),
]);
