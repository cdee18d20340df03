import { randomInt } from 'node:crypto';
import type { Field } from './fields.ts';

/** One secret and its receipt, as a server keeps them. */
export interface Stored {
  readonly secretKey: string;
  readonly receiptKey: string;
  /** `null` once it is gone. */
  value: Field | null;
  readonly passphrase: string;
  readonly owner: string;
  /** Seconds. */
  readonly ttl: number;
  readonly recipients: readonly string[];
  readonly shareDomain: string;
  readonly generated: boolean;
  state: 'new' | 'viewed' | 'received' | 'burned' | 'expired';
  /** Unix seconds. */
  readonly created: number;
  updated: number;
  received: number | null;
  /** Whether the value has already been shown with its receipt. */
  valueShown: boolean;
  wrongPassphrases: number;
  /** Unix seconds until which it can be neither revealed nor burned. */
  lockedUntil: number;
}

export interface Store {
  readonly add: (stored: Omit<Stored, 'secretKey' | 'receiptKey'>) => Stored;
  readonly bySecret: (key: string) => Stored | undefined;
  readonly byReceipt: (key: string) => Stored | undefined;
  readonly all: () => readonly Stored[];
  /** The page of a link was opened. */
  readonly open: (secretKey: string) => void;
}

/** @param keyLength 62 characters on current servers, 31 on 0.23. */
export const createStore = (keyLength: number, nowSeconds: () => number): Store => {
  const stored: Stored[] = [];
  const alive = (entry: Stored | undefined): Stored | undefined => {
    if (entry === undefined) return undefined;
    const now = nowSeconds();
    if (now >= entry.created + 2 * entry.ttl) return undefined;
    if (entry.value !== null && now >= entry.created + entry.ttl) {
      entry.value = null;
      entry.state = 'expired';
      entry.updated = now;
    }
    return entry;
  };
  return {
    add: (entry) => {
      const added: Stored = { ...entry, secretKey: newKey(keyLength), receiptKey: newKey(keyLength) };
      stored.push(added);
      return added;
    },
    bySecret: (key) => alive(stored.find((entry) => entry.secretKey === key)),
    byReceipt: (key) => alive(stored.find((entry) => entry.receiptKey === key)),
    all: () => stored.filter((entry) => alive(entry) !== undefined),
    open: (key) => {
      const entry = alive(stored.find((candidate) => candidate.secretKey === key));
      if (entry?.state !== 'new') return;
      entry.state = 'viewed';
      entry.updated = nowSeconds();
    },
  };
};

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

const newKey = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
