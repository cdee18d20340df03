import { z } from 'zod';
import { lastTimestamp, maxReplyTextCharacters, maxTypedCharacters } from './limits.ts';
import { policyFaults } from './model/policy.ts';
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
  /** The time at which the user wanted it to end has passed, or nearly so. */
  z.object({ kind: z.literal('lifetime-over'), until: z.number().min(0).max(lastTimestamp) }),
  /** The user wants to send it later. */
  z.object({ kind: z.literal('kept-by-user') }),
  /** Sending it again could send a second e-mail, or yet another copy. */
  z.object({ kind: z.literal('may-have-been-sent') }),
  /** No profile has its server and account any more, and it is never sent to another one. */
  z.object({ kind: z.literal('profile-gone') }),
  /** The administrator does not allow its server, or its account. */
  z.object({
    kind: z.literal('policy'),
    rule: z.enum(['server', 'account', 'account-needed', 'anonymous-only']),
  }),
  z.object({ kind: z.literal('policy-lifetime'), most: z.int() }),
  z.object({ kind: z.literal('policy-passphrase'), problem: z.enum(['missing', 'short']), least: z.int() }),
  /** Nobody knows what the administrator allows. `at`: where the file is wrong, if that is known. */
  z.object({
    kind: z.literal('policy-broken'),
    file: z.string().max(maxTypedCharacters),
    fault: z.enum(policyFaults),
    at: z.string().max(maxTypedCharacters),
  }),
]);
