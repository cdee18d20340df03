import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { bodyOf, createKeyring, type Exchange, recorded } from './recording.ts';

const token = 'token-of-the-test';
const accounts = [
  { username: 'anna@example.com', token, extid: 'ur8zafm0s6mk4oyokbj9z0zk37a' },
  { username: 'ben@example.com', token },
];

/** Exchanges our server does not reproduce, by the beginning of their names. */
const leftOut: readonly (readonly [string, string])[] = [
  ['/api', 'a page of the web app'],
  ['site root', 'a page of the web app'],
  ['secret page', 'a page of the web app'],
  ['/api/v2/status', 'another API'],
  ['/api/v3/status', 'another API'],
  ['create rate limit, anon', 'hundreds of requests were not recorded; tested below'],
  ['generate while create-limited', 'follows from it'],
  ['read rate limit, anon', 'hundreds of requests were not recorded; tested below'],
  ['reveal while read-limited', 'follows from it'],
  ['then unknown path', 'a fault of the real server, here a switch'],
  ['then GET /share', 'a fault of the real server, here a switch'],
];
const isLeftOut = (name: string): boolean => leftOut.some(([start]) => name.startsWith(start));

const day = 86_400;
const versions = [
  { version: '0.26.6', maxAnonymousTtl: 7 * day, exchanges: recorded('server-0.26.6.json') },
  { version: '0.26.4', maxAnonymousTtl: 30 * day, exchanges: recorded('server-0.26.4.json') },
];
const keyring = createKeyring();
let time = Date.UTC(2026, 10, 23, 12);
let server: OnetimeServer;

/** `<anna:TOKEN>` and the like, as the header it stood for. */
const authorization = (text: string): string => {
  const inner = /^Basic <(.*)>$/s.exec(text)?.[1] ?? text;
  if (/^(?:Bearer|Basic) /.test(inner)) return inner;
  const [name = '', word = ''] = inner.split(/:(.*)/s);
  const username = { anna: 'anna@example.com', ben: 'ben@example.com' }[name] ?? name;
  return `Basic ${Buffer.from(`${username}:${word === 'TOKEN' ? token : word}`).toString('base64')}`;
};

const replay = (exchange: Exchange): Promise<Response> => {
  const { method, path, headers } = exchange.request;
  const { Host: _host, Authorization, ...others } = headers as Record<string, string>;
  const sent = bodyOf(exchange);
  return fetch(server.url + keyring.translate(path), {
    method,
    headers: {
      ...others,
      ...(Authorization === undefined ? {} : { authorization: authorization(Authorization) }),
      ...(sent !== undefined && !('Content-Type' in others) ? { 'content-type': '' } : {}),
    },
    ...(sent === undefined || method === 'GET'
      ? {}
      : { body: typeof sent === 'string' ? sent : new Uint8Array(sent) }),
  });
};

const countedDown = /^(?:metadata_ttl|secret_ttl|receipt_ttl)$/;
const moments = /^(?:created|updated|received)$/;
const random = /^(?:value|secret_value)$/;

/** Says of each field what must be the same: the value, or its kind where it depends on time or chance. */
const shapeOf = (body: unknown, name: string): unknown => {
  if (typeof body !== 'object' || body === null) return body;
  if (Array.isArray(body))
    return body.length === 0 || typeof body[0] === 'string' ? body : [shapeOf(body[0], name)];
  return Object.fromEntries(
    Object.entries(body).map(([key, value]): [string, unknown] => {
      if (countedDown.test(key) && typeof value === 'number') return [key, expect.closeTo(value, -1.1)];
      if (moments.test(key)) return [key, expect.any(Number)];
      if (random.test(key) && /generate/.test(name))
        return [key, expect.stringMatching(new RegExp(`^.{${String(value).length}}$`, 's'))];
      if (typeof value === 'string' && /^[a-z0-9]{62}$/.test(value)) return [key, keyring.translate(value)];
      if (key === 'secret_shortkey') return [key, expect.stringMatching(/^[a-z0-9]{8}$/)];
      if (typeof value === 'string' && value.startsWith('http://127.0.0.1:')) {
        return [key, keyring.translate(value.replace(/^http:\/\/127\.0\.0\.1:\d+/, server.url))];
      }
      return [key, shapeOf(value, name)];
    }),
  );
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** What happened between two recorded exchanges. */
const before = async (exchange: Exchange): Promise<void> => {
  if (/^expired: receipt$|^receipt after expiry$/.test(exchange.name)) time += 63_000;
  if (exchange.name === 'receipt expired too: receipt') time += 60_000;
  const unrecorded: Readonly<Record<string, number>> = {
    'lock: wrong passphrase 5': 3,
    'lock: wrong passphrase 19': 13,
    'wrong passphrase 21': 19,
  };
  for (let count = unrecorded[exchange.name] ?? 0; count > 0; count -= 1)
    await (await replay(exchange)).text();
};

describe.each(versions)(
  'the test server answers as a real one of version $version',
  ({ exchanges, maxAnonymousTtl }) => {
    beforeAll(async () => {
      server = await startOnetimeServer({ accounts, maxAnonymousTtl, clock: () => time });
    });
    afterAll(() => server.dispose());

    it.each(exchanges.filter((exchange) => !isLeftOut(exchange.name)))('$name', async (exchange) => {
      await before(exchange);
      const response = await replay(exchange);
      const body = parsed(await response.text());
      keyring.learn(exchange.response.body, body);
      const expected = exchange.response;
      expect(response.status).toBe(expected.status);
      expect(response.headers.get('x-ots-intended-status')).toBe(
        expected.headers['x-ots-intended-status'] ?? null,
      );
      if (expected.headers['content-type']?.startsWith('application/json')) {
        expect(response.headers.get('content-type')).toBe(expected.headers['content-type']);
      }
      if (exchange.name.startsWith('recent') || exchange.name === 'expired: recent') {
        const [first] = (Array.isArray(body) ? body : [body]) as unknown[];
        const [wanted] = (Array.isArray(expected.body) ? expected.body : [expected.body]) as unknown[];
        expect(Object.keys((first ?? {}) as object)).toEqual(Object.keys((wanted ?? {}) as object));
        return;
      }
      if (typeof expected.body === 'string' && expected.body.startsWith('{')) {
        // The real server cut this reply short.
        expect(JSON.stringify(body)).toMatch(expected.body);
        return;
      }
      const wanted = expected.body;
      expect(body).toEqual(shapeOf(wanted, exchange.name));
    });
  },
);

describe('what the test server does not answer', () => {
  it.each(leftOut)('is %s: %s', (start) => {
    const names = versions.flatMap(({ exchanges }) => exchanges.map((exchange) => exchange.name));
    expect(names.some((name) => name.startsWith(start))).toBe(true);
  });
});
