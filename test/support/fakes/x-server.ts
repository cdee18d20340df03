import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A server that X clients reach through TCP, and that says whatever a test wants. */
export interface FakeXServer {
  /** As in `DISPLAY`. */
  readonly display: string;
  readonly close: () => void;
}

/** @param onGreeting called once a client has said who it is. */
export const startFakeXServer = async (onGreeting: (socket: Socket) => void): Promise<FakeXServer> => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    socket.once('data', () => onGreeting(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    display: `127.0.0.1:${port - 6_000}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};

interface Setup {
  /** Of what follows the first eight bytes; the rest is cut off. */
  readonly length?: number;
  readonly firstKey?: number;
  readonly lastKey?: number;
}

/** What a server answers to a greeting that it accepts: X Window System Protocol, chapter 8. */
export const xSetup = ({ length = 72, firstKey = 8, lastKey = 255 }: Setup = {}): Buffer => {
  const head = Buffer.from([1, 0, 11, 0, 0, 0, length / 4, 0]);
  const body = Buffer.alloc(72);
  body.writeUInt32LE(0x40_00_00, 4);
  body.writeUInt32LE(0x1f_ff_ff, 8);
  body.writeUInt16LE(0, 16);
  body.writeUInt8(0, 21);
  body.writeUInt8(firstKey, 26);
  body.writeUInt8(lastKey, 27);
  body.writeUInt32LE(0x2a, 32);
  return Buffer.concat([head, body.subarray(0, length)]);
};
