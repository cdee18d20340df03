import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import type { Destination } from '../../electron/core/onetime/onetime-api.ts';
import { type AdapterHost, startAdapterHost } from '../support/adapter-host/adapter-host.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

const timeoutMs = 4_000;

let desktop: Desktop;
let host: AdapterHost;
let server: OnetimeServer;
beforeAll(async () => {
  desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
  host = await startAdapterHost(desktop.env, timeoutMs);
});
afterAll(async () => {
  await host?.dispose();
  await desktop?.dispose();
});
beforeEach(async () => {
  server = await startOnetimeServer();
});
afterEach(() => server.dispose());

const anonymous = (): Destination => ({ server: server.url, credentials: null });
const request = {
  secret: new Sensitive('a secret'),
  lifetime: 3_600,
  passphrase: null,
  recipient: null,
  shareDomain: null,
};

describe('replies without an end', () => {
  /** More than the connections that Chromium has for one host. */
  const many = 8;

  it.each(['endless', 'stall', 'hang'] as const)('take no connection for good: %s', async (kind) => {
    server.setFault({ kind });
    const lost = await Promise.all(Array.from({ length: many }, () => host.api.status(anonymous())));
    expect(lost.filter(({ ok }) => ok)).toEqual([]);
    server.setFault(null);
    expect(await host.api.status(anonymous())).toMatchObject({ ok: true });
  });

  it('keep no share from going out', async () => {
    server.setFault({ kind: 'endless' }, { times: many });
    for (let count = 0; count < many; count += 1) {
      expect(await host.api.share(anonymous(), request)).toMatchObject({ ok: false });
    }
    expect(await host.api.share(anonymous(), request)).toMatchObject({ ok: true });
  });
});

describe('a reply that is no proper HTTP', () => {
  const nominal = '{"status":"nominal"}';
  const reply = (statusLine: string, headers: string) =>
    `HTTP/1.1 ${statusLine}\r\ncontent-type: application/json\r\n${headers}content-length: ${nominal.length}\r\n\r\n${nominal}`;

  it.each([
    ['a status line in some other alphabet', reply('200 \xd0\x9e\xd0\x9a', '')],
    ['a header in UTF-8', reply('200 OK', 'x-proxy: \xd0\xbf\xd1\x80\xd0\xbe\r\n')],
    ['a header in no encoding at all', reply('200 OK', 'x-proxy: \xff\xfe\x81\r\n')],
    ['a header with a strange name', reply('200 OK', 'x proxy\xe9: 1\r\n')],
  ])('is read where it can be: %s', async (_name, bytes) => {
    server.setFault({ kind: 'raw', bytes });
    expect(await host.api.status(anonymous())).toMatchObject({ ok: true });
  });

  it.each([
    ['a status above all', reply('999 Strange', '')],
    ['a status below all', reply('099 Strange', '')],
    ['not HTTP', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['not what it says to be compressed with', reply('200 OK', 'content-encoding: gzip\r\n')],
  ])('is a connection that broke off: %s', async (_name, bytes) => {
    server.setFault({ kind: 'raw', bytes });
    expect(await host.api.share(anonymous(), request)).toEqual({
      ok: false,
      failure: { kind: 'offline', cause: 'connection-lost', mayHaveBeenSent: true },
    });
  });
});

describe('a cookie', () => {
  it('is not sent back to the server that sets it', async () => {
    const nominal = '{"status":"nominal"}';
    const head =
      'HTTP/1.1 200 OK\r\nset-cookie: who=anna; Path=/; Max-Age=600\r\ncontent-type: application/json';
    server.setFault({
      kind: 'raw',
      bytes: `${head}\r\ncontent-length: ${nominal.length}\r\n\r\n${nominal}`,
    });
    for (const _time of [1, 2]) expect(await host.api.status(anonymous())).toMatchObject({ ok: true });
    expect(server.seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });
});

describe('a computer that speaks German', () => {
  const inGerman = () =>
    startAdapterHost({ ...desktop.env, LANG: 'de_DE.UTF-8', LANGUAGE: 'de', LC_ALL: 'de_DE.UTF-8' });
  const burnWrongly = async (german: AdapterHost) => {
    const made = await german.api.share(anonymous(), {
      ...request,
      passphrase: new Sensitive('open sesame'),
    });
    if (!made.ok) throw new Error(made.failure.kind);
    return german.api.burn(anonymous(), made.value.receiptKey, new Sensitive('wrong'));
  };

  it.each(['if-asked', 'always'] as const)('is told of a wrong passphrase: %s', async (speaksGerman) => {
    await server.dispose();
    server = await startOnetimeServer({ speaksGerman });
    const german = await inGerman();
    try {
      expect(await burnWrongly(german)).toMatchObject({ failure: { reason: 'passphrase-wrong' } });
      expect(new Set(server.seen.map(({ headers }) => headers['accept-language']))).toEqual(new Set(['en']));
    } finally {
      await german.dispose();
    }
  });
});
