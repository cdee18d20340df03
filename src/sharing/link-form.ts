import type { Failure } from '../shared/failure.ts';
import type { Lifetime } from '../shared/lifetime/lifetime.ts';
import { maxDomainCharacters, maxRecipientCharacters, maxTypedCharacters } from '../shared/limits.ts';
import type { AppState } from '../shared/model/app-state.ts';
import type { LinkForm } from '../shared/model/sharing.ts';
import { chosenLifetime, type LifetimeInput, preselectedLifetime } from '../ui/lifetime-input.ts';
import { recipientOf } from './recipient.ts';

/** The options of a link as typed. */
export interface TypedLink {
  /** `null` until the user chooses one: the preselected one applies. */
  readonly lifetime: LifetimeInput | null;
  readonly passphrase: string;
  readonly recipient: string;
  readonly shareDomain: string;
  readonly note: string;
}

export const emptyLink: TypedLink = {
  lifetime: null,
  passphrase: '',
  recipient: '',
  shareDomain: '',
  note: '',
};

/** `null` while a lifetime is typed that no link can have. */
export const lifetimeOf = (typed: TypedLink, state: AppState): Lifetime | null =>
  chosenLifetime(typed.lifetime ?? preselectedLifetime(state), state, Date.now());

/**
 * What is sent. Without an account, recipient and link domain are left out: their fields are shown empty then.
 * @returns `null` while the lifetime is none that a link can have.
 */
export const linkFormOf = (typed: TypedLink, state: AppState): LinkForm | null => {
  const lifetime = lifetimeOf(typed, state);
  if (lifetime === null) return null;
  const hasAccount = state.profile !== null && state.profile.username !== null;
  return {
    lifetime,
    passphrase: typed.passphrase || null,
    recipient: (hasAccount && recipientOf(typed.recipient)) || null,
    shareDomain: (hasAccount && typed.shareDomain.trim()) || null,
    note: typed.note.trim(),
  };
};

/** What the bridge would refuse as too long. The main process checks everything else. */
export const linkFormProblemOf = (form: LinkForm): Failure | null => {
  if ((form.passphrase?.length ?? 0) > maxTypedCharacters)
    return { kind: 'invalid-passphrase', problem: 'too-long' };
  if ((form.recipient?.length ?? 0) > maxRecipientCharacters) return { kind: 'invalid-recipient' };
  if ((form.shareDomain?.length ?? 0) > maxDomainCharacters) return { kind: 'invalid-domain' };
  return null;
};
