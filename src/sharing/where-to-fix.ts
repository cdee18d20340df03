import type { Failure } from '../shared/failure.ts';

export type FieldName = 'secret' | 'lifetime' | 'passphrase' | 'recipient' | 'shareDomain';

/** The field that has to be corrected, if there is one. */
export const invalidFieldOf = (failure: Failure): FieldName | null => {
  switch (failure.kind) {
    case 'invalid-secret':
      return 'secret';
    case 'invalid-passphrase':
    case 'policy-passphrase':
      return 'passphrase';
    case 'policy-lifetime':
    case 'lifetime-over':
      return 'lifetime';
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

/** Whether the user can fix it in Settings, with another server, account or API token. */
export const isFixedInSettings = (failure: Failure): boolean => {
  switch (failure.kind) {
    case 'no-profile':
    case 'policy':
    case 'token-missing':
    case 'account-needed':
    case 'keychain-missing':
    case 'keychain-locked':
    case 'keychain-silent':
    case 'keychain-failed':
    case 'redirected':
      return true;
    case 'draft-not-kept':
      return isFixedInSettings(failure.sending);
    case 'offline':
      return ['dns', 'not-the-service', 'too-long'].includes(failure.cause);
    case 'refused':
      return ['credentials', 'accounts-off', 'account-needed', 'not-available'].includes(failure.reason);
    default:
      return false;
  }
};
