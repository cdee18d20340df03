import { afterEach, expect, it } from 'vitest';
import { connectToX } from '../../../../electron/adapters/x11/connection.ts';
import { type FakeXServer, startFakeXServer, xSetup } from '../../../support/fakes/x-server.ts';

let server: FakeXServer | null = null;
afterEach(() => server?.close());

const connect = async (setup: Buffer) => {
  server = await startFakeXServer((socket) => socket.write(setup));
  return await connectToX(server.display, 1_000);
};

it('a connection has what the server says about itself', async () => {
  const x = await connect(xSetup());
  expect(x).toMatchObject({ root: 0x2a, idMask: 0x1f_ff_ff, keycodes: { first: 8, count: 248 } });
  x?.close();
});

it('a server that accepts, and says nothing about itself, is none', async () => {
  expect(await connect(xSetup({ length: 0 }))).toBeNull();
});

it('a server that ends before its first screen is none', async () => {
  expect(await connect(xSetup({ length: 32 }))).toBeNull();
});

it('a server whose last key comes before its first has no keys', async () => {
  const x = await connect(xSetup({ firstKey: 9, lastKey: 3 }));
  expect(x?.keycodes).toEqual({ first: 9, count: 0 });
  x?.close();
});
