import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOnetimeApi } from '../../electron/adapters/onetime-api/onetime-api.ts';
import { ask, expectAnswer } from '../support/fuzz/api-answers.ts';
import { holds } from '../support/fuzz/holds.ts';
import { type ApiCall, apiCalls, partsOf, type Reply, replyTo } from '../support/fuzz/replies.ts';
import { damagedBytes } from '../support/fuzz/wild.ts';

/** Replies as bytes on a connection: framed rightly, wrongly or not at all, and cut off anywhere. */

const framings = [
  'length',
  'too-short',
  'too-long',
  'two-lengths',
  'chunked',
  'bad-chunks',
  'gzip',
  'no-gzip',
  'deflate',
  'none',
] as const;
type Framing = (typeof framings)[number];

const chunk = (part: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);

const framed = (reply: Reply, framing: Framing): readonly [headers: readonly string[], body: Buffer] => {
  const { body } = reply;
  const length = (bytes: number): string => `content-length: ${bytes}`;
  switch (framing) {
    case 'length':
      return [[length(body.length)], body];
    case 'too-short':
      return [[length(Math.max(0, body.length - 3))], body];
    case 'too-long':
      return [[length(body.length + 7)], body];
    case 'two-lengths':
      return [[length(body.length), length(3)], body];
    case 'chunked':
      return [
        ['transfer-encoding: chunked'],
        Buffer.concat([
          ...partsOf(reply)
            .filter(({ length: bytes }) => bytes > 0)
            .map(chunk),
          chunk(Buffer.alloc(0)),
        ]),
      ];
    case 'bad-chunks':
      return [
        ['transfer-encoding: chunked'],
        Buffer.concat([...partsOf(reply).map(chunk), Buffer.from('zz\r\n')]),
      ];
    case 'gzip': {
      const packed = gzipSync(body);
      return [['content-encoding: gzip', length(packed.length)], packed];
    }
    case 'no-gzip':
      return [['content-encoding: gzip', length(body.length)], body];
    case 'deflate': {
      const packed = deflateSync(body);
      return [['content-encoding: deflate', length(packed.length)], packed];
    }
    case 'none':
      return [[], body];
  }
};

const bytesOf = (reply: Reply, framing: Framing): Buffer => {
  const [headers, body] = framed(reply, framing);
  const lines = [
    `HTTP/1.1 ${reply.status} Whatever`,
    ...reply.headers.map(([name, value]) => `${name}: ${value}`),
    ...headers,
    'connection: close',
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
};

interface Sent {
  readonly call: ApiCall;
  readonly bytes: Buffer;
  /** How much of it is sent. */
  readonly share: number;
  readonly ending: 'end' | 'reset';
  /** What arrives, if it is whole. */
  readonly body: Buffer;
  /** Whether the framing was damaged too, so that anything may arrive. */
  readonly isDamaged: boolean;
}

const sent: fc.Arbitrary<Sent> = fc.constantFrom(...apiCalls).chain((call) =>
  fc.tuple(replyTo(call), fc.constantFrom(...framings), fc.boolean()).chain(([reply, framing, isDamaged]) => {
    const bytes = fc.constant(bytesOf(reply, framing));
    return fc.record({
      call: fc.constant(call),
      bytes: isDamaged ? damagedBytes(bytes) : bytes,
      share: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
      ending: fc.constantFrom('end' as const, 'reset' as const),
      body: fc.constant(reply.body),
      isDamaged: fc.constant(isDamaged),
    });
  }),
);

let server: Server;
let next: Sent | null = null;
const answer = (socket: Socket): void => {
  socket.on('error', () => undefined);
  socket.once('data', () => {
    if (next === null) return;
    socket.write(next.bytes.subarray(0, Math.round(next.bytes.length * next.share)), () => {
      if (next?.ending === 'reset') socket.resetAndDestroy();
      else socket.end();
    });
  });
};
beforeAll(async () => {
  server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

it('the API has a documented answer whatever comes over a connection', async () => {
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const network = { fetch: globalThis.fetch, closeAllConnections: async () => undefined };
  const api = createOnetimeApi({ network, freshNetwork: network, timeoutMs: 1_000 });
  await holds(sent, { usual: 300, part: 0.05 }, async (reply) => {
    next = reply;
    const given = await ask(api, reply.call, at);
    // What arrives may be a part that happens to be whole, so only what was not damaged is compared.
    if (!given.ok || !reply.isDamaged)
      expectAnswer(reply.call, given, at, new TextDecoder().decode(reply.body));
    if (given.ok) expect(reply.share).toBeGreaterThan(0);
  });
});
