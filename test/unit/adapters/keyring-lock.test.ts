import { Variant } from '@jellybrick/dbus-next';
import { expect, it } from 'vitest';
import { watchKeyringUnlock } from '../../../electron/adapters/keyring-lock.ts';
import type { BusSignal, SessionBus } from '../../../electron/adapters/session-bus.ts';

const collection = 'org.freedesktop.Secret.Collection';

/** @returns how often it was announced after a signal with this body. */
const announcedAfter = (...body: readonly unknown[]): number => {
  let hear: (signal: BusSignal) => void = () => undefined;
  let count = 0;
  const bus: SessionBus = {
    call: async () => null,
    isSilent: async () => false,
    listen: (_rule, listener) => {
      hear = listener;
    },
    dispose: () => undefined,
  };
  watchKeyringUnlock(bus)(() => {
    count += 1;
  });
  hear({ sender: ':1.2', path: '/x', interface: 'x', member: 'PropertiesChanged', body });
  return count;
};

it('a keyring that was unlocked is announced', () => {
  expect(announcedAfter(collection, { Locked: new Variant('b', false) })).toBe(1);
});

it.each([
  [[collection, { Locked: new Variant('b', true) }]],
  [[collection, { Label: new Variant('s', 'Login') }]],
  [['org.freedesktop.Secret.Item', { Locked: new Variant('b', false) }]],
  [[collection]],
  [[collection, null]],
  [[collection, 'Locked']],
  [[]],
])('%j is no keyring that was unlocked', (body) => {
  expect(announcedAfter(...body)).toBe(0);
});
