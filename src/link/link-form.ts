import type { Failure } from '../shared/failure.ts';
import {
  maxDomainCharacters,
  maxRecipientCharacters,
  maxTypedCharacters,
  type Seconds,
} from '../shared/limits.ts';
import type { AppState } from '../shared/model/app-state.ts';
import type { LinkForm } from '../shared/model/sharing.ts';

/** How a link is to be made, as typed and not sent. */
export interface TypedLink {
  /** `null` as long as the user has left it to the settings. */
  readonly lifetime: Seconds | null;
  readonly passphrase: string;
  readonly recipient: string;
  readonly shareDomain: string;
}

export const nothingTypedOfLink: TypedLink = {
  lifetime: null,
  passphrase: '',
  recipient: '',
  shareDomain: '',
};

/** What is sent. Recipient and link domain stay behind without an account: their fields are then seen to be empty. */
export const linkFormOf = (typed: TypedLink, state: AppState): LinkForm => {
  const hasAccount = state.profile !== null && state.profile.username !== null;
  return {
    lifetime: typed.lifetime ?? state.preferences.defaultLifetime,
    passphrase: typed.passphrase || null,
    recipient: (hasAccount && typed.recipient.trim()) || null,
    shareDomain: (hasAccount && typed.shareDomain.trim()) || null,
  };
};

/** What the main process would not even read. All other rules are its own. */
export const linkFormProblem = (form: LinkForm): Failure | null => {
  if ((form.passphrase?.length ?? 0) > maxTypedCharacters)
    return { kind: 'invalid-passphrase', problem: 'too-long' };
  if ((form.recipient?.length ?? 0) > maxRecipientCharacters) return { kind: 'invalid-recipient' };
  if ((form.shareDomain?.length ?? 0) > maxDomainCharacters) return { kind: 'invalid-domain' };
  return null;
};

export type FieldName = 'secret' | 'lifetime' | 'passphrase' | 'recipient' | 'shareDomain';

/** The field to mend; `null` when it is none of them. */
export const invalidFieldOf = (failure: Failure): FieldName | null => {
  switch (failure.kind) {
    case 'invalid-secret':
      return 'secret';
    case 'invalid-passphrase':
      return 'passphrase';
    case 'invalid-recipient':
      return 'recipient';
    case 'invalid-domain':
      return 'shareDomain';
    case 'account-needed':
      return failure.for === 'recipient' ? 'recipient' : 'shareDomain';
    case 'refused':
      return refusedField[failure.reason] ?? null;
    default:
      return null;
  }
};

const refusedField: Readonly<Partial<Record<string, FieldName>>> = {
  empty: 'secret',
  'too-large': 'secret',
  'passphrase-rule': 'passphrase',
  recipient: 'recipient',
  domain: 'shareDomain',
};

/** Whether the cure is in Settings: another server, another account, another token. */
export const settingsCure = (failure: Failure): boolean => {
  switch (failure.kind) {
    case 'no-profile':
    case 'token-missing':
    case 'account-needed':
    case 'keychain-missing':
    case 'keychain-locked':
    case 'keychain-failed':
    case 'redirected':
      return true;
    case 'draft-not-kept':
      return settingsCure(failure.sending);
    case 'offline':
      return failure.cause === 'dns' || failure.cause === 'not-the-service';
    case 'refused':
      return ['credentials', 'accounts-off', 'account-needed', 'not-available'].includes(failure.reason);
    default:
      return false;
  }
};
