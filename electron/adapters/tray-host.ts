import { Variant } from '@jellybrick/dbus-next';
import type { Milliseconds } from '../../src/shared/units.ts';
import type { TrayHost } from '../core/app/index.ts';
import { createEventSource } from '../core/base/event-source.ts';
import type { BusMethod, SessionBus } from './session-bus.ts';

const watcher = 'org.kde.StatusNotifierWatcher';
const bus = 'org.freedesktop.DBus';

/** A slow bus, as during a busy login, must not be taken for one without a panel: it is asked only once. */
const answerTimeoutMs: Milliseconds = 60_000;

/**
 * Asks the session bus whether a panel shows tray icons, and watches panels come and go. The watcher keeps the list of
 * icons; until it knows a panel, Chromium gives up on it and shows an icon of the old kind, which Wayland has no place for.
 */
export const createTrayHost = (sessionBus: SessionBus): TrayHost => {
  const changed = createEventSource<boolean>();
  let isThere: boolean | null = null;
  let questions = 0;
  const set = (next: boolean): void => {
    if (next === isThere) return;
    isThere = next;
    changed.emit(next);
  };
  const ask = async (): Promise<void> => {
    questions += 1;
    const question = questions;
    const answer = await isPanelKnown(sessionBus);
    // Only the last question is about how things are now.
    if (question === questions) set(answer);
  };
  sessionBus.listen(`type='signal',sender='${bus}',member='NameOwnerChanged',arg0='${watcher}'`, (signal) => {
    const [name, oldOwner] = signal.body;
    // SECURITY(watcher-by-the-bus): any program can send this directly; without a tray, the app would show a window.
    if (signal.sender !== bus || signal.member !== 'NameOwnerChanged' || name !== watcher) return;
    // Another watcher that takes over knows no icon.
    if (oldOwner !== '') set(false);
    void ask();
  });
  sessionBus.listen(`type='signal',interface='${watcher}',path='/StatusNotifierWatcher'`, (signal) => {
    // SECURITY(panels-asked-for): any program can send this, so it is only a reason to ask.
    if (signal.interface === watcher && signal.member.startsWith('StatusNotifierHost')) void ask();
  });
  void ask();
  return {
    isThere: () => isThere,
    subscribe: changed.subscribe,
    hasOwnIcon: () => hasIconOf(sessionBus, process.pid),
  };
};

/** Not the watcher alone: the bus could start one to answer. */
const isPanelKnown = async (sessionBus: SessionBus): Promise<boolean> => {
  const owner = await sessionBus.call(hasOwner, answerTimeoutMs);
  if (owner?.body[0] !== true) return false;
  const reply = await sessionBus.call(isHostRegistered, answerTimeoutMs);
  const value = reply?.body[0];
  return value instanceof Variant && value.value === true;
};

const hasOwner: BusMethod = {
  destination: bus,
  path: '/org/freedesktop/DBus',
  interface: bus,
  member: 'NameHasOwner',
  signature: 's',
  body: [watcher],
};

const propertyOfWatcher = (name: string): BusMethod => ({
  destination: watcher,
  path: '/StatusNotifierWatcher',
  interface: 'org.freedesktop.DBus.Properties',
  member: 'Get',
  signature: 'ss',
  body: [watcher, name],
});

const isHostRegistered = propertyOfWatcher('IsStatusNotifierHostRegistered');

/** Chromium has a connection of its own, so an icon is found by the process that it belongs to. */
const hasIconOf = async (sessionBus: SessionBus, pid: number): Promise<boolean> => {
  const reply = await sessionBus.call(propertyOfWatcher('RegisteredStatusNotifierItems'), answerTimeoutMs);
  const icons = reply?.body[0] instanceof Variant ? reply.body[0].value : null;
  if (!Array.isArray(icons)) return false;
  // `name/path`, on GNOME `name@/path`, or the name alone.
  const names = icons.map((icon) => String(icon).split(/[@/]/)[0] ?? '');
  const owners = await Promise.all(
    names.map((name) =>
      sessionBus.call({ ...hasOwner, member: 'GetConnectionUnixProcessID', body: [name] }, answerTimeoutMs),
    ),
  );
  return owners.some((owner) => owner?.body[0] === pid);
};

/** macOS and Windows always show tray icons. */
export const alwaysThere: TrayHost = {
  isThere: () => true,
  subscribe: () => () => undefined,
  hasOwnIcon: async () => true,
};
