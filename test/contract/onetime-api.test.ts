import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import type {
  Credentials,
  Destination,
  Outgoing,
  ShareRequest,
} from '../../electron/core/onetime/onetime-api.ts';
import { maxListReplyBytes, maxReplyBytes, maxSecretReplyBytes } from '../../src/shared/limits.ts';
import { usualRecipes } from '../../src/shared/model/passwords.ts';
import { type AdapterHost, startAdapterHost } from '../support/adapter-host/adapter-host.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import type { Fault } from '../support/onetime-server/faults.ts';
import type { ServerOptions } from '../support/onetime-server/options.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

/** For what is only over when somebody gives it up; everything else has time. */
const hastyMs = 800;
const token = 'tøken-1';
const anna: Credentials = { username: 'anna@example.com', token: new Sensitive(token) };

let desktop: Desktop;
let host: AdapterHost;
let hasty: AdapterHost;
let server: OnetimeServer;
beforeAll(async () => {
  desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
  host = await startAdapterHost(desktop.env);
  hasty = await startAdapterHost(desktop.env, hastyMs);
});
afterAll(async () => {
  await host?.dispose();
  await hasty?.dispose();
  await desktop?.dispose();
});

const setUp = async (options: ServerOptions = {}): Promise<void> => {
  await server?.dispose();
  server = await startOnetimeServer({
    accounts: [{ username: 'anna@example.com', token }],
    domains: ['secrets.example.com'],
    ...options,
  });
};
beforeEach(() => setUp());
afterEach(() => server.dispose());

const anonymous = (): Destination => ({ server: server.url, credentials: null });
const asAnna = (): Destination => ({ server: server.url, credentials: anna });
type OutgoingShare = Outgoing<ShareRequest>;

const request = (change: Partial<OutgoingShare> = {}): OutgoingShare => ({
  secret: new Sensitive('a secret'),
  lifetime: 3_600,
  passphrase: null,
  recipient: null,
  shareDomain: null,
  ...change,
});
const share = async (to: Destination, change: Partial<OutgoingShare> = {}) => {
  const result = await host.api.share(to, request(change));
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
};
/** Kinds of faults that do not end by themselves. */
const endless = new Set<Fault['kind']>(['hang', 'stall', 'slow']);
const sent = () => server.seen.at(-1);
const form = () => Object.fromEntries(new URLSearchParams(sent()?.body));

