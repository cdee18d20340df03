import { Variant } from '@jellybrick/dbus-next';
import type { SessionBus } from '../../electron/adapters/session-bus.ts';

/** The tray as a panel sees it, on a connection that is open. */
export interface TrayWatch {
  /** Waits for the next icon and its menu. @returns when both were there, by the monotonic clock. Ask before the start. */
  readonly nextIcon: () => Promise<number>;
  /** Clicks the newest icon. */
  readonly click: () => Promise<void>;
  /** Waits until there are no icons, as a moment after the end of their app. */
  readonly empty: () => Promise<void>;
}

const watcher = 'org.kde.StatusNotifierWatcher';
const item = 'org.kde.StatusNotifierItem';

interface Icon {
  readonly bus: string;
  readonly path: string;
}

export const createTrayWatch = (bus: SessionBus): TrayWatch => {
  let newest: Icon | null = null;
  let announce: (icon: Icon) => void = () => undefined;
  bus.listen(
    `type='signal',interface='${watcher}',member='StatusNotifierItemRegistered'`,
    ({ member, body }) => {
      if (member !== 'StatusNotifierItemRegistered') return;
      const name = String(body[0]);
      const slash = name.indexOf('/');
      newest =
        slash < 0
          ? { bus: name, path: '/StatusNotifierItem' }
          : { bus: name.slice(0, slash), path: name.slice(slash) };
      announce(newest);
    },
  );
  const property = async (
    { bus: destination, path }: Icon,
    owner: string,
    name: string,
  ): Promise<unknown> => {
    const reply = await bus.call({
      destination,
      path,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [owner, name],
    });
    const value = reply?.body[0];
    return value instanceof Variant ? value.value : undefined;
  };
  const hasMenu = async (icon: Icon): Promise<boolean> => {
    const path = await property(icon, item, 'Menu');
    if (typeof path !== 'string') return false;
    const reply = await bus.call({
      destination: icon.bus,
      path,
      interface: 'com.canonical.dbusmenu',
      member: 'GetLayout',
      signature: 'iias',
      body: [0, -1, []],
    });
    const layout = reply?.body[1];
    return Array.isArray(layout) && Array.isArray(layout[2]) && layout[2].length > 0;
  };
  const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

  return {
    nextIcon: async () => {
      const icon = await new Promise<Icon>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('No icon came up within 30 seconds.')), 30_000);
        announce = (found) => {
          clearTimeout(timer);
          resolve(found);
        };
      });
      while (!(await hasMenu(icon))) await soon();
      return performance.now();
    },
    click: async () => {
      if (newest === null) throw new Error('There is no icon.');
      const { bus: destination, path } = newest;
      await bus.call({
        destination,
        path,
        interface: item,
        member: 'Activate',
        signature: 'ii',
        body: [0, 0],
      });
    },
    empty: async () => {
      const list = { bus: watcher, path: '/StatusNotifierWatcher' };
      for (;;) {
        const items = await property(list, watcher, 'RegisteredStatusNotifierItems');
        if (Array.isArray(items) && items.length === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
};
