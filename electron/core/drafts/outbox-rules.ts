import type { Failure, HeldReason } from '../../../src/shared/failure.ts';
import { isSameAccount, type ServerAccount } from '../onetime/index.ts';
import type { NotSent } from '../sharing/index.ts';
import type { Draft } from './draft.ts';

/** The next draft to send to a server: an urgent one first, else the oldest. @param drafts oldest first. */
export const nextToSend = (
  drafts: readonly Draft[],
  server: string,
  isUrgent: (id: string) => boolean,
): Draft | null => {
  const waiting = drafts.filter(({ madeWith, state }) => madeWith.server === server && state === 'waiting');
  return waiting.find(({ id }) => isUrgent(id)) ?? waiting[0] ?? null;
};

/** Whether a draft may go out: to a profile that is still there, or because the user said so. */
export const isWanted = (draft: Draft, profiles: readonly ServerAccount[]): boolean =>
  draft.confirmed || hasProfile(draft, profiles);

export const hasProfile = ({ madeWith }: Draft, profiles: readonly ServerAccount[]): boolean =>
  profiles.some((profile) => isSameAccount(profile, madeWith));

/** What a draft that was not sent means for those behind it. */
export type Consequence =
  /** The same account would be refused again and again: all its drafts are held. */
  | { readonly kind: 'hold-account'; readonly reason: HeldReason }
  /** It concerns this draft alone. */
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
    // A lost reply is the server's trouble, whatever becomes of the draft.
    return outcome.reason.kind === 'may-have-been-sent' ? { kind: 'back-off', failure } : { kind: 'go-on' };
  }
  return isKeychainFailure(failure) ? { kind: 'wait-for-keychain', failure } : { kind: 'back-off', failure };
};

/** Whether every other draft of the account would meet the same. */
export const concernsAccount = (reason: HeldReason): boolean =>
  reason.kind === 'token-missing' ||
  (reason.kind === 'refused' && (reason.reason === 'credentials' || reason.reason === 'accounts-off'));

export const isKeychainFailure = ({ kind }: Failure): boolean =>
  kind === 'keychain-locked' ||
  kind === 'keychain-silent' ||
  kind === 'keychain-missing' ||
  kind === 'keychain-failed';
