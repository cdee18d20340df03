import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/shared/failure.ts';
import { failureText } from '../../../src/shared/failure-text.ts';
import { lifetimes } from '../../../src/shared/limits.ts';
import { en } from '../../../src/shared/locales/en.ts';
import { refusalReasons } from '../../../src/shared/refusal-reasons.ts';
import { dateTimeText, lifetimeText } from '../../../src/shared/text.ts';
import { textIn } from '../../../src/shared/text-in.ts';
import { utf8Bytes } from '../../../src/shared/utf8.ts';

const text = textIn('en');

describe('a lifetime in words', () => {
  it.each([
    [60, '1 minute'],
    [90, '90 seconds'],
    [300, '5 minutes'],
    [3_600, '1 hour'],
    [5_400, '90 minutes'],
    [43_200, '12 hours'],
    [86_400, '1 day'],
    [90_000, '25 hours'],
    [2_592_000, '30 days'],
    [1, '1 second'],
  ])('%i seconds', (seconds, words) => {
    expect(lifetimeText(text, seconds)).toBe(words);
  });

  it('is different for every one on offer', () => {
    expect(new Set(lifetimes.map((lifetime) => lifetimeText(text, lifetime))).size).toBe(lifetimes.length);
  });
});

describe('a moment', () => {
  it('names the year only when it is not the current one', () => {
    const moment = new Date(2026, 11, 31, 14, 5).getTime();
    expect(dateTimeText('en', moment, new Date(2026, 11, 1).getTime())).toBe('31 Dec, 14:05');
    expect(dateTimeText('en', moment, new Date(2027, 0, 1).getTime())).toBe('31 Dec 2026, 14:05');
  });
});

describe('the size of a text in bytes', () => {
  it.each([
    '',
    'a',
    'ø',
    '€',
    '😀',
    'aø€😀',
    '\ud800',
    '\udc00',
    '\ud800a',
    'a\ud83d',
    '\0',
    '\u{10ffff}',
    '\u07ff\u0800',
  ])('is that of its UTF-8: %j', (sample) => {
    expect(utf8Bytes(sample)).toBe(new TextEncoder().encode(sample).length);
  });
});

const failures: readonly Failure[] = [
  ...(
    [
      'no-network',
      'dns',
      'connection-refused',
      'unreachable',
      'proxy',
      'proxy-login',
      'timeout',
      'connection-lost',
      'too-long',
      'not-the-service',
    ] as const
  ).flatMap((cause) =>
    [true, false].map((mayHaveBeenSent) => ({ kind: 'offline', cause, mayHaveBeenSent }) as const),
  ),
  ...refusalReasons.map((reason) => ({ kind: 'refused', reason, serverSays: 'Its words' }) as const),
  { kind: 'tls', code: 'CERT_DATE_INVALID' },
  { kind: 'redirected' },
  { kind: 'rate-limited', retryAfterSeconds: null },
  { kind: 'rate-limited', retryAfterSeconds: 120 },
  { kind: 'server-fault', status: 500, mayHaveBeenSent: false },
  { kind: 'server-fault', status: 502, mayHaveBeenSent: true },
  { kind: 'keychain-locked' },
  { kind: 'keychain-silent' },
  { kind: 'keychain-missing' },
  { kind: 'keychain-failed' },
  { kind: 'no-profile' },
  { kind: 'token-missing', account: 'anna@example.com@eu.onetimesecret.com' },
  { kind: 'account-needed', for: 'recipient' },
  { kind: 'account-needed', for: 'domain' },
  { kind: 'invalid-secret', problem: 'empty' },
  { kind: 'invalid-secret', problem: 'lone-surrogate' },
  { kind: 'invalid-secret', problem: 'too-large', bytes: 12_345 },
  { kind: 'invalid-passphrase', problem: 'lone-surrogate' },
  { kind: 'invalid-passphrase', problem: 'too-long' },
  { kind: 'invalid-recipient' },
  { kind: 'invalid-domain' },
  ...(['empty', 'not-an-address', 'not-https', 'has-path', 'has-credentials', 'has-query'] as const).map(
    (problem) => ({ kind: 'invalid-server', problem }) as const,
  ),
  { kind: 'too-many-profiles' },
  { kind: 'invalid-username' },
  { kind: 'invalid-token' },
  { kind: 'invalid-hotkey' },
  { kind: 'hotkey-taken', accelerator: 'Alt+F1' },
  { kind: 'settings-not-saved' },
  { kind: 'clipboard-not-written' },
  { kind: 'clipboard-unconfirmed' },
  { kind: 'link-forgotten' },
];

describe('a failure in words', () => {
  it.each(failures)('is a whole sentence: $kind $cause$reason$problem', (failure) => {
    const words = failureText(text, failure, 'EU');
    expect(words).toMatch(/^[A-Z].*[.?]$/s);
    expect(words).not.toMatch(/\{\{|undefined|failure\./);
  });

  it('quotes the server where only its words tell what is wrong', () => {
    expect(failureText(text, { kind: 'refused', reason: 'recipient', serverSays: 'Its words' }, 'EU')).toBe(
      'EU cannot e-mail this address. It says: Its words.',
    );
  });

  it.each([
    ['Undeliverable email address', 'Undeliverable email address.'],
    ['It is so.', 'It is so.'],
    ['Really?', 'Really?'],
    ['Called “never.”', 'Called “never.”'],
    [' spaces ', 'spaces.'],
  ])('ends what a server says, since another sentence may follow: %j', (serverSays, sentence) => {
    expect(failureText(text, { kind: 'refused', reason: 'other', serverSays }, 'EU')).toBe(
      `EU refused: ${sentence}`,
    );
  });

  it('reads nothing of what a server says as a placeholder or markup', () => {
    const serverSays = '{{serverName}} $t(app.name) <b>';
    expect(failureText(text, { kind: 'refused', reason: 'other', serverSays }, 'EU')).toContain(serverSays);
  });
});

describe('every sentence', () => {
  it.each(Object.entries(en))('is calm and finished: %s', (_key, sentence) => {
    expect(sentence).not.toMatch(/!|\s$|^\s| {2}|\.\.\./);
  });
});
