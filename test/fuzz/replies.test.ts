import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOnetimeApi, type Network } from '../../electron/adapters/onetime-api/onetime-api.ts';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { defaultServer } from '../../src/shared/regions.ts';
import { ask, expectAnswer } from '../support/fuzz/api-answers.ts';
import { holds } from '../support/fuzz/holds.ts';
import { apiCalls, partsOf, type Reply, replyTo } from '../support/fuzz/replies.ts';

const server = fc.constantFrom(
  defaultServer,
  'https://eu.onetimesecret.com',
  'http://127.0.0.1:7143',
  'https://secrets.example.com:8443',
);

/** These have no body, whatever is sent. */
const bodiless = [204, 205, 304];

const responseOf = (reply: Reply): Response => {
  const parts = [...partsOf(reply)];
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const part = parts.shift();
      if (part !== undefined) controller.enqueue(new Uint8Array(part));
      else if (reply.ending === 'ends') controller.close();
      else if (reply.ending === 'breaks') controller.error(new TypeError('net::ERR_CONTENT_LENGTH_MISMATCH'));
    },
  });
  return new Response(bodiless.includes(reply.status) ? null : stream, {
    status: reply.status,
    headers: reply.headers.map(([name, value]): [string, string] => [name, value]),
  });
};

const networkOf = (fetch: Network['fetch']): Network => ({
  fetch,
  closeAllConnections: async () => undefined,
});
const apiOn = (fetch: Network['fetch'], timeoutMs = 100) =>
  createOnetimeApi({ network: networkOf(fetch), freshNetwork: networkOf(fetch), timeoutMs });

describe('the API', () => {
  it.each(apiCalls)('has a documented answer to %s, whatever is replied', async (call) => {
    await holds(fc.tuple(server, replyTo(call)), { usual: 600 }, async ([at, reply]) => {
      const asked: string[] = [];
      const api = apiOn(async (message) => {
        asked.push(message instanceof Request ? message.url : String(message));
        return responseOf(reply);
      });
      const answer = await ask(api, call, at);
      const isWhole = reply.ending === 'ends' && reply.status < 300 && !bodiless.includes(reply.status);
      expectAnswer(call, answer, at, isWhole ? new TextDecoder().decode(reply.body) : null);
      // Never twice, and never elsewhere.
      expect(asked).toHaveLength(1);
      expect(asked[0]?.startsWith(`${at}/api/v1/`)).toBe(true);
    });
  });

  const failures = fc.oneof(
    fc.stringMatching(/^ERR_[A-Z_]{0,20}$/).map((code) => new Error(`net::${code}`)),
    fc
      .constantFrom('ERR_CERT_DATE_INVALID', 'ERR_PROXY_AUTH_REQUESTED', 'ERR_NAME_NOT_RESOLVED')
      .map((code) => new TypeError('fetch failed', { cause: new Error(`net::${code}`) })),
    fc.string().map((message) => new DOMException(message, 'AbortError')),
    fc.anything(),
  );
  it.each(apiCalls)('has a documented answer to %s, however the network fails', async (call) => {
    await holds(fc.tuple(server, failures), { usual: 100 }, async ([at, failure]) => {
      expectAnswer(
        call,
        await ask(
          apiOn(() => Promise.reject(failure)),
          call,
          at,
        ),
        at,
        null,
      );
    });
  });

  it('gives each of several calls its own answer, in whatever order they come', async () => {
    const keys = fc.uniqueArray(fc.stringMatching(/^[0-9a-z]{20,30}$/), { minLength: 2, maxLength: 8 });
    const delays = fc.array(fc.nat({ max: 8 }), { minLength: 8, maxLength: 8 });
    await holds(fc.tuple(keys, delays), { usual: 200 }, async ([asked, turns]) => {
      let calls = 0;
      const api = apiOn(async (message) => {
        const url = message instanceof Request ? message.url : String(message);
        const left = turns[calls++ % turns.length] ?? 0;
        for (let turn = 0; turn < left; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        const key = url.split('/').at(-1) ?? '';
        const body = url.includes('/secret/')
          ? { value: `secret of ${key}` }
          : { metadata_key: key, state: 'new' };
        return Response.json(body);
      }, 5_000);
      const at = { server: defaultServer, credentials: null };
      await Promise.all(
        asked.flatMap((key) => [
          api.reveal(at, new Sensitive(key), null).then((answer) => {
            expect(answer.ok && answer.value.reveal()).toBe(`secret of ${key}`);
          }),
          api.receipt(at, new Sensitive(key)).then((answer) => {
            expect(answer.ok && answer.value.receiptKey.reveal()).toBe(key);
          }),
        ]),
      );
    });
  });
});
