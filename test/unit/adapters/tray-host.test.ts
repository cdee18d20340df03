import { Variant } from '@jellybrick/dbus-next';
import { describe, expect, it } from 'vitest';
import type { BusSignal, SessionBus } from '../../../electron/adapters/session-bus.ts';
import { createTrayHost } from '../../../electron/adapters/tray-host.ts';

const theBus = 'org.freedesktop.DBus';
const watcher = 'org.kde.StatusNotifierWatcher';

/** A bus with a watcher of icons, which may know a panel. */
const setUp = async (watching: { readonly owner: string; readonly hasPanel: boolean }) => {
  const world = { ...watching };
  const listeners: ((signal: BusSignal) => void)[] = [];
  const bus: SessionBus = {
    call: async ({ member }) => {
      if (member === 'NameHasOwner') return { body: [world.owner !== ''], sender: theBus };
      return { body: [new Variant('b', world.hasPanel)], sender: world.owner };
    },
    isSilent: async () => false,
    listen: (_rule, listener) => void listeners.push(listener),
    dispose: () => undefined,
  };
  const host = createTrayHost(bus);
  const announced: boolean[] = [];
  host.subscribe((isThere) => announced.push(isThere));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  const hear = async (signal: BusSignal): Promise<void> => {
    for (const listener of listeners) listener(signal);
    await settle();
  };
  await settle();
  return {
    host,
    announced,
    /** The watcher changes. @param saidBy `org.freedesktop.DBus` unless another program lies. */
    change: async (owner: string, saidBy = theBus) => {
      const body = [watcher, world.owner, owner];
      if (saidBy === theBus) world.owner = owner;
      await hear({
        sender: saidBy,
        path: '/org/freedesktop/DBus',
        interface: theBus,
        member: 'NameOwnerChanged',
        body,
      });
    },
    /** The watcher gets to know a panel or loses it. @param saidBy the watcher unless another program lies. */
    panel: async (isKnown: boolean, saidBy = world.owner) => {
      if (saidBy === world.owner) world.hasPanel = isKnown;
      const member = isKnown ? 'StatusNotifierHostRegistered' : 'StatusNotifierHostUnregistered';
      await hear({
        sender: saidBy,
        path: '/StatusNotifierWatcher',
        interface: watcher,
        member,
        body: [],
      });
    },
  };
};

describe('what shows tray icons', () => {
  it.each([
    [':1.5', true, true],
    [':1.5', false, false],
    ['', false, false],
  ])('with the watcher %j that knows a panel (%s) is there: %s', async (owner, hasPanel, isThere) => {
    const { host, announced } = await setUp({ owner, hasPanel });
    expect(host.isThere()).toBe(isThere);
    expect(announced).toEqual([isThere]);
  });

  it('comes late, goes and comes back', async () => {
    const { announced, change } = await setUp({ owner: '', hasPanel: true });
    await change(':1.5');
    await change('');
    await change(':1.8');
    expect(announced).toEqual([false, true, false, true]);
  });

  it('is there once the watcher knows a panel, which may start after it', async () => {
    const { announced, change, panel } = await setUp({ owner: '', hasPanel: false });
    await change(':1.5');
    expect(announced).toEqual([false]);
    await panel(true);
    await panel(false);
    expect(announced).toEqual([false, true, false]);
  });

  it('is announced anew when one takes over from another, which knows no icon yet', async () => {
    const { announced, change } = await setUp({ owner: ':1.5', hasPanel: true });
    await change(':1.8');
    expect(announced).toEqual([true, false, true]);
  });

  it('is not what another program says, but what the bus does', async () => {
    const { announced, change } = await setUp({ owner: ':1.5', hasPanel: true });
    await change('', ':1.66');
    expect(announced).toEqual([true]);
  });

  it('is asked for, and not what another program says of panels', async () => {
    const { announced, panel } = await setUp({ owner: ':1.5', hasPanel: true });
    await panel(false, ':1.66');
    expect(announced).toEqual([true]);
  });
});