describe('sharing', () => {
  it('sends a form with what was asked and nothing else', async () => {
    const result = await host.api.share(anonymous(), request());
    expect(result.ok).toBe(true);
    expect(sent()?.path).toBe('/api/v1/share');
    expect(sent()?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(form()).toEqual({ secret: 'a secret', ttl: '3600' });
    expect(sent()?.headers).not.toHaveProperty('authorization');
    expect(sent()?.headers).not.toHaveProperty('cookie');
    expect(sent()?.headers['user-agent']).toBe('Hushlink');
  });

  it('sends every parameter, with username and token', async () => {
    const result = await host.api.share(
      asAnna(),
      request({
        passphrase: new Sensitive('open sesame'),
        recipient: 'bo@example.com',
        shareDomain: 'secrets.example.com',
      }),
    );
    expect(form()).toEqual({
      secret: 'a secret',
      ttl: '3600',
      passphrase: 'open sesame',
      recipient: 'bo@example.com',
      share_domain: 'secrets.example.com',
    });
    expect(sent()?.headers.authorization).toBe(
      `Basic ${Buffer.from(`anna@example.com:${token}`, 'utf8').toString('base64')}`,
    );
    if (!result.ok) throw new Error(result.failure.kind);
    expect(result.value.linkHost).toBe('secrets.example.com');
    expect(result.value.link.reveal()).toMatch(/^https:\/\/secrets\.example\.com\/secret\/[a-z0-9]{62}$/);
    expect(result.value.recipients).toEqual(['bo***@e***.com']);
  });

  it('reports the granted lifetime', async () => {
    const result = await host.api.share(anonymous(), request({ lifetime: 2_592_000 }));
    expect(result.ok && result.value.lifetime).toBe(604_800);
  });

  it.each([
    ['letters of other languages and emoji', 'æøå 漢字 😀'],
    ['space and line breaks', ' \r\n\t'],
    ['what has a meaning in a form', 'a&b=c%20d+e'],
    ['NUL', 'nul\0nul'],
    ['quotes and markup', '"\'\\<b>'],
    ['a byte order mark', '\ufeffbom'],
    ['as much as a server takes', 'x'.repeat(10_000)],
  ])('keeps a text byte for byte: %s', async (_name, text) => {
    const result = await host.api.share(anonymous(), request({ secret: new Sensitive(text) }));
    expect(result.ok).toBe(true);
    expect(server.countOf(text)).toBe(1);
  });

  it('makes a link that can be opened at a server which does not know where it is', async () => {
    server.setFault({ kind: 'changed', fields: { metadata_url: 'http://localhost:7143/receipt/m' } });
    const { link, linkHost, serverNamedAs } = await share(anonymous());
    expect(link.reveal()).toMatch(new RegExp(`^${server.url}/secret/[a-z0-9]{62}$`));
    expect({ linkHost, serverNamedAs }).toEqual({
      linkHost: `127.0.0.1:${server.port}`,
      serverNamedAs: 'localhost:7143',
    });
  });

  it('finds the link domain where only the address of the receipt has it', async () => {
    await setUp({ hidesShareDomain: true });
    const { linkHost } = await share(asAnna(), { shareDomain: 'secrets.example.com' });
    expect(linkHost).toBe('secrets.example.com');
  });

  it('sends a passphrase of as many emoji as a server takes', async () => {
    await share(anonymous(), { passphrase: new Sensitive('😀'.repeat(128)) });
  });

  it('understands a server of version 0.23', async () => {
    await setUp({ version: '0.23' });
    const result = await host.api.share(anonymous(), request());
    expect(result.ok && result.value.link.reveal()).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/secret\/[a-z0-9]{31}$/,
    );
  });
});

describe('a refusal', () => {
  it.each([
    [
      'credentials',
      () => ({ server: server.url, credentials: { ...anna, token: new Sensitive('wrong') } }),
      {},
    ],
    ['too-large', anonymous, { secret: new Sensitive('x'.repeat(10_001)) }],
    ['passphrase-rule', anonymous, { passphrase: new Sensitive('abc') }],
    ['passphrase-rule', anonymous, { passphrase: new Sensitive('😀'.repeat(129)) }],
    ['account-needed', anonymous, { recipient: 'bo@example.com' }],
    ['recipient', asAnna, { recipient: 'not an address' }],
    ['domain', asAnna, { shareDomain: 'other.example.com' }],
  ] as const)('is told apart: %s', async (reason, to, change) => {
    expect(await host.api.share(to(), request(change))).toMatchObject({
      ok: false,
      failure: { kind: 'refused', reason },
    });
  });

  it('is recognised when accounts are switched off', async () => {
    await setUp({ accountsOff: true });
    expect(await host.api.share(asAnna(), request())).toMatchObject({ failure: { reason: 'accounts-off' } });
  });

  it('may be a rate limit, which this API hides in a 404', async () => {
    await setUp({ rateLimit: { create: 0, reveal: 0 } });
    expect(await host.api.share(anonymous(), request())).toEqual({
      ok: false,
      failure: { kind: 'rate-limited', retryAfterSeconds: null },
    });
  });
});

