import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../support/onetime-server/faults.ts';
import type { ServerOptions } from '../support/onetime-server/options.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

let server: OnetimeServer;
afterEach(() => server?.dispose());

const setUp = async (options: ServerOptions = {}): Promise<void> => {
  server = await startOnetimeServer(options);
};
const post = (path: string, form: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${server.url}/api/v1/${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
    ...init,
  });
const share = (secret = 'a secret') => post('share', { secret });
const asAnna = { authorization: `Basic ${Buffer.from('anna@example.com:test-token').toString('base64')}` };
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe('a fault switch of the test server', () => {
  it('refuses connections, and takes them again on the same port', async () => {
    await setUp();
    await server.refuse();
    await expect(share()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await server.listen();
    expect((await share()).status).toBe(200);
  });

  it.each([
    [{ kind: 'reset' }, 0],
    [{ kind: 'drop' }, 1],
  ] as const)('ends the connection without a reply: %o, with %i secrets made', async (fault, made) => {
    await setUp();
    server.setFault(fault);
    await expect(share()).rejects.toThrow();
    expect(server.countOf('a secret')).toBe(made);
  });

  it('never answers', async () => {
    await setUp();
    server.setFault({ kind: 'hang' });
    const patience = new AbortController();
    const answer = post('share', { secret: 's' }, { signal: patience.signal });
    await expect.poll(() => server.seen).toHaveLength(1);
    patience.abort();
    await expect(answer).rejects.toThrow(/aborted/);
  });

  it.each([
    [{ kind: 'status', status: 429, retryAfter: '7' }, 429, 0],
    [{ kind: 'status', status: 500 }, 500, 0],
    [{ kind: 'status', status: 503 }, 503, 0],
    [{ kind: 'garbage' }, 200, 1],
    [{ kind: 'page' }, 200, 0],
    [{ kind: 'redirect', to: 'http://127.0.0.1:9/' }, 307, 0],
    [{ kind: 'slow', delayMs: 10 }, 200, 1],
  ] as const)('answers otherwise: %o', async (fault: Fault, status, made) => {
    await setUp();
    server.setFault(fault);
    const response = await share();
    expect(response.status).toBe(status);
    if (fault.kind === 'status' && fault.retryAfter !== undefined) {
      expect(response.headers.get('retry-after')).toBe(fault.retryAfter);
    }
    if (fault.kind === 'garbage') await expect(response.json()).rejects.toThrow();
    if (fault.kind === 'redirect') expect(response.headers.get('location')).toBe(fault.to);
    expect(server.countOf('a secret')).toBe(made);
  });

  it.each([{ kind: 'truncated' }, { kind: 'stall' }] as const)(
    'does not finish its reply: %o',
    async (fault) => {
      await setUp();
      server.setFault(fault);
      const patience = new AbortController();
      const response = await post('share', { secret: 's' }, { signal: patience.signal });
      const text = response.text();
      // One of the two ends by itself.
      const given = setTimeout(() => patience.abort(), 200);
      await expect(text).rejects.toThrow();
      clearTimeout(given);
    },
  );

  it('goes on without end', async () => {
    await setUp();
    server.setFault({ kind: 'endless' });
    const reader = (await share()).body?.getReader();
    let bytes = 0;
    while (bytes < 5_000_000) bytes += (await reader?.read())?.value?.byteLength ?? Number.NaN;
    await reader?.cancel();
    expect(bytes).toBeGreaterThanOrEqual(5_000_000);
  });

  it('can be limited to some requests and a number of times', async () => {
    await setUp();
    server.setFault({ kind: 'status', status: 500 }, { times: 1, path: /share/ });
    expect((await fetch(`${server.url}/api/v1/status`)).status).toBe(200);
    expect((await share()).status).toBe(500);
    expect((await share()).status).toBe(200);
  });
});

describe('the test server as version 0.23', () => {
  it('returns the plaintext with the first reading of a receipt, and counts that as opened', async () => {
    await setUp({ version: '0.23' });
    const receipt = await json(await share());
    expect(String(receipt.secret_key)).toHaveLength(31);
    expect(receipt).not.toHaveProperty('metadata_url');
    const first = await json(await post(`private/${receipt.metadata_key}`));
    expect(first).toMatchObject({ value: 'a secret' });
    expect(await json(await post(`private/${receipt.metadata_key}`))).toMatchObject({ state: 'viewed' });
  });

  it('has no extra headers, and does not know the newer paths', async () => {
    await setUp({ version: '0.23' });
    expect((await post('share')).headers.get('x-ots-intended-status')).toBeNull();
    expect(await json(await post('create', { secret: 's' }))).toEqual({ error: 'Not Found' });
  });

  it('drops a recipient whose domain it does not know', async () => {
    await setUp({ version: '0.23' });
    const reply = await post('share', { secret: 's', recipient: 'bo@example.museum' }, { headers: asAnna });
    expect(await json(reply)).toMatchObject({ recipient: [] });
  });
});

describe('the rules of the test server', () => {
  it('limit creates and reveals without an account', async () => {
    await setUp({ rateLimit: { create: 2, reveal: 1 } });
    await share();
    await share();
    expect(await json(await share())).toEqual({ message: 'Rate limit exceeded. Please try again later.' });
    await post('secret/zzzzzzzz');
    expect(await json(await post('secret/zzzzzzzz'))).toEqual({
      message: 'Rate limit exceeded. Please try again later.',
    });
  });

  it('may switch accounts off', async () => {
    await setUp({ accountsOff: true });
    const reply = await post('share', { secret: 's' }, { headers: asAnna });
    expect(await json(reply)).toEqual({ message: '/api/v1/share is not available' });
    expect((await share()).status).toBe(200);
  });

  it.each([
    [false, 'secrets.example.com'],
    [true, ''],
  ])(
    'put a link on a domain of the account (left out of the receipt: %s)',
    async (hidesShareDomain, told) => {
      await setUp({ domains: ['secrets.example.com'], hidesShareDomain });
      const form = { secret: 's', share_domain: 'secrets.example.com' };
      const reply = await json(await post('share', form, { headers: asAnna }));
      expect(reply.share_domain).toBe(told);
      expect(reply.metadata_url).toMatch(/^https:\/\/secrets\.example\.com\/receipt\//);
      expect(await json(await post('share', form))).toEqual({
        message: 'You do not have permission to use domain: secrets.example.com',
      });
    },
  );

  it('call a link opened once its page was loaded', async () => {
    await setUp();
    const { secret_key, metadata_key } = await json(await share());
    await fetch(`${server.url}/secret/${secret_key}`);
    expect(await json(await post(`private/${metadata_key}`))).toMatchObject({ state: 'viewed' });
  });

  it('lock a secret after twenty wrong passphrases, for the right one too', async () => {
    let time = Date.UTC(2026, 10, 23);
    await setUp({ clock: () => time });
    const { secret_key } = await json(await post('share', { secret: 's', passphrase: 'open sesame' }));
    for (let attempt = 0; attempt < 20; attempt += 1)
      await post(`secret/${secret_key}`, { passphrase: 'wrong' });
    const right = () => post(`secret/${secret_key}`, { passphrase: 'open sesame' });
    expect(await json(await right())).toEqual({ message: 'An unexpected error occurred :[' });
    time += 31 * 60_000;
    expect(await json(await right())).toMatchObject({ value: 's' });
  });

  it('give a secret to one of four that ask at once', async () => {
    await setUp();
    const { secret_key } = await json(await share());
    const replies = await Promise.all(Array.from({ length: 4 }, () => post(`secret/${secret_key}`)));
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 404, 404, 404]);
  });
});
