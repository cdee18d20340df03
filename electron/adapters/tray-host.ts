import type { Milliseconds } from '../../src/shared/units.ts';
import type { TrayHost } from '../core/app/index.ts';
import { createEventSource } from '../core/base/event-source.ts';
import type { SessionBus } from './session-bus.ts';

const watcher = 'org.kde.StatusNotifierWatcher';
const bus = 'org.freedesktop.DBus';

/** A slow bus, as during a busy login, must not be taken for one without a panel: it is asked only once. */
const answerTimeoutMs: Milliseconds = 60_000;

/** Asks the session bus whether a panel shows tray icons, and watches panels come and go. */
export const createTrayHost = (sessionBus: SessionBus): TrayHost => {
  const changed = createEventSource<boolean>();
  let isThere: boolean | null = null;
  const set = (next: boolean): void => {
    if (next === isThere) return;
    isThere = next;
    changed.emit(next);
  };
  sessionBus.listen(`type='signal',sender='${bus}',member='NameOwnerChanged',arg0='${watcher}'`, (signal) => {
    const [name, oldOwner, newOwner] = signal.body;
    const isOfBus = signal.sender === bus && signal.member === 'NameOwnerChanged';
    if (!isOfBus || name !== watcher) return;
    // One panel may take over from another, and knows none of its icons.
    if (oldOwner !== '' && newOwner !== '') set(false);
    set(newOwner !== '');
  });
  const asked = sessionBus.call(
    {
      destination: bus,
      path: '/org/freedesktop/DBus',
      interface: bus,
      member: 'NameHasOwner',
      signature: 's',
      body: [watcher],
    },
    answerTimeoutMs,
  );
  void asked.then((reply) => set(reply?.body[0] === true));
  return { isThere: () => isThere, subscribe: changed.subscribe };
};

/** macOS and Windows always show tray icons. */
export const alwaysThere: TrayHost = { isThere: () => true, subscribe: () => () => undefined };
