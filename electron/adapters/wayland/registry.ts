import { createConnection } from 'node:net';
import { endianness } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Milliseconds } from '../../../src/shared/units.ts';

/** What a compositor offers: versions by the names of interfaces. */
export type Globals = ReadonlyMap<string, number>;

/** Long, since what is found at the start counts until the end, and at a login everything starts at once. */
const answerWithinMs: Milliseconds = 10_000;
/** In all: compositors have some fifty globals, about forty bytes each. */
const maxBytes = 64 * 1_024;

/** The ids of what we ask for: the display always has 1. */
const [display, registry, callback] = [1, 2, 3] as const;

/**
 * Lists what a Wayland compositor offers, by the two requests with which every Wayland program begins
 * (wayland.xml, wl_display and wl_registry).
 * @param socket see `socketOf`.
 * @returns `null` if it does not answer.
 */
export const listGlobals = (socket: string): Promise<Globals | null> =>
  new Promise((resolve) => {
    const globals = new Map<string, number>();
    const connection = createConnection(socket);
    let received: Buffer = Buffer.alloc(0);
    let total = 0;
    const end = (answer: Globals | null): void => {
      clearTimeout(timer);
      connection.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end(null), answerWithinMs);
    connection.on('error', () => end(null));
    connection.once('close', () => end(null));
    connection.on('data', (chunk: Buffer) => {
      total += chunk.length;
      received = Buffer.concat([received, chunk]);
      for (let message = messageIn(received); message !== null; message = messageIn(received)) {
        received = received.subarray(message.size);
        if (message.object === callback) return end(globals);
        // An error of the display; deleted ids are its other event.
        if (message.object === display && message.event === 0) return end(null);
        const global = message.object === registry && message.event === 0 ? globalIn(message.body) : null;
        if (global !== null) globals.set(global.name, global.version);
      }
      if (total > maxBytes) end(null);
    });
    // get_registry is request 1 of the display, sync is request 0.
    connection.write(Buffer.concat([request(1, registry), request(0, callback)]));
  });

/** @returns the path of the compositor's socket; `null` if the session is not a Wayland one. */
export const socketOf = (env: Readonly<Record<string, string | undefined>>): string | null => {
  const { WAYLAND_DISPLAY: name = '', XDG_RUNTIME_DIR: folder = '' } = env;
  if (name === '') return null;
  return isAbsolute(name) ? name : join(folder, name);
};

/** Wayland speaks in the byte order of the machine. */
const isLittle = endianness() === 'LE';
const u32 = (bytes: Buffer, at: number): number =>
  isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);

/** @param argument the only one: an id for what is asked for. */
const request = (opcode: number, argument: number): Buffer => {
  const words = [display, (12 << 16) | opcode, argument];
  const bytes = Buffer.alloc(12);
  words.forEach((word, index) => {
    if (isLittle) bytes.writeUInt32LE(word, index * 4);
    else bytes.writeUInt32BE(word, index * 4);
  });
  return bytes;
};

const messageIn = (bytes: Buffer) => {
  if (bytes.length < 8) return null;
  const size = u32(bytes, 4) >>> 16;
  // Never less than its header, or reading would not get on.
  const whole = Math.max(8, size);
  if (bytes.length < whole) return null;
  return {
    object: u32(bytes, 0),
    event: u32(bytes, 4) & 0xff_ff,
    size: whole,
    body: bytes.subarray(8, whole),
  };
};

/** The event `global`: a number, a string with its length before it and padding behind, a version. */
const globalIn = (body: Buffer): { readonly name: string; readonly version: number } | null => {
  if (body.length < 12) return null;
  const length = u32(body, 4);
  const versionAt = 8 + Math.ceil(length / 4) * 4;
  if (length === 0 || versionAt + 4 > body.length) return null;
  return { name: body.toString('latin1', 8, 8 + length - 1), version: u32(body, versionAt) };
};
