import { parseVariant } from './gvariant.ts';
import { type Env, run } from './processes.ts';

export interface MenuItem {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  readonly separator: boolean;
}

/** The tray of the panel, seen and pressed over D-Bus just as a panel does. */
export interface TrayProbe {
  /** Bus name and object path of each registered icon. */
  readonly items: () => Promise<readonly string[]>;
  readonly menu: () => Promise<readonly MenuItem[]>;
  /** @throws when there is no such item, or it is switched off. */
  readonly press: (label: string) => Promise<void>;
  readonly activate: () => Promise<void>;
}

export const createTrayProbe = (env: Env): TrayProbe => {
  const call = async (destination: string, path: string, method: string, args: readonly string[]) =>
    parseVariant(
      await run(
        'gdbus',
        ['call', '--session', '--dest', destination, '--object-path', path, '--method', method, ...args],
        { env },
      ),
    );

  const items = async (): Promise<readonly string[]> => {
    const [found] = (await call(
      'org.kde.StatusNotifierWatcher',
      '/StatusNotifierWatcher',
      'org.freedesktop.DBus.Properties.Get',
      ['org.kde.StatusNotifierWatcher', 'RegisteredStatusNotifierItems'],
    )) as [string[]];
    return found;
  };

  const item = async () => {
    const [first] = await items();
    if (first === undefined) throw new Error('no icon in the tray');
    const slash = first.indexOf('/');
    return slash < 0
      ? { bus: first, path: '/StatusNotifierItem' }
      : { bus: first.slice(0, slash), path: first.slice(slash) };
  };

  const menu = async (): Promise<readonly MenuItem[]> => {
    const { bus } = await item();
    const [, [, , children]] = (await call(
      bus,
      '/com/canonical/dbusmenu',
      'com.canonical.dbusmenu.GetLayout',
      ['0', 'int32 -1', '@as []'],
    )) as [number, [number, unknown, [number, Record<string, unknown>, unknown][]]];
    return children.map(([id, properties]) => ({
      id,
      label: String(properties.label ?? '').replaceAll('_', ''),
      enabled: properties.enabled !== false,
      separator: properties.type === 'separator',
    }));
  };

  return {
    items,
    menu,
    press: async (label) => {
      const found = (await menu()).find((entry) => entry.label === label);
      if (found === undefined) throw new Error(`the tray menu has no item ${label}`);
      if (!found.enabled) throw new Error(`the tray menu's item ${label} is switched off`);
      const { bus } = await item();
      await call(bus, '/com/canonical/dbusmenu', 'com.canonical.dbusmenu.Event', [
        String(found.id),
        'clicked',
        "<''>",
        '0',
      ]);
    },
    activate: async () => {
      const { bus, path } = await item();
      await call(bus, path, 'org.kde.StatusNotifierItem.Activate', ['0', '0']);
    },
  };
};
