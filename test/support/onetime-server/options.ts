import type { Stored } from './store.ts';

export interface Account {
  readonly username: string;
  readonly token: string;
  /** Newer servers accept it instead of the e-mail address. */
  readonly extid?: string;
  /** The longest lifetime of the account's plan, in seconds. */
  readonly maxTtl?: number;
}

export interface ServerOptions {
  /** 0, the default, picks a free one. */
  readonly port?: number;
  /** Of an address on this computer. */
  readonly host?: string;
  /** For https, in PEM; without it, the server speaks plain http. */
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly accounts?: readonly Account[];
  /** Link domains that accounts may use. */
  readonly domains?: readonly string[];
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly version?: '0.26' | '0.23';
  readonly accountsOff?: boolean;
  readonly passphraseRequired?: boolean;
  /** Real servers often leave the link domain out of a receipt; its address then shows it. */
  readonly hidesShareDomain?: boolean;
  /** Whether messages come in German to whoever asks for it, or to everybody. */
  readonly speaksGerman?: 'if-asked' | 'always';
  /** Seconds: 7 days on 0.26.6, 30 on 0.26.4. */
  readonly maxAnonymousTtl?: number;
  readonly rateLimit?: { readonly create: number; readonly reveal: number };
}

/** How a server behaves, with all defaults filled in. */
export interface ServerRules {
  readonly accounts: readonly Account[];
  readonly domains: readonly string[];
  readonly nowSeconds: () => number;
  readonly isOld: boolean;
  readonly accountsOff: boolean;
  readonly passphraseRequired: boolean;
  readonly hidesShareDomain: boolean;
  readonly speaksGerman: 'never' | 'if-asked' | 'always';
  readonly minPassphrase: number;
  readonly maxPassphrase: number;
  readonly maxSecretBytes: number;
  /** Seconds. */
  readonly defaultTtl: number;
  readonly minTtl: number;
  readonly maxAnonymousTtl: number;
  readonly maxAccountTtl: number;
  readonly rateLimit: { readonly create: number; readonly reveal: number };
  /** The origin of a secret's link and receipt. */
  readonly originOf: (stored: Stored) => string;
}

const day = 86_400;

export const rulesOf = (options: ServerOptions, origin: () => string): ServerRules => {
  const clock = options.clock ?? Date.now;
  return {
    accounts: options.accounts ?? [{ username: 'anna@example.com', token: 'test-token' }],
    domains: options.domains ?? [],
    nowSeconds: () => Math.floor(clock() / 1_000),
    isOld: options.version === '0.23',
    accountsOff: options.accountsOff ?? false,
    passphraseRequired: options.passphraseRequired ?? false,
    hidesShareDomain: options.hidesShareDomain ?? false,
    speaksGerman: options.speaksGerman ?? 'never',
    minPassphrase: 4,
    maxPassphrase: 128,
    maxSecretBytes: 10_000,
    defaultTtl: 7 * day,
    minTtl: 60,
    maxAnonymousTtl: options.maxAnonymousTtl ?? 7 * day,
    maxAccountTtl: 30 * day,
    rateLimit: options.rateLimit ?? { create: 1_000, reveal: 1_000 },
    originOf: (stored) => (stored.shareDomain === '' ? origin() : `https://${stored.shareDomain}`),
  };
};
