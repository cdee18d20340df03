import { describe, expect, it } from 'vitest';
import { linkOrigin } from '../../../electron/adapters/onetime-api/link.ts';
import { networkFailure } from '../../../electron/adapters/onetime-api/network-errors.ts';
import { refusalOf, retryAfterOf, shown } from '../../../electron/adapters/onetime-api/refusals.ts';
import { burnReply, receiptReply, statusReply } from '../../../electron/adapters/onetime-api/replies.ts';

describe('a refusal', () => {
  it.each([
    ['Not authorized', 'credentials'],
    ['Unknown secret', 'unknown-secret'],
    ['Incorrect passphrase', 'passphrase-wrong'],
    ['Double check that passphrase', 'passphrase-wrong'],
    ['You did not provide anything to share', 'empty'],
    ['Secret value exceeds the maximum size of 10000 bytes', 'too-large'],
    ['Passphrase must be at least 8 characters long', 'passphrase-rule'],
    ['Passphrase must be no more than 128 characters long', 'passphrase-rule'],
    ['A passphrase is required for all secrets', 'passphrase-rule'],
    ['An account is required to send emails.', 'account-needed'],
    ['Undeliverable email address: bo@example', 'recipient'],
    ['Unknown domain: secrets.example.com', 'domain'],
    ['You do not have permission to use domain: secrets.example.com', 'domain'],
    ['Not Found', 'not-available'],
    ['Something nobody has seen', 'other'],
    ['Kodeordet er forkert', 'other'],
  ])('is told apart by its message: %s', (message, reason) => {
    expect(refusalOf(message, true, 404)).toEqual({ kind: 'refused', reason, serverSays: message });
  });

  it.each(['Rate limit exceeded. Please try again later.', 'Cripes! You have been rate limited.'])(
    'may be a rate limit: %s',
    (message) => {
      expect(refusalOf(message, true, 404)).toEqual({ kind: 'rate-limited', retryAfterSeconds: null });
    },
  );

  it('may be a fault of the server', () => {
    expect(refusalOf('An unexpected error occurred :[', true, 404)).toEqual({
      kind: 'server-fault',
      status: 404,
      mayHaveBeenSent: false,
    });
  });

  it('means that accounts are off only for a user with an account', () => {
    expect(refusalOf('/api/v1/share is not available', true, 404)).toMatchObject({ reason: 'accounts-off' });
    expect(refusalOf('/api/v1/share is not available', false, 404)).toMatchObject({
      reason: 'not-available',
    });
  });

  it('is shown as one line of bounded length, without control characters', () => {
    expect(shown('a\n\tb\u0000\u202ec  d')).toBe('a b c d');
    expect(shown('x'.repeat(5_000))).toHaveLength(300);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 23, 12);
  it.each([
    [null, null],
    ['120', 120],
    ['0', 0],
    [' 7 ', 7],
    ['999999999', 86_400],
    ['Mon, 23 Nov 2026 12:01:00 GMT', 60],
    ['Mon, 23 Nov 2026 11:00:00 GMT', null],
    ['soon', null],
    ['-5', null],
    ['', null],
  ])('%s is %s seconds', (header, seconds) => {
    expect(retryAfterOf(header, now)).toBe(seconds);
  });
});

describe('a network error', () => {
  it.each([
    ['ERR_INTERNET_DISCONNECTED', 'no-network', false],
    ['ERR_NETWORK_IO_SUSPENDED', 'connection-lost', true],
    ['ERR_NAME_NOT_RESOLVED', 'dns', false],
    ['ERR_DNS_TIMED_OUT', 'dns', false],
    ['ERR_CONNECTION_REFUSED', 'connection-refused', false],
    ['ERR_ADDRESS_UNREACHABLE', 'unreachable', false],
    ['ERR_CONNECTION_TIMED_OUT', 'unreachable', false],
    ['ERR_PROXY_CONNECTION_FAILED', 'proxy', false],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy', false],
    ['ERR_CONNECTION_RESET', 'connection-lost', true],
    ['ERR_EMPTY_RESPONSE', 'connection-lost', true],
    ['ERR_CONTENT_LENGTH_MISMATCH', 'connection-lost', true],
    ['ERR_SOMETHING_NEW', 'connection-lost', true],
  ])('%s', (code, cause, mayHaveBeenSent) => {
    const error = new Error('request failed', { cause: new TypeError(`net::${code}`) });
    expect(networkFailure(error, true)).toEqual({ kind: 'offline', cause, mayHaveBeenSent });
    expect(networkFailure(error, false)).toEqual({ kind: 'offline', cause, mayHaveBeenSent: false });
  });

  it.each(['ERR_CERT_DATE_INVALID', 'ERR_CERT_AUTHORITY_INVALID', 'ERR_SSL_PROTOCOL_ERROR'])(
    'names what is wrong with a certificate: %s',
    (code) => {
      expect(networkFailure(new Error(`net::${code}`), true)).toEqual({ kind: 'tls', code: code.slice(4) });
    },
  );

  it('is not a network error when a redirect was refused', () => {
    expect(networkFailure(new Error("Attempted to redirect, but redirect policy was 'error'"), true)).toEqual(
      {
        kind: 'redirected',
      },
    );
  });

  it('leaves open whether a share that timed out was made', () => {
    const error = new DOMException('signal timed out', 'TimeoutError');
    expect(networkFailure(error, true)).toEqual({ kind: 'offline', cause: 'timeout', mayHaveBeenSent: true });
  });

  it.each([undefined, null, 'text', 42, {}])('may be anything: %j', (thrown) => {
    expect(networkFailure(thrown, true)).toMatchObject({ cause: 'connection-lost', mayHaveBeenSent: true });
  });
});

describe('the address of a link', () => {
  const server = 'https://eu.onetimesecret.com';
  const receipt = { metadata_key: 'm', secret_key: 's' };
  it.each([
    ['the server', {}, server],
    ['the server for empty fields', { share_domain: '', metadata_url: '' }, server],
    ['the link domain', { share_domain: 'secrets.example.com' }, 'https://secrets.example.com'],
    [
      "the receipt's own host",
      { metadata_url: 'https://ca.onetimesecret.com/receipt/m' },
      'https://ca.onetimesecret.com',
    ],
    ['the server when it names itself', { share_domain: 'eu.onetimesecret.com' }, server],
    ['never one without https', { metadata_url: 'http://evil.example/receipt/m' }, server],
    ['never a script', { metadata_url: 'javascript:alert(1)' }, server],
    ['never one with a path', { share_domain: 'evil.example/x?' }, server],
    ['never one with credentials', { share_domain: 'a:b@evil.example' }, server],
    ['not rubbish', { share_domain: 'not a domain', metadata_url: '%' }, server],
  ])('is that of %s', (_name, fields, origin) => {
    expect(linkOrigin({ ...receipt, ...fields }, server)).toBe(origin);
  });

  it('keeps plain http for a server on this computer', () => {
    const local = 'http://127.0.0.1:7143';
    expect(linkOrigin({ ...receipt, share_domain: '127.0.0.1:7143' }, local)).toBe(local);
    expect(linkOrigin({ ...receipt, metadata_url: `${local}/receipt/` }, local)).toBe(local);
  });
});

describe('a reply', () => {
  const receipt = { metadata_key: 'm', secret_key: 's', ttl: 60, secret_ttl: 60 };
  it('may have its numbers as text', () => {
    expect(receiptReply.parse({ ...receipt, secret_ttl: '3600', ttl: '3600' })).toMatchObject({
      secret_ttl: 3_600,
    });
  });

  it('drops what is not needed, above all the value', () => {
    expect(Object.keys(receiptReply.parse({ ...receipt, value: 'plaintext', custid: 'anon' }))).not.toContain(
      'value',
    );
  });

  it.each([
    ['no link', { secret_key: undefined }],
    ['an empty link', { secret_key: '' }],
    ['no receipt key', { metadata_key: undefined }],
    ['a key that is no text', { secret_key: 12 }],
    ['a lifetime that is no number', { secret_ttl: 'soon' }],
    ['an endless key', { secret_key: 'x'.repeat(1_001) }],
  ])('is none with %s', (_name, change) => {
    expect(receiptReply.safeParse({ ...receipt, ...change }).success).toBe(false);
  });

  it.each([undefined, null, [], 'nominal', 1, { state: 'new' }, { status: 'down' }])(
    'is none when it is %j',
    (json) => {
      expect(receiptReply.safeParse(json).success).toBe(false);
      expect(statusReply.safeParse(json).success).toBe(false);
      expect(burnReply.safeParse(json).success).toBe(false);
    },
  );
});
