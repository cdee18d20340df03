import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listGlobals } from '../../electron/adapters/wayland/registry.ts';
import { createX11Clipboard } from '../../electron/adapters/x11/x11-clipboard.ts';
import { createX11Keys } from '../../electron/adapters/x11/x11-keys.ts';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { startFakeXServer, xSetup } from '../support/fakes/x-server.ts';
import { holds } from '../support/fuzz/holds.ts';
import { inScratchFolder } from '../support/fuzz/scratch.ts';
import { damagedBytes, wildBytes } from '../support/fuzz/wild.ts';

/** Real connections to servers that say what nobody would expect. */

const u32s = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value >>> 0, index * 4);
  });
  return bytes;
};

describe.skipIf(process.platform === 'win32')('a Wayland compositor', () => {
  const global = fc
    .tuple(fc.constantFrom('wl_seat', 'ext_data_control_manager_v1', ''), fc.nat({ max: 9 }))
    .map(([name, version]) => {
      const text = Buffer.from(`${name}\0`);
      const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4)]);
      const body = Buffer.concat([u32s(1, text.length), padded, u32s(version)]);
      return Buffer.concat([u32s(2, (body.length + 8) << 16), body]);
    });
  const done = u32s(3, 12 << 16, 0);
  const whole = fc.array(global, { maxLength: 6 }).map((all) => Buffer.concat([...all, done]));
  const bytes = fc.oneof(
    { weight: 1, arbitrary: whole },
    { weight: 3, arbitrary: damagedBytes(whole) },
    { weight: 1, arbitrary: wildBytes(300) },
  );

  it('offers what it lists, or does not answer', async () => {
    await inScratchFolder(async (folder) => {
      let next: Buffer = Buffer.alloc(0);
      const server: Server = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.end(next);
      });
      server.listen(join(folder, 'wayland-0'));
      await once(server, 'listening');
      await holds(bytes, { usual: 300, part: 0.2 }, async (said) => {
        next = said;
        const globals = await listGlobals(join(folder, 'wayland-0'));
        if (globals === null) return;
        for (const [name, version] of globals) {
          expect(typeof name).toBe('string');
          expect(Number.isInteger(version)).toBe(true);
        }
      });
      server.close();
    });
  });
});

interface Script {
  readonly setup: Buffer;
  /** Replies to requests that have one, in their order; then the connection is lost. */
  readonly replies: readonly {
    readonly kind: number;
    readonly detail: number;
    readonly skew: number;
    readonly fields: readonly number[];
    readonly data: Buffer;
  }[];
}

const interesting = fc.oneof(
  fc.constantFrom(0, 1, 4, 8, 31, 100, 0xff_ff_ff_ff),
  fc.integer({ min: 0, max: 0xff_ff_ff_ff }),
  fc.nat({ max: 40 }),
);
const script: fc.Arbitrary<Script> = fc.record({
  setup: fc.oneof(
    { weight: 4, arbitrary: fc.constant(xSetup()) },
    damagedBytes(fc.constant(xSetup())),
    fc.constantFrom(0, 4, 32, 36).map((length) => xSetup({ length })),
    wildBytes(60),
  ),
  replies: fc.array(
    fc.record({
      kind: fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, fc.constantFrom(0, 2, 28, 31, 34, 35, 255)),
      detail: fc.constantFrom(8, 32, 0, 1, 255),
      skew: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 3 })),
      fields: fc.array(interesting, { minLength: 6, maxLength: 6 }),
      data: fc.oneof(
        wildBytes(64),
        fc.constantFrom('UTF8_STRING', 'TARGETS', 'INCR', 'text/uri-list').map((name) => Buffer.from(name)),
      ),
    }),
    { maxLength: 25 },
  ),
});

/** Requests that the server replies to; see `requests.ts`. */
const replied = [16, 17, 20, 23, 43, 101];
const convertSelection = 24;

/** Plays a script to one client. */
const play = ({ setup, replies }: Script, socket: Socket): void => {
  const left = [...replies];
  let received = Buffer.alloc(0);
  let sequence = 0;
  const answer = (request: Buffer): void => {
    sequence += 1;
    const opcode = request[0] ?? 0;
    if (opcode === convertSelection) {
      const event = Buffer.concat([
        u32s(31, 0),
        request.subarray(4, 8),
        request.subarray(8, 12),
        request.subarray(12, 16),
        request.subarray(16, 20),
        u32s(0, 0),
      ]);
      socket.write(event);
    }
    if (!replied.includes(opcode)) return;
    const next = left.shift();
    if (next === undefined) {
      socket.destroy();
      return;
    }
    const { kind, detail, skew, fields, data } = next;
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    const head = Buffer.from([kind, detail, 0, 0]);
    head.writeUInt16LE((sequence + skew) & 0xff_ff, 2);
    socket.write(
      Buffer.concat([
        head,
        u32s(kind === 1 ? padded.length / 4 : 0, ...fields),
        kind === 1 ? padded : Buffer.alloc(0),
      ]),
    );
  };
  socket.write(setup);
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 4) {
      const size = Math.max(4, received.readUInt16LE(2) * 4);
      if (received.length < size) return;
      answer(received.subarray(0, size));
      received = received.subarray(size);
    }
  });
  // Nobody waits for a client that has nothing more to say.
  setTimeout(() => socket.destroy(), 20);
};

describe('an X server', () => {
  let current: Script = { setup: xSetup(), replies: [] };
  let server: Awaited<ReturnType<typeof startFakeXServer>>;
  beforeAll(async () => {
    server = await startFakeXServer((socket) => play(current, socket));
  });
  afterAll(() => server.close());

  it('has a clipboard that can be read, or not', async () => {
    await holds(script, { usual: 50, part: 0.02 }, async (next) => {
      current = next;
      const clipboard = createX11Clipboard(server.display, { id: () => 0x40_00_01, learn: () => undefined });
      const content = await clipboard.read();
      if (content !== null) expect(content.text === null || content.text instanceof Sensitive).toBe(true);
      await clipboard.learnOwner();
      await clipboard.releaseSelection();
      expect(typeof (await clipboard.handOver())).toBe('boolean');
      clipboard.dispose();
    });
  });

  it('gives keys, or says why not', async () => {
    await holds(script, { usual: 120, part: 0.02 }, async (next) => {
      current = next;
      const keys = createX11Keys(server.display, {
        register: async () => 'refused',
        unregister: () => undefined,
        onChange: () => () => undefined,
      });
      expect(['on', 'taken', 'refused', 'no-key', 'invalid']).toContain(
        await keys.register('CommandOrControl+Alt+H', () => undefined),
      );
      keys.unregister('CommandOrControl+Alt+H');
    });
  });
});
