import { type Failure, type HeldReason, mayHaveBeenSent } from '../../../src/shared/failure.ts';
import type { Milliseconds, Seconds } from '../../../src/shared/limits.ts';
import type { DraftState } from '../../../src/shared/model/drafts.ts';
import type { ShareForm } from '../../../src/shared/model/sharing.ts';
import { utf8Bytes } from '../../../src/shared/utf8.ts';
import { Sensitive } from '../base/sensitive.ts';
import type { Profile } from '../settings/settings.ts';

/** A share that waits to be sent. */
export interface Draft {
  readonly id: string;
  readonly savedAt: Milliseconds;
  /** Empty once it has failed. */
  readonly secret: Sensitive;
  readonly passphrase: Sensitive | null;
  readonly lifetime: Seconds;
  readonly recipient: string | null;
  readonly shareDomain: string | null;
  /** The size of the secret in UTF-8. */
  readonly bytes: number;
  /** The only server and account it is ever sent to, whatever the profile becomes later. */
  readonly madeWith: { readonly server: string; readonly username?: string };
  readonly note: string;
  readonly discardAt: Milliseconds | null;
  readonly state: DraftState;
  /** `null` unless it is held. */
  readonly reason: HeldReason | null;
  /** How many times it was sent without an answer that came back. */
  readonly lostReplies: number;
  /** The user said that it goes there although no profile leads there any more. */
  readonly confirmed: boolean;
  /** When it was last tried, and why that failed. Not kept. */
  readonly triedAt: Milliseconds | null;
  readonly problem: Failure | null;
}

export type Standing = Pick<Draft, 'state' | 'reason' | 'lostReplies'>;

/** A server that loses every reply must not fill up with copies. */
const maxLostReplies = 5;

/**
 * What becomes of a share that was not sent. @returns `null` where the form itself is wrong: that is for the user to mend.
 */
export const afterFailure = (
  failure: Failure,
  draft: Pick<Draft, 'recipient' | 'lostReplies'>,
): Standing | null => {
  const lostReplies = draft.lostReplies + (mayHaveBeenSent(failure) ? 1 : 0);
  const held = (reason: HeldReason): Standing => ({ state: 'held', reason, lostReplies });
  switch (failure.kind) {
    case 'offline':
    case 'server-fault':
      return mayHaveBeenSent(failure)
        ? afterLostReply(draft)
        : { state: 'waiting', reason: null, lostReplies };
    case 'tls':
    case 'redirected':
    case 'rate-limited':
    case 'keychain-locked':
    case 'keychain-missing':
    case 'keychain-failed':
      return { state: 'waiting', reason: null, lostReplies };
    case 'token-missing':
    case 'refused':
      return held(failure);
    default:
      return null;
  }
};

/** The request went out and nobody knows what came of it. To send it once more is a copy; with a recipient, a second mail. */
export const afterLostReply = (draft: Pick<Draft, 'recipient' | 'lostReplies'>): Standing => {
  const lostReplies = draft.lostReplies + 1;
  return draft.recipient !== null || lostReplies >= maxLostReplies
    ? { state: 'held', reason: { kind: 'may-have-been-sent' }, lostReplies }
    : { state: 'waiting', reason: null, lostReplies };
};

/** What a form says, as a draft has it. */
export const contentOf = (
  form: ShareForm,
): Pick<Draft, 'secret' | 'passphrase' | 'lifetime' | 'recipient' | 'shareDomain' | 'bytes'> => ({
  secret: new Sensitive(form.secret),
  passphrase: form.passphrase === null ? null : new Sensitive(form.passphrase),
  lifetime: form.lifetime,
  recipient: form.recipient,
  shareDomain: form.shareDomain,
  bytes: utf8Bytes(form.secret),
});

export const madeWithOf = ({
  server,
  username,
}: Pick<Profile, 'server' | 'username'>): Draft['madeWith'] => ({
  server,
  ...(username === undefined ? {} : { username }),
});

export const isSameAccount = (
  one: Pick<Profile, 'server' | 'username'>,
  other: Pick<Profile, 'server' | 'username'>,
): boolean => one.server === other.server && one.username === other.username;