describe('a fault', () => {
  const offline = (cause: string, mayHaveBeenSent: boolean) => ({ kind: 'offline', cause, mayHaveBeenSent });
  const faults: readonly (readonly [Fault, unknown])[] = [
    [{ kind: 'reset' }, offline('connection-lost', true)],
    [{ kind: 'drop' }, offline('connection-lost', true)],
    [{ kind: 'hang' }, offline('timeout', true)],
    [{ kind: 'stall' }, offline('timeout', true)],
    [{ kind: 'slow', delayMs: 5_000 }, offline('timeout', true)],
    [{ kind: 'truncated' }, offline('connection-lost', true)],
    [{ kind: 'garbage' }, offline('not-the-service', true)],
    [{ kind: 'page' }, offline('not-the-service', false)],
    [{ kind: 'endless' }, offline('too-long', true)],
    [{ kind: 'endless', packed: true }, offline('too-long', true)],
    [{ kind: 'redirect', to: 'http://127.0.0.1:9/' }, { kind: 'redirected' }],
    [
      { kind: 'status', status: 429, retryAfter: '120' },
      { kind: 'rate-limited', retryAfterSeconds: 120 },
    ],
    [
      { kind: 'status', status: 429 },
      { kind: 'rate-limited', retryAfterSeconds: null },
    ],
    [
      { kind: 'status', status: 500 },
      { kind: 'server-fault', status: 500, mayHaveBeenSent: false },
    ],
    [
      { kind: 'status', status: 502 },
      { kind: 'server-fault', status: 502, mayHaveBeenSent: true },
    ],
    [
      { kind: 'status', status: 503, retryAfter: '120' },
      { kind: 'server-fault', status: 503, mayHaveBeenSent: false, retryAfterSeconds: 120 },
    ],
    [
      { kind: 'status', status: 503 },
      { kind: 'server-fault', status: 503, mayHaveBeenSent: false },
    ],
    [
      { kind: 'status', status: 404 },
      { kind: 'refused', reason: 'not-available', serverSays: '' },
    ],
    [
      { kind: 'status', status: 400, body: '' },
      { kind: 'refused', reason: 'other', serverSays: 'HTTP 400' },
    ],
    [
      { kind: 'status', status: 403 },
      { kind: 'refused', reason: 'other', serverSays: 'HTTP 403' },
    ],
  ];

  it.each(faults)('is recognised: %o', async (fault, failure) => {
    server.setFault(fault);
    const caller = endless.has(fault.kind) ? hasty : host;
    expect(await caller.api.share(asAnna(), request())).toEqual({ ok: false, failure });
  });

  it('is over when the server works again', async () => {
    server.setFault({ kind: 'hang' }, { times: 1 });
    await hasty.api.share(anonymous(), request());
    expect((await host.api.share(anonymous(), request())).ok).toBe(true);
  });

  it('is a refused connection where nothing listens', async () => {
    await server.refuse();
    expect(await host.api.share(anonymous(), request())).toEqual({
      ok: false,
      failure: offline('connection-refused', false),
    });
  });

  it('is a name that does not exist', async () => {
    const nowhere = { server: 'https://nowhere.invalid', credentials: null };
    expect(await host.api.status(nowhere)).toMatchObject({ failure: { kind: 'offline', cause: 'dns' } });
  });

  it('is a connection that is not secure', async () => {
    const plain = { server: server.url.replace('http:', 'https:'), credentials: null };
    expect(await host.api.share(plain, request())).toMatchObject({ failure: { kind: 'tls' } });
    expect(server.countOf('a secret')).toBe(0);
  });
});

