import { Variant } from '@jellybrick/dbus-next';
import { describe, expect, it } from 'vitest';
import type { BusSignal, SessionBus } from '../../../electron/adapters/session-bus.ts';
import { createTrayHost } from '../../../electron/adapters/tray-host.ts';

const theBus = 'org.freedesktop.DBus';
const watcher = 'org.kde.StatusNotifierWatcher';

/** A bus with a watcher of icons, which may know a panel. */
const setUp = async (watching: { readonly owner: string; readonly hasPanel: boolean }) => {
  const world = { ...watching, icons: [] as readonly string[] | null, pids: new Map<string, number>() };
  const listeners: ((signal: BusSignal) => void)[] = [];
  const bus: SessionBus = {
    call: async ({ member, body }) => {
      if (member === 'NameHasOwner') return { body: [world.owner !== ''], sender: theBus };
      if (body[1] === 'RegisteredStatusNotifierItems')
        return world.icons === null ? null : { body: [new Variant('as', world.icons)], sender: world.owner };
      if (member === 'GetConnectionUnixProcessID') {
        const pid = world.pids.get(String(body[0]));
        return pid === undefined ? null : { body: [pid], sender: theBus };
      }
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
    world,
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

it.each([
  [true, [':1.9/org/chromium/StatusNotifierItem/1'], [[':1.9', process.pid]]],
  [true, [':1.9@/StatusNotifierItem'], [[':1.9', process.pid]]],
  [
    true,
    [':1.3/other', `org.kde.StatusNotifierItem-${process.pid}-1`],
    [[`org.kde.StatusNotifierItem-${process.pid}-1`, process.pid]],
  ],
  [false, [':1.3/other'], [[':1.3', process.pid + 1]]],
  [false, [':1.3/gone'], []],
  [false, [], []],
  [false, null, []],
] as const)('has an icon of this program: %s, of %j', async (hasOne, icons, pids) => {
  const { host, world } = await setUp({ owner: ':1.5', hasPanel: true });
  world.icons = icons;
  for (const [name, pid] of pids) world.pids.set(name, pid);
  expect(await host.hasOwnIcon()).toBe(hasOne);
});
