/** Why a server refuses a request, as far as its message tells. */
export const refusalReasons = [
  'credentials',
  'accounts-off',
  'empty',
  'too-large',
  'passphrase-rule',
  'passphrase-wrong',
  'account-needed',
  'recipient',
  'domain',
  'unknown-secret',
  'not-available',
  'other',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];