describe('a reply out of all proportion', () => {
  const lost = { kind: 'offline', cause: 'not-the-service', mayHaveBeenSent: true };

  const tooLong = { ...lost, cause: 'too-long' };

  it.each([
    ['a link of half a character', { secret_key: 'key\ud800' }, lost],
    ['a receipt key of half a character', { metadata_key: '\udc00' }, lost],
    ['recipients without end', { recipient: Array(200_000).fill('bo***@e***.com') }, tooLong],
    ['a note of 100,000 characters', { note: 'x'.repeat(100_000) }, tooLong],
  ])('is no link, and one may exist: %s', async (_name, fields, failure) => {
    server.setFault({ kind: 'changed', fields });
    expect(await host.api.share(anonymous(), request())).toEqual({ ok: false, failure });
  });

  it.each([{ secret_ttl: 1e13 }, { secret_ttl: -5 }, { ttl: '9'.repeat(300), secret_ttl: null }])(
    'grants a lifetime with an end: %j',
    async (fields) => {
      server.setFault({ kind: 'changed', fields });
      const result = await host.api.share(anonymous(), request());
      expect(result.ok && result.value.lifetime).toBeGreaterThan(0);
      expect(result.ok && result.value.lifetime).toBeLessThanOrEqual(10 * 365 * 86_400);
    },
  );

  it('tells nothing of a moment that no calendar has', async () => {
    const { receiptKey } = await share(asAnna());
    server.setFault({ kind: 'changed', fields: { updated: 1e16, received: 1e16 } });
    expect(await host.api.receipt(asAnna(), receiptKey)).toMatchObject({ value: { since: null } });
    expect(await host.api.recent(asAnna())).toMatchObject({ value: [{ since: null }] });
  });

  const key = new Sensitive('k'.repeat(62));
  const calls: readonly (readonly [string, number, () => Promise<{ readonly ok: boolean }>])[] = [
    ['a status', maxReplyBytes, () => host.api.status(anonymous())],
    ['an authcheck', maxReplyBytes, () => host.api.authcheck(asAnna())],
    ['a share', maxReplyBytes, () => host.api.share(anonymous(), request())],
    ['a generated secret', maxReplyBytes, () => host.api.generate(anonymous(), generating)],
    ['a burn', maxReplyBytes, () => host.api.burn(anonymous(), key, null)],
    ['a receipt', maxSecretReplyBytes, () => host.api.receipt(anonymous(), key)],
    ['a secret', maxSecretReplyBytes, () => host.api.reveal(anonymous(), key, null)],
    ['a list', maxListReplyBytes, () => host.api.recent(asAnna())],
  ];
  /** More than a connection holds that nobody has read, however slow the computer is; far less than what would come. */
  const onItsWay = 16 * 1_024 * 1_024;

  it.each(calls)('is not read on, and its connection is closed: %s', async (_name, most, call) => {
    server.setFault({ kind: 'endless' });
    expect(await call()).toMatchObject({ ok: false, failure: { cause: 'too-long' } });
    await expect.poll(() => server.traffic().open).toBe(0);
    expect(server.traffic().bytes).toBeGreaterThan(most);
    expect(server.traffic().bytes).toBeLessThan(most + onItsWay);
  });

  it.each(calls)('is not unpacked any further either: %s', async (_name, most, call) => {
    server.setFault({ kind: 'endless', packed: true });
    expect(await call()).toMatchObject({ ok: false, failure: { cause: 'too-long' } });
    await expect.poll(() => server.traffic().open).toBe(0);
    // It may have been sent far further than it was unpacked.
    expect(server.traffic().bytes).toBeLessThan(most + onItsWay);
  });

  it.each([
    ['may be', 0, true],
    ['may not be', 1, false],
  ])('%s the longest secret, and %i bytes more', async (_name, more, ok) => {
    const body = (value: string) => `{"value":"${value}"}`;
    const value = 'x'.repeat(maxSecretReplyBytes + more - body('').length);
    server.setFault({
      kind: 'raw',
      bytes: `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n${body(value)}`,
    });
    const revealed = await host.api.reveal(anonymous(), key, null);
    if (ok) expect(revealed.ok && revealed.value.reveal() === value).toBe(true);
    else expect(revealed).toEqual({ ok: false, failure: tooLong });
  });

  it('is no secret of 15,000,000 bytes', async () => {
    const { link } = await share(anonymous());
    server.setFault({ kind: 'changed', fields: { value: 'x'.repeat(15_000_000) } });
    const own = new Sensitive(link.reveal().split('/').at(-1) ?? '');
    expect(await host.api.reveal(anonymous(), own, null)).toEqual({ ok: false, failure: tooLong });
  });

  it('may be the only copy of a secret, and then has more time than others', async () => {
    const { link } = await share(anonymous());
    const own = new Sensitive(link.reveal().split('/').at(-1) ?? '');
    server.setFault({ kind: 'trickle', overMs: 2 * hastyMs });
    const revealed = await hasty.api.reveal(anonymous(), own, null);
    expect(revealed.ok && revealed.value.reveal()).toBe('a secret');
    expect(await hasty.api.status(anonymous())).toMatchObject({ failure: { cause: 'timeout' } });
  });

  it('is a failure even where what was asked makes no sense', async () => {
    expect(await host.api.receipt(anonymous(), new Sensitive('\ud800'))).toMatchObject({
      ok: false,
      failure: { kind: 'offline' },
    });
    // The next one does not wait for it.
    expect((await host.api.reveal(anonymous(), new Sensitive('\ud800'), null)).ok).toBe(false);
    expect((await host.api.share(anonymous(), request())).ok).toBe(true);
  });
});

