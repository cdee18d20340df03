/** Why a server refuses what it was asked, as far as its words tell. */
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
