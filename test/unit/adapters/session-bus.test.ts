import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type BusSignal, createSessionBus, type SessionBus } from '../../../electron/adapters/session-bus.ts';
import { type FakeMessageBus, messageTypes, startFakeMessageBus } from '../../support/fakes/message-bus.ts';

let daemon: FakeMessageBus;
let bus: SessionBus;
let heard: BusSignal[] = [];
beforeEach(async () => {
  daemon = await startFakeMessageBus();
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', daemon.address);
  heard = [];
  bus = createSessionBus();
  bus.listen("type='signal'", (signal) => heard.push(signal));
  await expect.poll(() => daemon.hasClient()).toBe(true);
});
afterEach(async () => {
  bus.dispose();
  await daemon.close();
  vi.unstubAllEnvs();
});

const signal = {
  type: messageTypes.signal,
  path: '/org/example',
  interface: 'org.example.Panel',
  member: 'Changed',
  sender: ':1.7',
  texts: ['what', 'else'],
};

it('signals reach their listeners as they were sent', async () => {
  daemon.send(signal);
  await expect
    .poll(() => heard)
    .toEqual([
      {
        path: '/org/example',
        interface: 'org.example.Panel',
        member: 'Changed',
        sender: ':1.7',
        body: ['what', 'else'],
      },
    ]);
});

it.each([
  ['a reply that names an interface and nothing else', { type: messageTypes.reply, replySerial: 99 }],
  ['a call', { type: messageTypes.call, path: '/org/example', member: 'Changed' }],
])('%s is no signal', async (_what, message) => {
  daemon.send({ interface: 'org.example.Panel', sender: ':1.7', texts: ['what'], ...message });
  daemon.send({ ...signal, member: 'After' });
  await expect.poll(() => heard.map(({ member }) => member)).toEqual(['After']);
});
