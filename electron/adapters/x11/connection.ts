import { createConnection, type Socket } from 'node:net';
import type { Milliseconds } from '../../../src/shared/units.ts';
import { createEventSource, type Subscribe } from '../../core/base/event-source.ts';
import { readAuthority } from './authority.ts';
import * as requests from './requests.ts';
import { maxPropertyBytes } from './requests.ts';

/** An X error, such as a missing window, or the end of the connection. */
export class XFailure extends Error {}

/** A connection to the X server, separate from Chromium's, so that nothing on it can block the main loop. */
export interface XConnection {
  readonly root: number;
  /** Two windows belong to the same client if their ids differ only in these bits. */
  readonly idMask: number;
  readonly keycodes: { readonly first: number; readonly count: number };
  readonly newId: () => number;
  readonly send: (request: Buffer) => void;
  /** @throws XFailure */
  readonly ask: (request: Buffer) => Promise<Buffer>;
  /** Sends requests that have no reply. @returns whether the server carried out all of them. @throws XFailure */
  readonly check: (requests: readonly Buffer[]) => Promise<boolean>;
  /** Emits events as they arrive, 32 bytes each. */
  readonly onEvent: Subscribe<Buffer>;
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

const headerBytes = 32;
const replyKind = 1;
const genericEventKind = 35;
/** No reply to us is longer, since we request no more of a property than this. */
const maxMessageBytes = headerBytes + maxPropertyBytes;

/** A forwarded display may accept a connection and never answer. */
const answerTimeoutMs: Milliseconds = 2_000;

/** @param display in `DISPLAY` syntax: `:0`, `:1.0` or `host:10.0`. @returns `null` if it cannot be reached in time. */
export const connectToX = async (
  display: string,
  timeoutMs = answerTimeoutMs,
): Promise<XConnection | null> => {
  const [, host = '', number] = /^(?:unix\/|unix:)?([^:]*):(\d+)(?:\.\d+)?$/.exec(display) ?? [];
  // A higher display number is invalid, as its port would be.
  if (number === undefined || Number(number) > 59_535) return null;
  const authority = await readAuthority(Number(number));
  for (const socket of socketsFor(host, Number(number))) {
    const connection = await greet(socket(), requests.connect(authority), timeoutMs);
    if (connection !== null) return connection;
  }
  return null;
};

const socketsFor = (host: string, number: number): readonly (() => Socket)[] =>
  host === '' || host === 'unix'
    ? [
        () => createConnection(`/tmp/.X11-unix/X${number}`),
        // The same name in Linux's abstract namespace, for sandboxes with another /tmp.
        () => createConnection(`\0/tmp/.X11-unix/X${number}`),
      ]
    : [() => createConnection(6_000 + number, host)];

const greet = (socket: Socket, greeting: Buffer, timeoutMs: Milliseconds): Promise<XConnection | null> =>
  new Promise((resolve) => {
    let received: Buffer = Buffer.alloc(0);
    const timer = setTimeout(() => give(null), timeoutMs);
    const give = (connection: XConnection | null): void => {
      clearTimeout(timer);
      if (connection === null) socket.destroy();
      resolve(connection);
    };
    // Stays for the life of the socket: losing the server is no reason to crash.
    socket.on('error', () => give(null));
    socket.once('close', () => give(null));
    const hear = (chunk: Buffer): void => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 8) return;
      const end = 8 + received.readUInt16LE(6) * 4;
      if (received.length < end) return;
      socket.off('data', hear);
      const accepted = received.readUInt8(0) === 1;
      const setup = accepted ? setupIn(received.subarray(8, end)) : null;
      give(setup === null ? null : talk(socket, setup, received.subarray(end)));
    };
    socket.on('data', hear);
    socket.write(greeting);
  });

interface Waiting {
  readonly settle: (reply: Buffer) => void;
  readonly fail: (error: XFailure) => void;
}

interface Setup {
  readonly base: number;
  readonly idMask: number;
  readonly firstKey: number;
  readonly lastKey: number;
  readonly root: number;
}

/** @returns `null` for one that ends before its first screen. */
const setupIn = (bytes: Buffer): Setup | null => {
  if (bytes.length < 32) return null;
  const screens = 32 + Math.ceil(bytes.readUInt16LE(16) / 4) * 4 + bytes.readUInt8(21) * 8;
  if (bytes.length < screens + 4) return null;
  return {
    base: bytes.readUInt32LE(4),
    idMask: bytes.readUInt32LE(8),
    firstKey: bytes.readUInt8(26),
    lastKey: bytes.readUInt8(27),
    root: bytes.readUInt32LE(screens),
  };
};

/** @param rest bytes received after the server's setup. */
const talk = (socket: Socket, setup: Setup, rest: Buffer): XConnection => {
  const events = createEventSource<Buffer>();
  const waiting = new Map<number, Waiting>();
  const { base, idMask, firstKey, lastKey, root } = setup;
  let sent = 0;
  let ids = 0;
  let received: Buffer = rest;

  const receive = (message: Buffer): void => {
    const [kind, sequence] = [message.readUInt8(0), message.readUInt16LE(2)];
    if (kind > replyKind) {
      events.emit(message);
      return;
    }
    const asker = waiting.get(sequence);
    waiting.delete(sequence);
    if (kind === replyKind) asker?.settle(message);
    else asker?.fail(new XFailure(`X error ${message.readUInt8(1)}`));
  };
  const receiveAll = (): void => {
    while (received.length >= headerBytes) {
      const length = lengthOf(received);
      if (length > maxMessageBytes) {
        socket.destroy();
        return;
      }
      if (received.length < length) return;
      const message = received.subarray(0, length);
      received = received.subarray(length);
      receive(message);
    }
  };
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    receiveAll();
  });
  socket.once('close', () => {
    for (const { fail } of waiting.values()) fail(new XFailure('the X server is gone'));
    waiting.clear();
  });
  const send = (request: Buffer): void => {
    sent = (sent + 1) & 0xff_ff;
    socket.write(request);
  };
  const ask = (request: Buffer): Promise<Buffer> =>
    new Promise((settle, fail) => {
      if (socket.destroyed) {
        fail(new XFailure('the X server is gone'));
        return;
      }
      send(request);
      waiting.set(sent, { settle, fail });
    });
  // Do not keep the app alive.
  socket.unref();
  return {
    root,
    idMask,
    keycodes: { first: firstKey, count: Math.max(0, lastKey - firstKey + 1) },
    newId: () => {
      ids = (ids + 1) & idMask;
      return base | ids;
    },
    send,
    ask,
    check: async (all) => {
      let failures = 0;
      const sequences = all.map((request) => {
        send(request);
        waiting.set(sent, {
          settle: () => undefined,
          fail: () => {
            failures += 1;
          },
        });
        return sent;
      });
      // Errors arrive before the reply to a later request.
      await ask(requests.getInputFocus());
      for (const sequence of sequences) waiting.delete(sequence);
      return failures === 0;
    },
    onEvent: events.subscribe,
    isOpen: () => !socket.destroyed,
    close: () => socket.destroy(),
  };
};

const lengthOf = (message: Buffer): number => {
  const kind = message.readUInt8(0) & 0x7f;
  return kind === replyKind || kind === genericEventKind
    ? headerBytes + message.readUInt32LE(4) * 4
    : headerBytes;
};
