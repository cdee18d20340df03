import type { Milliseconds } from '../../src/shared/limits.ts';
import type { SessionBus } from './session-bus.ts';

const watcher = 'org.kde.StatusNotifierWatcher';
const bus = 'org.freedesktop.DBus';

/** A bus that is slow, as at a busy login, must not be taken for one without a panel: nothing would ask it again. */
const answersWithinMs: Milliseconds = 60_000;

/** Whether something on this desktop shows tray icons. Only Linux has desktops where nothing does. */
export interface TrayHost {
  readonly isThere: () => Promise<boolean>;
  /** Calls back when a panel that shows tray icons comes or goes. */
  readonly watch: (listener: (isThere: boolean) => void) => void;
}

export const createTrayHost = (sessionBus: SessionBus): TrayHost => ({
  isThere: async () => {
    const reply = await sessionBus.call(
      {
        destination: bus,
        path: '/org/freedesktop/DBus',
        interface: bus,
        member: 'NameHasOwner',
        signature: 's',
        body: [watcher],
      },
      answersWithinMs,
    );
    return reply?.body[0] === true;
  },
  watch: (listener) => {
    sessionBus.listen(
      `type='signal',sender='${bus}',member='NameOwnerChanged',arg0='${watcher}'`,
      (signal) => {
        const [name, , newOwner] = signal.body;
        const isOfBus = signal.sender === bus && signal.member === 'NameOwnerChanged';
        if (isOfBus && name === watcher) listener(newOwner !== '');
      },
    );
  },
});

/** macOS and Windows always show tray icons. */
export const alwaysThere: TrayHost = { isThere: async () => true, watch: () => undefined };
