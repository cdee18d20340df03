import { randomInt } from 'node:crypto';
import { codePoints } from '../../../src/shared/code-points.ts';
import type { Call } from './call.ts';
import type { Field, Fields } from './fields.ts';
import type { Account, ServerRules } from './options.ts';
import { receiptReply, recentReply } from './receipts.ts';
import type { Store, Stored } from './store.ts';

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly intended?: 400 | 401;
}

const refusal = (message: string, intended: 400 | 401 = 400): Reply => ({
  status: 404,
  body: { message },
  intended,
});
const unknown = (key: string): Reply => ({
  status: 404,
  body: { secret_key: key, message: 'Unknown secret' },
});
/** From the router, before the API is reached. */
const notThere: Reply = { status: 404, body: { error: 'Not Found' } };
const shortKey: Reply = { status: 404, body: { message: 'Not Found' } };
const fault = refusal('An unexpected error occurred :[');
const nominal: Reply = { status: 200, body: { status: 'nominal', locale: 'en' } };

const wrongPassphrasesUntilLock = 20;
const lockSeconds = 30 * 60;

/** One character of each kind. */
const minGenerated = 4;

/** Answers the calls of API v1. */
export const createApi = (store: Store, rules: ServerRules): ((call: Call) => Reply) => {
  const limited = createLimits(rules);

  const makeSecret = (call: Call, value: Field | null, generated: boolean): Reply => {
    const { account, fields } = call;
    if (account === undefined) return refusal('Not authorized', 401);
    if (account === null && limited('create')) return refusal('Rate limit exceeded. Please try again later.');
    const passphrase = fields.get('passphrase')?.text ?? '';
    const problem = problemOf(rules, account, fields, value, passphrase);
    if (problem !== null || value === null)
      return refusal(problem ?? 'You did not provide anything to share');
    const now = rules.nowSeconds();
    const domain = fields.get('share_domain')?.text ?? '';
    const stored = store.add({
      value,
      passphrase,
      owner: account?.username ?? 'anon',
      ttl: grantedTtl(rules, account, fields.get('ttl')),
      recipients: recipientsOf(rules, fields),
      shareDomain: rules.domains.includes(domain) ? domain : '',
      generated,
      state: generated && rules.isOld ? 'viewed' : 'new',
      created: now,
      updated: now,
      received: null,
      valueShown: false,
      wrongPassphrases: 0,
      lockedUntil: 0,
    });
    return { status: 200, body: receiptReply(stored, rules, call, 'created') };
  };

  const reveal = (call: Call, key: string): Reply => {
    if (call.account === undefined) return refusal('Not authorized', 401);
    if (call.account === null && limited('reveal'))
      return refusal('Rate limit exceeded. Please try again later.');
    if (key.length < 6) return shortKey;
    const stored = store.bySecret(key);
    if (stored === undefined || stored.value === null) return unknown(key);
    if (isLocked(stored)) return fault;
    if (!opens(stored, call.fields)) return unknown(key);
    const { value } = stored;
    end(stored, 'received');
    if (!value.readable) return fault;
    return {
      status: 200,
      body: { value: value.text, secret_key: key, share_domain: rules.originOf(stored) },
    };
  };

  const burn = (call: Call, key: string): Reply => {
    if (call.account === undefined) return refusal('Not authorized', 401);
    const stored = store.byReceipt(key);
    if (stored === undefined || stored.value === null) return unknown(key);
    if (isLocked(stored)) return fault;
    if (!opens(stored, call.fields)) {
      const isGerman =
        rules.speaksGerman === 'always' || (rules.speaksGerman === 'if-asked' && /^de/i.test(call.languages));
      return refusal(isGerman ? 'Überprüfe die Passphrase noch einmal' : 'Double check that passphrase');
    }
    const state = receiptReply(stored, rules, call, 'burning');
    end(stored, 'burned');
    return { status: 200, body: { state, secret_shortkey: stored.secretKey.slice(0, 8) } };
  };

  const isLocked = (stored: Stored): boolean => rules.nowSeconds() < stored.lockedUntil;

  const opens = (stored: Stored, fields: Fields): boolean => {
    if (stored.passphrase === '' || fields.get('passphrase')?.text === stored.passphrase) return true;
    if (fields.get('passphrase') === undefined) return false;
    stored.wrongPassphrases += 1;
    if (stored.wrongPassphrases >= wrongPassphrasesUntilLock)
      stored.lockedUntil = rules.nowSeconds() + lockSeconds;
    return false;
  };

  const end = (stored: Stored, state: 'received' | 'burned'): void => {
    stored.value = null;
    stored.state = state;
    stored.updated = rules.nowSeconds();
    if (state === 'received') stored.received = stored.updated;
  };

  const readReceipt = (call: Call, key: string): Reply => {
    if (call.account === undefined) return refusal('Not authorized', 401);
    if (key.length < 6) return shortKey;
    const stored = store.byReceipt(key);
    if (stored === undefined) return unknown(key);
    const body = receiptReply(stored, rules, call, 'looked-at');
    stored.valueShown = true;
    if (rules.isOld && stored.state === 'new') stored.state = 'viewed';
    return { status: 200, body };
  };

  const recent = (call: Call): Reply =>
    call.account === undefined || call.account === null
      ? refusal('Not authorized', 401)
      : { status: 200, body: recentReply(store, rules, call, call.account) };

  return (call) => {
    const [first = '', key = '', verb, ...rest] = call.path.split('/');
    const isGet = call.method === 'GET' || call.method === 'HEAD';
    const isPost = call.method === 'POST';
    if (rest.length > 0) return notThere;
    if (rules.accountsOff && call.account !== null) return refusal(`/api/v1/${call.path} is not available`);
    if (first === 'status' && key === '' && isGet) {
      return call.account === undefined ? refusal('Not authorized', 401) : nominal;
    }
    if (first === 'authcheck' && key === '' && isGet) {
      return call.account === undefined || call.account === null ? refusal('Not authorized', 401) : nominal;
    }
    if ((first === 'share' || (first === 'create' && !rules.isOld)) && key === '' && isPost) {
      const secret = call.fields.get('secret');
      return makeSecret(call, secret === undefined || secret.text === '' ? null : secret, false);
    }
    if (first === 'generate' && key === '' && isPost) return generate(call);
    if (first === 'secret' && /^[\w-]+$/.test(key) && verb === undefined && isPost) return reveal(call, key);
    if (first === 'private' || (!rules.isOld && (first === 'receipt' || first === 'metadata'))) {
      if (key === 'recent' && verb === undefined) return isGet ? recent(call) : shortKey;
      if (key !== '' && verb === undefined && (isGet || isPost)) return readReceipt(call, key);
      if (key !== '' && verb === 'burn' && isPost) return burn(call, key);
    }
    return notThere;
  };

  function generate(call: Call): Reply {
    const asked = call.fields.get('length')?.text;
    const length = asked === undefined || rules.isOld ? 12 : Number.parseInt(asked, 10);
    if (length > 128) return refusal('Generated password length must be no more than 128 characters');
    if (!(length > 0)) return fault;
    const alphabet = rules.isOld ? passwordAlphabet : alphabetOf(call.fields);
    return makeSecret(
      call,
      { text: generated(Math.max(length, minGenerated), alphabet), readable: true },
      true,
    );
  }
};

