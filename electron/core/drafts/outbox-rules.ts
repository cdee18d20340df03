import type { Failure, HeldReason } from '../../../src/shared/failure.ts';
import { isSameAccount, type ServerAccount } from '../onetime/index.ts';
import type { NotSent } from '../sharing/index.ts';
import type { Draft } from './draft.ts';
import { byAge } from './draft-index.ts';
import type { Drafts } from './drafts.ts';

/** The next draft to send to a server: an urgent one first, else the oldest. */
export const nextToSend = (
  drafts: Pick<Drafts, 'find' | 'oldestWaiting'>,
  server: string,
  urgent: Iterable<string>,
): Draft | null => {
  const [oldestUrgent] = [...urgent]
    .flatMap((id) => drafts.find(id) ?? [])
    .filter(({ madeWith, state }) => madeWith.server === server && state === 'waiting')
    .sort(byAge);
  return oldestUrgent ?? drafts.oldestWaiting(server);
};

/** Whether a draft may be sent: its profile still exists, or the user has confirmed it. */
export const isWanted = (draft: Draft, profiles: readonly ServerAccount[]): boolean =>
  draft.confirmed || hasProfile(draft, profiles);

export const hasProfile = ({ madeWith }: Draft, profiles: readonly ServerAccount[]): boolean =>
  profiles.some((profile) => isSameAccount(profile, madeWith));

/** What a draft that was not sent means for the drafts after it. */
export type Consequence =
  /** The same account would be refused again and again: all its drafts are held. */
  | { readonly kind: 'hold-account'; readonly reason: HeldReason }
  /** Only this draft is affected. */
  | { readonly kind: 'go-on' }
  /** Nothing with an account can be sent before the keychain is open. */
  | { readonly kind: 'wait-for-keychain'; readonly failure: Failure }
  /** The server is tried again later. */
  | { readonly kind: 'back-off'; readonly failure: Failure };

export const consequenceOf = (outcome: NotSent): Consequence => {
  const { failure } = outcome;
  if (outcome.kind === 'rejected') return { kind: 'go-on' };
  if (outcome.kind === 'held') {
    if (concernsAccount(outcome.reason)) return { kind: 'hold-account', reason: outcome.reason };
    // A lost reply means trouble with the server, whatever becomes of the draft.
    return outcome.reason.kind === 'may-have-been-sent' ? { kind: 'back-off', failure } : { kind: 'go-on' };
  }
  return isKeychainFailure(failure) ? { kind: 'wait-for-keychain', failure } : { kind: 'back-off', failure };
};

/** Whether every other draft of the account would fail in the same way. */
export const concernsAccount = (reason: HeldReason): boolean =>
  reason.kind === 'token-missing' ||
  (reason.kind === 'refused' && (reason.reason === 'credentials' || reason.reason === 'accounts-off'));

export const isKeychainFailure = ({ kind }: Failure): boolean =>
  kind === 'keychain-locked' ||
  kind === 'keychain-silent' ||
  kind === 'keychain-missing' ||
  kind === 'keychain-failed';
