import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listGlobals, socketOf } from '../../../../electron/adapters/wayland/registry.ts';

let folder: string;
let server: Server | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wayland-'));
});
afterEach(async () => {
  await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
  server = null;
  await rm(folder, { recursive: true });
});

/** A compositor that says this, whatever it is asked. */
const compositor = async (say: (socket: Socket) => void): Promise<string> => {
  const path = join(folder, 'wayland-0');
  const listening = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => say(socket));
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(path, resolve));
  return path;
};

const words = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
const message = (object: number, event: number, body: Buffer): Buffer =>
  Buffer.concat([words(object, ((8 + body.length) << 16) | event), body]);
const global = (name: string, version: number): Buffer => {
  const text = Buffer.alloc(Math.ceil((name.length + 1) / 4) * 4);
  text.write(name);
  return message(2, 0, Buffer.concat([words(7, name.length + 1), text, words(version)]));
};
const done = message(3, 0, words(0));

describe('what a compositor offers', () => {
  it('is what it says before it has answered', async () => {
    const path = await compositor((socket) =>
      socket.write(Buffer.concat([global('wl_seat', 7), global('zwlr_data_control_manager_v1', 2), done])),
    );
    expect(await listGlobals(path)).toEqual(
      new Map([
        ['wl_seat', 7],
        ['zwlr_data_control_manager_v1', 2],
      ]),
    );
  });

  it('may come byte by byte', async () => {
    const path = await compositor((socket) => {
      for (const byte of Buffer.concat([global('gtk_shell1', 5), done])) socket.write(Buffer.from([byte]));
    });
    expect(await listGlobals(path)).toEqual(new Map([['gtk_shell1', 5]]));
  });

  it.each<[string, (socket: Socket) => void]>([
    ['closes', (socket) => socket.destroy()],
    ['complains', (socket) => socket.write(message(1, 0, words(1, 0, 0)))],
    ['talks nonsense', (socket) => socket.write(Buffer.alloc(100_000, 0xff))],
  ])('is not known of one that %s', async (_name, say) => {
    expect(await listGlobals(await compositor(say))).toBeNull();
  });

  it('survives globals that are cut off', async () => {
    const path = await compositor((socket) =>
      socket.write(Buffer.concat([message(2, 0, words(7, 400)), message(2, 0, words(7, 0, 0)), done])),
    );
    expect(await listGlobals(path)).toEqual(new Map());
  });

  it('is not known without one', async () => {
    expect(await listGlobals(join(folder, 'nobody'))).toBeNull();
  });
});

it('a session is a Wayland one if it names a compositor', () => {
  expect(socketOf({ XDG_RUNTIME_DIR: '/run/user/1000' })).toBeNull();
  expect(socketOf({ WAYLAND_DISPLAY: '', XDG_RUNTIME_DIR: '/run/user/1000' })).toBeNull();
  expect(socketOf({ WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/run/user/1000' })).toBe(
    '/run/user/1000/wayland-0',
  );
  expect(socketOf({ WAYLAND_DISPLAY: '/tmp/w' })).toBe('/tmp/w');
});