/** What the server says is wrong, in the order in which it checks. */
const problemOf = (
  rules: ServerRules,
  account: Account | null,
  fields: Fields,
  value: Field | null,
  passphrase: string,
): string | null => {
  if (value === null) return 'You did not provide anything to share';
  if (Buffer.byteLength(value.text) > rules.maxSecretBytes) {
    return `Secret value exceeds the maximum size of ${rules.maxSecretBytes} bytes`;
  }
  if (passphrase === '' && rules.passphraseRequired) return 'A passphrase is required for all secrets';
  if (passphrase !== '' && codePoints(passphrase) < rules.minPassphrase) {
    return `Passphrase must be at least ${rules.minPassphrase} characters long`;
  }
  if (codePoints(passphrase) > rules.maxPassphrase) {
    return `Passphrase must be no more than ${rules.maxPassphrase} characters long`;
  }
  const recipient = fields.get('recipient')?.text ?? '';
  if (recipient !== '') {
    if (account === null) return 'An account is required to send emails.';
    if (!rules.isOld && !isAddress(recipient)) return `Undeliverable email address: ${sanitized(recipient)}`;
  }
  const domain = fields.get('share_domain')?.text ?? '';
  // A value that is not a domain, or is the server's own, is silently ignored.
  const isDomain = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(domain);
  if (isDomain && (account === null || !rules.domains.includes(domain))) {
    return account === null
      ? `You do not have permission to use domain: ${domain}`
      : `Unknown domain: ${domain}`;
  }
  return null;
};

const isAddress = (text: string): boolean => /^[^\s@,<>]+@[^\s@,<>]+\.[^\s@,<>.]{2,}$/.test(text);

/** The server removes anything that looks like markup, and lowercases the rest. */
const sanitized = (address: string): string =>
  address
    .replace(/<[^>]*>/g, '')
    .trim()
    .toLowerCase();

const recipientsOf = (rules: ServerRules, fields: Fields): readonly string[] => {
  const recipient = fields.get('recipient')?.text ?? '';
  if (recipient === '') return [];
  if (rules.isOld && !/^[^\s@]+@[^\s@]+\.[a-z]{2,4}$/i.test(recipient)) return [];
  const [name = '', domain = ''] = recipient.split('@');
  return [`${name.slice(0, 2)}***@${domain.slice(0, 1)}***.${domain.split('.').at(-1) ?? ''}`];
};

const grantedTtl = (rules: ServerRules, account: Account | null, asked: Field | undefined): number => {
  if (asked === undefined) return rules.defaultTtl;
  const wanted = Number.parseInt(asked.text.trim(), 10);
  const maxTtl = account === null ? rules.maxAnonymousTtl : (account.maxTtl ?? rules.maxAccountTtl);
  return Math.min(Math.max(Number.isNaN(wanted) ? 0 : wanted, rules.minTtl), maxTtl);
};

const passwordAlphabet =
  'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!@#$%^&*()_+-=[]{}|;:,.<>?~`\'"/';

const patterns = { uppercase: /[A-Z]/, lowercase: /[a-z]/, numbers: /[0-9]/, symbols: /[^A-Za-z0-9]/ };

/** All sets that are not named without a value; all of them if there is none. */
const alphabetOf = (fields: Fields): string => {
  const isWanted = (name: string): boolean => fields.get(`character_sets[${name}]`)?.isNil !== true;
  const wanted = Object.entries(patterns).filter(([name]) => isWanted(name));
  const all = isWanted('exclude_ambiguous') ? passwordAlphabet : `${passwordAlphabet}01IOilo`;
  const found = [...all].filter((character) => wanted.some(([, pattern]) => pattern.test(character)));
  return found.length === 0 ? passwordAlphabet : found.join('');
};

const generated = (length: number, alphabet: string): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Counts creates and reveals without an account; after the limit each is refused until the window is over. */
const createLimits = (rules: ServerRules): ((kind: 'create' | 'reveal') => boolean) => {
  const counts = { create: 0, reveal: 0 };
  return (kind) => {
    counts[kind] += 1;
    return counts[kind] > rules.rateLimit[kind];
  };
};