describe('what must not happen', () => {
  it.each([301, 302, 303, 307, 308] as const)('a redirect is not followed: %i', async (status) => {
    const elsewhere = await startOnetimeServer();
    server.setFault({ kind: 'redirect', to: `${elsewhere.url}/api/v1/share`, status });
    const result = await host.api.share(asAnna(), request());
    expect(result).toEqual({ ok: false, failure: { kind: 'redirected' } });
    expect(elsewhere.seen).toEqual([]);
    await elsewhere.dispose();
  });

  it.each([[{ kind: 'drop' }], [{ kind: 'reset' }]] as const)(
    'a share is not sent twice when its connection breaks: %o',
    async (fault) => {
      // A kept connection is what makes Chromium try again.
      await host.api.share(anonymous(), request({ secret: new Sensitive('first') }));
      server.setFault(fault, { times: 1, path: /share/ });
      const result = await host.api.share(anonymous(), request({ secret: new Sensitive('once') }));
      expect(result.ok).toBe(false);
      expect(server.countOf('once')).toBeLessThanOrEqual(1);
      expect(server.seen.filter((seen) => seen.body.includes('once')).length).toBeLessThanOrEqual(1);
    },
  );

  it('two shares at once do not abort each other', async () => {
    server.setFault({ kind: 'slow', delayMs: 100 });
    const results = await Promise.all([1, 2, 3].map(() => host.api.share(anonymous(), request())));
    expect(results.map((result) => result.ok)).toEqual([true, true, true]);
  });

  it('a cookie that a server sets does not come back, so it cannot tell who shares again', async () => {
    for (const to of [anonymous(), asAnna()]) {
      await share(to);
      await host.api.status(to);
    }
    expect(server.seen).toHaveLength(4);
    for (const { headers } of server.seen) expect(headers).not.toHaveProperty('cookie');
  });

  it('a server without https is not called, whatever the settings say', async () => {
    const plain = { server: 'http://secrets.example.com', credentials: null };
    await expect(host.api.share(plain, request())).rejects.toThrow('not a server address');
  });
});

describe('burning', () => {
  it('ends a link', async () => {
    const { receiptKey } = await share(anonymous());
    expect(await host.api.burn(anonymous(), receiptKey, null)).toEqual({ ok: true, value: null });
    expect(await host.api.burn(anonymous(), receiptKey, null)).toMatchObject({
      failure: { reason: 'unknown-secret' },
    });
  });

  it('needs the passphrase of a link that has one', async () => {
    const passphrase = new Sensitive('open sesame');
    const { receiptKey } = await share(asAnna(), { passphrase });
    expect(await host.api.burn(asAnna(), receiptKey, null)).toMatchObject({
      failure: { reason: 'passphrase-wrong' },
    });
    expect((await host.api.burn(asAnna(), receiptKey, passphrase)).ok).toBe(true);
  });
});

describe('testing a server', () => {
  it('measures a status', async () => {
    const result = await host.api.status(anonymous());
    expect(result.ok && result.value).toBeGreaterThanOrEqual(0);
  });

  it('tells credentials that are accepted from those that are not', async () => {
    expect((await host.api.authcheck(asAnna())).ok).toBe(true);
    const wrong = { server: server.url, credentials: { ...anna, username: 'ANNA@example.com' } };
    expect(await host.api.authcheck(wrong)).toMatchObject({ failure: { reason: 'credentials' } });
    expect(await host.api.authcheck(anonymous())).toMatchObject({ failure: { reason: 'credentials' } });
  });
});

const generating = {
  lifetime: 3_600,
  passphrase: null,
  recipient: null,
  shareDomain: null,
  recipe: usualRecipes.characters,
};

