import type { Failure } from '../shared/failure.ts';
import { maxFormCharacters, maxSecretBytes, type Seconds } from '../shared/limits.ts';
import type { AppState, ConcealForm } from '../shared/model.ts';
import { utf8Bytes } from '../shared/utf8.ts';

/** What the user has typed and not sent. */
export interface Typed {
  readonly secret: string;
  /** `null` as long as the user has left it to the settings. */
  readonly lifetime: Seconds | null;
  readonly passphrase: string;
  readonly recipient: string;
  readonly shareDomain: string;
}

export const nothingTyped: Typed = {
  secret: '',
  lifetime: null,
  passphrase: '',
  recipient: '',
  shareDomain: '',
};

/** What is sent. Recipient and link domain stay behind without an account: their fields are then seen to be empty. */
export const formOf = (typed: Typed, state: AppState): ConcealForm => {
  const hasAccount = state.profile !== null && state.profile.username !== null;
  return {
    secret: typed.secret,
    lifetime: typed.lifetime ?? state.defaultLifetime,
    passphrase: typed.passphrase || null,
    recipient: (hasAccount && typed.recipient.trim()) || null,
    shareDomain: (hasAccount && typed.shareDomain.trim()) || null,
  };
};

/** What no server could take, said as it is typed; `null` also for an empty text, which is no mistake yet. */
export const secretProblem = (secret: string): Failure | null => {
  if (!secret.isWellFormed()) return { kind: 'invalid-secret', problem: 'lone-surrogate' };
  const bytes = utf8Bytes(secret);
  return bytes > maxSecretBytes ? { kind: 'invalid-secret', problem: 'too-large', bytes } : null;
};

/** What the main process would not even read, and an empty text. All other rules are its own. */
export const formProblem = (form: ConcealForm): Failure | null => {
  if (form.secret === '') return { kind: 'invalid-secret', problem: 'empty' };
  if (form.secret.length > maxFormCharacters)
    return { kind: 'invalid-secret', problem: 'too-large', bytes: utf8Bytes(form.secret) };
  if ((form.passphrase?.length ?? 0) > 1_000) return { kind: 'invalid-passphrase', problem: 'too-long' };
  if ((form.recipient?.length ?? 0) > 320) return { kind: 'invalid-recipient' };
  if ((form.shareDomain?.length ?? 0) > 255) return { kind: 'invalid-domain' };
  return secretProblem(form.secret);
};

export type FieldName = 'secret' | 'lifetime' | 'passphrase' | 'recipient' | 'shareDomain';

/** The field to mend; `null` when it is none of them. */
export const fieldToMend = (failure: Failure): FieldName | null => {
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
    case 'offline':
      return failure.cause === 'dns' || failure.cause === 'not-the-service';
    case 'refused':
      return ['credentials', 'accounts-off', 'account-needed', 'not-available'].includes(failure.reason);
    default:
      return false;
  }
};
