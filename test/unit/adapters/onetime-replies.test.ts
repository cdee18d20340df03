import { describe, expect, it } from 'vitest';
import { linkPlaceOf } from '../../../electron/adapters/onetime-api/link.ts';
import { networkFailure } from '../../../electron/adapters/onetime-api/network-errors.ts';
import { grantOf, reportOf } from '../../../electron/adapters/onetime-api/receipt-reply.ts';
import { refusalOf, retryAfterOf, shown } from '../../../electron/adapters/onetime-api/refusals.ts';
import {
  burnReply,
  receiptReply,
  recentReply,
  reportReply,
  revealReply,
  statusReply,
} from '../../../electron/adapters/onetime-api/replies.ts';

describe('a refusal', () => {
  it.each([
    ['Not authorized', 'credentials'],
    ['Unknown secret', 'unknown-secret'],
    ['Incorrect passphrase', 'passphrase-wrong'],
    ['Double check that passphrase', 'passphrase-wrong'],
    ['Überprüfe die Passphrase noch einmal', 'passphrase-wrong'],
    ['Dobbelttjek adgangssætningen', 'passphrase-wrong'],
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
    expect(shown(`${'x'.repeat(299)}😀 and more`)).toBe(`${'x'.repeat(299)}😀`);
    expect(shown('half \ud800').isWellFormed()).toBe(true);
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
    ['ERR_PROXY_AUTH_REQUESTED', 'proxy-login', false],
    ['ERR_PROXY_AUTH_UNSUPPORTED', 'proxy-login', false],
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

  it('is no redirect because the address says so', () => {
    const error = new Error('Request failed: POST https://redirect.example.com/', {
      cause: new Error('net::ERR_CONNECTION_REFUSED'),
    });
    expect(networkFailure(error, true)).toMatchObject({ cause: 'connection-refused' });
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
  const server = 'https://secrets.example.org';
  const ownPort = 'https://secrets.example.org:8443';
  const anywhere = 'https://onetimesecret.com';
  const eu = 'https://eu.onetimesecret.com';
  const local = 'http://127.0.0.1:7143';

  it.each([
    ['the server', server, {}, server],
    ['the server for empty fields', server, { share_domain: '', metadata_url: '' }, server],
    ['the server that names itself', server, { metadata_url: `${server}/receipt/m` }, server],
    [
      'the server that does not know of its TLS',
      server,
      { metadata_url: 'http://secrets.example.org/receipt/m' },
      server,
    ],
    ['the server for its own domain', server, { share_domain: 'secrets.example.org' }, server],
    [
      'the server for its own domain without the port',
      ownPort,
      { share_domain: 'secrets.example.org' },
      ownPort,
    ],
    ['a link domain', server, { share_domain: 'links.example.com' }, 'https://links.example.com'],
    [
      'a link domain, whatever else the server takes itself for',
      server,
      { share_domain: 'links.example.com', metadata_url: 'http://localhost:7143/receipt/m' },
      'https://links.example.com',
    ],
    ['the region that was chosen for the user', anywhere, { metadata_url: `${eu}/receipt/m` }, eu],
    ['never a script', server, { metadata_url: 'javascript:alert(1)' }, server],
    ['never a domain with a path', server, { share_domain: 'evil.example/x?' }, server],
    ['never a domain with credentials', server, { share_domain: 'a:b@evil.example' }, server],
    ['never a domain without TLS', server, { share_domain: 'http://evil.example' }, server],
    ['never this computer', server, { share_domain: 'localhost:7143' }, server],
    ['not rubbish', server, { share_domain: 'not a domain', metadata_url: '%' }, server],
    ['a server on this computer', local, { share_domain: '127.0.0.1:7143' }, local],
    ['a server on this computer by its receipt', local, { metadata_url: `${local}/receipt/` }, local],
  ])('is that of %s', (_name, asked, fields, origin) => {
    expect(linkPlaceOf(fields, asked, null)).toEqual({ origin, serverNamedAs: null });
  });

  it('is that of the link domain that was asked for, where only the receipt lies there', () => {
    const fields = { share_domain: '', metadata_url: 'http://links.example.com/receipt/m' };
    expect(linkPlaceOf(fields, server, 'Links.example.com')).toEqual({
      origin: 'https://links.example.com',
      serverNamedAs: null,
    });
  });

  it.each([
    ['this computer', server, 'http://localhost:7143/receipt/m', 'localhost:7143'],
    ['itself without its port', ownPort, 'https://secrets.example.org/receipt/m', 'secrets.example.org'],
    ['some other host', server, 'https://evil.example/receipt/m', 'evil.example'],
    [
      'another region than the one that was asked',
      eu,
      'https://ca.onetimesecret.com/r',
      'ca.onetimesecret.com',
    ],
    [
      'what only looks like a region',
      anywhere,
      'https://eu.onetimesecret.com.evil.example/',
      'eu.onetimesecret.com.evil.example',
    ],
    ['localhost for 127.0.0.1', local, 'http://localhost:7143/receipt/m', 'localhost:7143'],
  ])('stays that of the server that takes itself for %s', (_name, asked, metadata_url, named) => {
    expect(linkPlaceOf({ metadata_url }, asked, null)).toEqual({ origin: asked, serverNamedAs: named });
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
    ['half a character for a link', { secret_key: 'key\ud800' }],
    ['half a character for a receipt key', { metadata_key: '\udfff' }],
    ['a way up for a link', { secret_key: '..' }],
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

  const granted = (change: object) =>
    grantOf(receiptReply.parse({ ...receipt, ...change }), 'https://eu.onetimesecret.com', {
      lifetime: 3_600,
      passphrase: null,
      recipient: null,
      shareDomain: null,
    });
  const tenYears = 10 * 365 * 86_400;

  it.each([
    ['1e13 seconds', { secret_ttl: 1e13 }, tenYears],
    ['as many as digits can say', { secret_ttl: '9'.repeat(300) }, tenYears],
    ['less than none', { secret_ttl: -1, ttl: 7_200 }, 7_200],
    ['less than none twice', { secret_ttl: -1, ttl: -1 }, 3_600],
  ])('grants a lifetime that can be: %s', (_name, change, lifetime) => {
    expect(granted(change).lifetime).toBe(lifetime);
    expect(() => new Date(Date.now() + granted(change).lifetime * 1_000).toISOString()).not.toThrow();
  });

  it('lists as many recipients as can be shown, each on one line', () => {
    const { recipients } = granted({ recipient: Array(200_000).fill('bo\n***\u202e\ud800') });
    expect(recipients.length).toBeLessThanOrEqual(50);
    expect(recipients[0]).toBe('bo *** \ufffd');
    expect(granted({ recipient: 'x'.repeat(100_000) }).recipients[0]).toHaveLength(300);
  });

  const report = { metadata_key: 'm', state: 'received' };
  it.each([
    [{ received: 1_800_000_000, updated: 1_700_000_000 }, 1_800_000_000_000],
    [{ received: '1800000000' }, 1_800_000_000_000],
    [{ updated: 1e16 }, null],
    [{ updated: -1e16 }, null],
    [{ received: 1e16, updated: 1_700_000_000 }, 1_700_000_000_000],
    [{}, null],
  ])('tells a moment only if a calendar has it: %j', (change, since) => {
    expect(reportOf(reportReply.parse({ ...report, ...change })).since).toBe(since);
  });

  it.each(['posted', 'constructor', '__proto__', 'toString'])(
    'may be in a state nobody knows: %s',
    (state) => {
      expect(reportOf(reportReply.parse({ ...report, state })).state).toBeNull();
    },
  );

  it('may have entries that make no sense, which do not take the others along', () => {
    const list = [
      report,
      null,
      7,
      {},
      { ...report, metadata_key: '\ud800' },
      { ...report, metadata_key: 'n' },
    ];
    expect(recentReply.parse(list).map(({ metadata_key }) => metadata_key)).toEqual(['m', 'n']);
  });

  it('gives the newest of a list that is too long', () => {
    const list = Array.from({ length: 30_000 }, (_none, index) => ({ ...report, metadata_key: `m${index}` }));
    const read = recentReply.parse(list);
    expect(read.length).toBeLessThan(list.length);
    expect(read.at(-1)?.metadata_key).toBe('m29999');
  });

  it('gives a secret as text that can be encoded', () => {
    expect(revealReply.parse({ value: 'half \ud83d' }).value).toBe('half \ufffd');
  });
});