describe('generating', () => {
  const plain = generating;

  it('sends what was asked and returns the value with its link', async () => {
    const result = await host.api.generate(asAnna(), {
      lifetime: 600,
      passphrase: new Sensitive('open sesame'),
      recipient: 'bo@example.com',
      shareDomain: 'secrets.example.com',
      recipe: { ...usualRecipes.characters, sets: ['lower', 'digits'], length: 24 },
    });
    expect(sent()?.path).toBe('/api/v1/generate');
    expect(form()).toEqual({
      ttl: '600',
      passphrase: 'open sesame',
      recipient: 'bo@example.com',
      share_domain: 'secrets.example.com',
      length: '24',
      'character_sets[uppercase]': '',
      'character_sets[symbols]': '',
      'character_sets[exclude_ambiguous]': '',
    });
    // Named without a value, as only then Ruby takes them for unwanted.
    expect(sent()?.body).toMatch(
      /&character_sets%5Buppercase%5D&character_sets%5Bsymbols%5D&character_sets%5Bexclude_ambiguous%5D$/,
    );
    expect(result.ok && result.value.value.reveal()).toMatch(/^[a-z0-9]{24}$/);
    expect(result.ok && result.value.grant).toMatchObject({
      linkHost: 'secrets.example.com',
      lifetime: 600,
      recipients: ['bo***@e***.com'],
      fromOldServer: false,
    });
  });

  it('goes out once, however the connection breaks', async () => {
    await host.api.share(anonymous(), request());
    server.setFault({ kind: 'drop' }, { times: 1 });
    expect(await host.api.generate(anonymous(), plain)).toMatchObject({
      ok: false,
      failure: { kind: 'offline', mayHaveBeenSent: true },
    });
    expect(server.seen.filter(({ path }) => path.endsWith('/generate'))).toHaveLength(1);
  });

  it('recognises an old server', async () => {
    await setUp({ version: '0.23' });
    const result = await host.api.generate(anonymous(), plain);
    expect(result.ok && result.value.grant.fromOldServer).toBe(true);
  });
});

describe('whether a secret has a passphrase', () => {
  const keyOf = async (passphrase: string | null) => {
    const secret = passphrase === null ? null : new Sensitive(passphrase);
    const made = await host.api.share(asAnna(), request({ passphrase: secret }));
    if (!made.ok) throw new Error(made.failure.kind);
    return new Sensitive(made.value.link.reveal().split('/').at(-1) ?? '');
  };

  it.each([
    ['open sesame', true],
    [null, false],
  ])('is known without an end to its link: %s', async (passphrase, has) => {
    const key = await keyOf(passphrase);
    expect(await host.api.hasPassphrase(anonymous(), key)).toEqual({ ok: true, value: has });
    expect(sent()).toMatchObject({ method: 'GET', path: `/api/v2/secret/${key.reveal()}/status` });
    expect(sent()?.headers.authorization).toBeUndefined();
    const { ok } = await host.api.reveal(
      anonymous(),
      key,
      passphrase === null ? null : new Sensitive(passphrase),
    );
    expect(ok).toBe(true);
    expect(await host.api.hasPassphrase(anonymous(), key)).toEqual({ ok: true, value: null });
  });

  it('is not known from a server that has no such call', async () => {
    await setUp({ version: '0.23' });
    expect((await host.api.hasPassphrase(anonymous(), await keyOf(null))).ok).toBe(false);
  });
});

