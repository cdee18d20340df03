import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a message is; see the D-Bus Specification, "Message Protocol". */
export const messageTypes = { call: 1, reply: 2, error: 3, signal: 4 } as const;

export interface BusMessage {
  readonly type: number;
  readonly path?: string;
  readonly interface?: string;
  readonly member?: string;
  readonly replySerial?: number;
  readonly destination?: string;
  readonly sender?: string;
  /** A body of texts. */
  readonly texts?: readonly string[];
}

const align = (bytes: Buffer, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const textBytes = (text: string): Buffer =>
  Buffer.concat([u32(Buffer.byteLength(text)), Buffer.from(text), Buffer.from([0])]);
const signatureBytes = (text: string): Buffer => Buffer.from([text.length, ...Buffer.from(text), 0]);

const field = (code: number, type: 'o' | 's' | 'g' | 'u', value: Buffer): Buffer => {
  const head = Buffer.concat([Buffer.from([code]), signatureBytes(type)]);
  return Buffer.concat([type === 'g' ? head : align(head, 4), value]);
};

const encode = (message: BusMessage, serial: number): Buffer => {
  const { texts = [] } = message;
  const body = texts.reduce(
    (bytes, text) => Buffer.concat([align(bytes, 4), textBytes(text)]),
    Buffer.alloc(0),
  );
  const texted = (code: number, type: 'o' | 's', text: string | undefined): readonly Buffer[] =>
    text === undefined ? [] : [field(code, type, textBytes(text))];
  const fields = [
    ...texted(1, 'o', message.path),
    ...texted(2, 's', message.interface),
    ...texted(3, 's', message.member),
    ...(message.replySerial === undefined ? [] : [field(5, 'u', u32(message.replySerial))]),
    ...texted(6, 's', message.destination),
    ...texted(7, 's', message.sender),
    ...(texts.length === 0 ? [] : [field(8, 'g', signatureBytes('s'.repeat(texts.length)))]),
  ].reduce((bytes, next) => Buffer.concat([align(bytes, 8), next]), Buffer.alloc(0));
  const head = Buffer.concat([
    Buffer.from([0x6c, message.type, 1, 1]),
    u32(body.length),
    u32(serial),
    u32(fields.length),
  ]);
  return Buffer.concat([align(Buffer.concat([head, fields]), 8), body]);
};

export interface FakeMessageBus {
  /** As in `DBUS_SESSION_BUS_ADDRESS`. */
  readonly address: string;
  /** Whether a program has been greeted and has asked for more. */
  readonly hasClient: () => boolean;
  /** Sends it to every program that is connected. */
  readonly send: (message: BusMessage) => void;
  readonly close: () => Promise<void>;
}

/** A message bus that admits everybody, answers only their greeting, and passes on what a test wants. */
export const startFakeMessageBus = async (): Promise<FakeMessageBus> => {
  const folder = await mkdtemp(join(tmpdir(), 'hushlink-bus-'));
  const connected = new Set<Socket>();
  let serial = 0;
  let isAsked = false;
  const write = (socket: Socket, message: BusMessage): void => {
    serial += 1;
    socket.write(encode(message, serial));
  };
  const server = createServer((socket) => {
    let isTalking = false;
    socket.on('error', () => undefined);
    socket.once('close', () => connected.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1');
      if (isTalking) {
        isAsked = true;
        return;
      }
      if (text.includes('AUTH')) socket.write(`OK ${'0'.repeat(32)}\r\n`);
      if (text.includes('NEGOTIATE_UNIX_FD')) socket.write('ERROR\r\n');
      if (!text.includes('BEGIN')) return;
      isTalking = true;
      connected.add(socket);
      // The greeting is the first message of a program, and its serial is 1.
      write(socket, {
        type: messageTypes.reply,
        replySerial: 1,
        sender: 'org.freedesktop.DBus',
        texts: [':1.1'],
      });
    });
  });
  server.listen(join(folder, 'bus'));
  await once(server, 'listening');
  return {
    address: `unix:path=${join(folder, 'bus')}`,
    hasClient: () => isAsked,
    send: (message) => {
      for (const socket of connected) write(socket, message);
    },
    close: async () => {
      for (const socket of connected) socket.destroy();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
