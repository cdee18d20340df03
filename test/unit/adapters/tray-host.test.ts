import { describe, expect, it } from 'vitest';
import type { BusReply, BusSignal, SessionBus } from '../../../electron/adapters/session-bus.ts';
import { createTrayHost } from '../../../electron/adapters/tray-host.ts';

const watcher = 'org.kde.StatusNotifierWatcher';

const setUp = async (hasOwner: boolean | null) => {
  let hear: (signal: BusSignal) => void = () => undefined;
  const reply: BusReply | null = hasOwner === null ? null : { body: [hasOwner], sender: ':1.0' };
  const bus: SessionBus = {
    call: async () => reply,
    isSilent: async () => false,
    listen: (_rule, listener) => {
      hear = listener;
    },
    dispose: () => undefined,
  };
  const host = createTrayHost(bus);
  const announced: boolean[] = [];
  host.subscribe((isThere) => announced.push(isThere));
  await Promise.resolve();
  await Promise.resolve();
  const change = (before: string, now: string, signal: Partial<BusSignal> = {}): void =>
    hear({
      sender: 'org.freedesktop.DBus',
      interface: 'org.freedesktop.DBus',
      member: 'NameOwnerChanged',
      body: [watcher, before, now],
      ...signal,
    });
  return { host, announced, change };
};

describe('what shows tray icons', () => {
  it.each([true, false])('is there or not when the desktop says so: %s', async (isThere) => {
    const { host, announced } = await setUp(isThere);
    expect(host.isThere()).toBe(isThere);
    expect(announced).toEqual([isThere]);
  });

  it('comes late, goes and comes back', async () => {
    const { announced, change } = await setUp(false);
    change('', ':1.5');
    change(':1.5', '');
    change('', ':1.8');
    expect(announced).toEqual([false, true, false, true]);
  });

  it('is announced anew when one takes over from another, which knows no icon yet', async () => {
    const { announced, change } = await setUp(true);
    change(':1.5', ':1.8');
    expect(announced).toEqual([true, false, true]);
  });

  it('is not what another program says', async () => {
    const { announced, change } = await setUp(true);
    change(':1.5', '', { sender: ':1.66' });
    change(':1.5', '', { body: ['org.example.Other', ':1.5', ''] });
    expect(announced).toEqual([true]);
  });

  it('is not there without a bus', async () => {
    expect((await setUp(null)).host.isThere()).toBe(false);
  });
});