describe('revealing', () => {
  const made = async (change: Partial<OutgoingShare> = {}) => {
    const result = await host.api.share(anonymous(), request(change));
    if (!result.ok) throw new Error(result.failure.kind);
    return new Sensitive(result.value.link.reveal().split('/').at(-1) ?? '');
  };

  it.each(['a secret', ' spaces ', 'two\r\nlines\n', 'NUL \0 in it', '<b>&amp;', '🔑 ünïcode'])(
    'gives every byte back: %j',
    async (text) => {
      const key = await made({ secret: new Sensitive(text) });
      const result = await host.api.reveal(anonymous(), key, null);
      expect(result.ok && result.value.reveal()).toBe(text);
    },
  );

  it('happens once', async () => {
    const key = await made();
    const all = await Promise.all([1, 2, 3].map(() => host.api.reveal(anonymous(), key, null)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.find(({ ok }) => !ok)).toMatchObject({ failure: { reason: 'unknown-secret' } });
  });

  it('needs the passphrase, and a wrong one does not use the link up', async () => {
    const key = await made({ passphrase: new Sensitive('öpen sesame') });
    for (const passphrase of [null, new Sensitive('wrong')]) {
      expect(await host.api.reveal(anonymous(), key, passphrase)).toMatchObject({
        failure: { reason: 'unknown-secret' },
      });
    }
    expect((await host.api.reveal(anonymous(), key, new Sensitive('öpen sesame'))).ok).toBe(true);
  });

  it('goes out once, and says that the link may be used up when the reply is lost', async () => {
    const key = await made();
    server.setFault({ kind: 'drop' }, { times: 1 });
    expect(await host.api.reveal(anonymous(), key, null)).toMatchObject({
      failure: { kind: 'offline', mayHaveBeenSent: true },
    });
    expect(server.seen.filter(({ path }) => path.includes('/secret/'))).toHaveLength(1);
  });

  it('reports what the server says about a locked link', async () => {
    const key = await made({ passphrase: new Sensitive('open sesame') });
    for (let count = 0; count < 20; count += 1)
      await host.api.reveal(anonymous(), key, new Sensitive('wrong'));
    expect(await host.api.reveal(anonymous(), key, new Sensitive('open sesame'))).toMatchObject({
      failure: { kind: 'server-fault', status: 404 },
    });
  });

  it('puts a strange key into the path and nowhere else', async () => {
    await host.api.reveal(anonymous(), new Sensitive('../private/recent?x=1#y'), null);
    expect(sent()?.path).toBe('/api/v1/secret/..%2Fprivate%2Frecent%3Fx%3D1%23y');
  });
});

describe('what became of a link', () => {
  const made = async (to = anonymous()) => {
    const result = await host.api.share(to, request());
    if (!result.ok) throw new Error(result.failure.kind);
    return result.value;
  };

  it('is reported by its receipt, step by step', async () => {
    const grant = await made();
    const state = async () => {
      const report = await host.api.receipt(anonymous(), grant.receiptKey);
      return report.ok ? report.value.state : report.failure;
    };
    expect(await state()).toBe('new');
    await fetch(grant.link.reveal());
    expect(await state()).toBe('opened');
    await host.api.reveal(anonymous(), new Sensitive(grant.link.reveal().split('/').at(-1) ?? ''), null);
    expect(await state()).toBe('revealed');
  });

  it('is reported by the list of an account, which needs the account', async () => {
    const grant = await made(asAnna());
    await host.api.burn(asAnna(), grant.receiptKey, null);
    const recent = await host.api.recent(asAnna());
    expect(recent).toMatchObject({
      value: [{ madeAt: expect.any(Number), lifetime: request().lifetime, mailedTo: [] }],
    });
    expect(recent.ok && recent.value.map(({ receiptKey, state }) => [receiptKey.reveal(), state])).toEqual([
      [grant.receiptKey.reveal(), 'burned'],
    ]);
    expect(await host.api.recent(anonymous())).toMatchObject({ failure: { reason: 'credentials' } });
  });

  it.each([{ created: 'yesterday' }, { ttl: {} }, { recipient: 7 }, { created: 1e16, ttl: -1 }])(
    'is reported by the list even where the rest of it makes no sense: %j',
    async (fields) => {
      const grant = await made(asAnna());
      server.setFault({ kind: 'changed', fields });
      const recent = await host.api.recent(asAnna());
      const [said] = recent.ok ? recent.value : [];
      expect(said).toMatchObject({ state: 'new' });
      expect(said?.receiptKey.reveal()).toBe(grant.receiptKey.reveal());
    },
  );

  it('never brings the secret along, even where an old server sends it', async () => {
    await setUp({ version: '0.23' });
    const result = await host.api.share(anonymous(), request({ secret: new Sensitive('canary-plaintext') }));
    if (!result.ok) throw new Error(result.failure.kind);
    const report = await host.api.receipt(anonymous(), result.value.receiptKey);
    expect(report.ok).toBe(true);
    expect(
      JSON.stringify(report, (_key, value) => (value instanceof Sensitive ? value.reveal() : value)),
    ).not.toContain('canary');
  });

  it('is unknown for a key that does not exist', async () => {
    expect(await host.api.receipt(anonymous(), new Sensitive('nobody-has-this-key'))).toMatchObject({
      failure: { kind: 'refused', reason: 'unknown-secret' },
    });
  });
});
