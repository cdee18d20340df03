import type { Seconds } from '../units.ts';

/** Why the administrator's file cannot be used; nothing is sent then. */
export const policyFaults = [
  'unreadable',
  'not-a-file',
  'too-large',
  'not-json',
  'invalid',
  'repeated',
  'unknown-owner',
] as const;
export type PolicyFault = (typeof policyFaults)[number];

/** Why the file is ignored: somebody else than the administrator may have written it. */
export type PolicyDistrust = 'owner' | 'writable' | 'folder';

/** Which accounts links may be made with. */
export type AccountRule = 'any' | 'required' | 'none';

/** Which links may be opened here. */
export type OpeningRule = 'any' | 'allowed-servers' | 'none';

/** What windows know of the administrator's policy: what to show as set, and why. */
export interface PolicyView {
  readonly notice:
    | { readonly kind: 'none' }
    | { readonly kind: 'in-force'; readonly file: string }
    | { readonly kind: 'ignored'; readonly file: string; readonly why: PolicyDistrust }
    | { readonly kind: 'broken'; readonly file: string; readonly fault: PolicyFault; readonly at: string };
  /** The origins of the only servers links may be made at; `null` for any. */
  readonly servers: readonly string[] | null;
  readonly accounts: AccountRule;
  readonly maxLifetime: Seconds | null;
  readonly passphraseRequired: boolean;
  /** The least number of characters a passphrase has; 0 for any. */
  readonly minPassphrase: number;
  /** `fixed`: these keys and no others. `none`: no keys. */
  readonly hotkey: 'free' | 'fixed' | 'none';
  readonly keepsDrafts: boolean;
  readonly maxDraftAge: Seconds | null;
  readonly keepsReceipts: boolean;
  readonly maxReceiptDays: number | null;
  /** Whether links may be kept after the app quits. */
  readonly keepsLinks: boolean;
  readonly loginStartFixed: boolean;
  readonly updatesFixed: boolean;
  readonly opening: OpeningRule;
}

export const noPolicyView: PolicyView = {
  notice: { kind: 'none' },
  servers: null,
  accounts: 'any',
  maxLifetime: null,
  passphraseRequired: false,
  minPassphrase: 0,
  hotkey: 'free',
  keepsDrafts: true,
  maxDraftAge: null,
  keepsReceipts: true,
  maxReceiptDays: null,
  keepsLinks: true,
  loginStartFixed: false,
  updatesFixed: false,
  opening: 'any',
};
