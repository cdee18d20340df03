import { type Env, waitFor } from './processes.ts';
import { callBus } from './session-bus.ts';

export interface MenuItem {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  readonly separator: boolean;
  /** Whether it is ticked; `null` for an item that cannot be. */
  readonly ticked: boolean | null;
  readonly children: readonly MenuItem[];
}

/** The tray of the panel, read and pressed over D-Bus just as a panel does. `index` tells several icons apart. */
export interface TrayProbe {
  /** Bus name and object path of each registered icon. */
  readonly items: () => Promise<readonly string[]>;
  readonly menu: (index?: number) => Promise<readonly MenuItem[]>;
  /** @throws when there is no such item, or it is switched off. */
  readonly press: (label: string | RegExp, index?: number) => Promise<void>;
  readonly activate: (index?: number) => Promise<void>;
}

/** The item that shares the clipboard, with the hotkey behind it if there is one. */
export const shareClipboardItem = /^Share clipboard( \(.+\))?$/;

const watcher = 'org.kde.StatusNotifierWatcher';

export const createTrayProbe = (env: Env): TrayProbe => {
  const items = async () =>
    (await property(
      env,
      watcher,
      '/StatusNotifierWatcher',
      'RegisteredStatusNotifierItems',
    )) as readonly string[];

  const item = async (index: number) => {
    const found = (await items())[index];
    if (found === undefined) throw new Error('no icon in the tray');
    const slash = found.indexOf('/');
    return slash < 0
      ? { bus: found, path: '/StatusNotifierItem' }
      : // GNOME has an @ between the two.
        { bus: found.slice(0, slash).replace(/@$/, ''), path: found.slice(slash) };
  };
  const menuOf = async (index: number) => {
    const { bus, path } = await item(index);
    return {
      bus,
      path: String(await property(env, bus, path, 'Menu', 'org.kde.StatusNotifierItem')),
    };
  };
  const menuNow = async (index: number): Promise<readonly MenuItem[]> => {
    const { bus, path } = await menuOf(index);
    const [, layout] = await callBus(env, bus, path, 'com.canonical.dbusmenu.GetLayout', [
      '0',
      'int32 -1',
      '@as []',
    ]);
    return itemFrom(layout as Layout).children;
  };
  // An icon appears a moment after its app, and disappears a moment after it.
  const menu = (index = 0) =>
    waitFor(() => menuNow(index), { what: 'the menu of the tray', timeoutMs: 10_000 });

  return {
    items,
    menu,
    press: async (label, index = 0) => {
      const press = async (): Promise<void> => {
        const found = await waitFor(
          async () =>
            allOf(await menuNow(index)).find((entry) =>
              typeof label === 'string' ? entry.label === label : label.test(entry.label),
            ),
          { what: `the item ${label} in the menu of the tray`, timeoutMs: 10_000 },
        );
        if (!found.enabled) throw new Error(`the tray menu's item ${label} is switched off`);
        const { bus, path } = await menuOf(index);
        await callBus(env, bus, path, 'com.canonical.dbusmenu.Event', [
          String(found.id),
          'clicked',
          "<''>",
          '0',
        ]);
      };
      // Where the menu has changed since it was looked at, there is no such item any more, and a panel shows the new one.
      await press().catch((error: unknown) => {
        if (!String(error).includes('error occurred in Event')) throw error;
        return press();
      });
    },
    activate: async (index = 0) => {
      const { bus, path } = await item(index);
      await callBus(env, bus, path, 'org.kde.StatusNotifierItem.Activate', ['0', '0']);
    },
  };
};

/** Whether something shows the icons that programs register; without it they do not even try. */
export const hasTrayHost = async (env: Env): Promise<boolean> =>
  (await property(env, watcher, '/StatusNotifierWatcher', 'IsStatusNotifierHostRegistered')) === true;

const property = async (
  env: Env,
  bus: string,
  path: string,
  name: string,
  from = watcher,
): Promise<unknown> =>
  (await callBus(env, bus, path, 'org.freedesktop.DBus.Properties.Get', [from, name]))[0];

/** As com.canonical.dbusmenu gives it. */
type Layout = readonly [
  id: number,
  properties: Readonly<Record<string, unknown>>,
  children: readonly Layout[],
];

const itemFrom = ([id, properties, children]: Layout): MenuItem => ({
  id,
  // One underscore marks the access key of the item, two are an underscore.
  label: String(properties.label ?? '').replace(/_(.?)/g, '$1'),
  enabled: properties.enabled !== false,
  separator: properties.type === 'separator',
  ticked: properties['toggle-type'] === undefined ? null : properties['toggle-state'] === 1,
  children: children.map(itemFrom),
});

const allOf = (items: readonly MenuItem[]): readonly MenuItem[] =>
  items.flatMap((entry) => [entry, ...allOf(entry.children)]);
