import { execFile, spawn } from 'node:child_process';
import type { Milliseconds } from '../../../src/shared/units.ts';
import { createEventSource } from '../../core/base/event-source.ts';
import { createSerialQueue } from '../../core/base/serial-queue.ts';
import {
  type Bound,
  type DesktopShortcuts,
  gtkAccelerator,
  keyCombinationOf,
  readableKeys,
  type ShortcutAction,
  type ShortcutsState,
} from '../../core/hotkey/index.ts';
import type { SessionBus } from '../session-bus.ts';
import { shellQuoted } from './own-command.ts';

const mediaKeys = 'org.gnome.settings-daemon.plugins.media-keys';
const entrySchema = `${mediaKeys}.custom-keybinding`;
const folder = '/org/gnome/settings-daemon/plugins/media-keys/custom-keybindings/';
const ownPrefix = `${folder}hushlink-`;
const pathOf = (id: string): string => `${ownPrefix}${id}/`;

export interface CustomShortcutPorts {
  readonly bus: SessionBus;
  /** What an entry runs, before the switch of its action. */
  readonly command: readonly string[];
}

/**
 * Entries among the user's own shortcuts in GNOME's keyboard settings, each of which runs this app with a switch. GNOME
 * before 48 gives programs no other keys. Other entries are never touched.
 */
export const createCustomShortcut = ({ bus, command }: CustomShortcutPorts): DesktopShortcuts => {
  const changed = createEventSource<void>();
  const turns = createSerialQueue();
  let state: ShortcutsState = { status: 'unknown' };

  /** What the entries were said to do. */
  const described = new Map<string, string>();

  const readState = async (): Promise<ShortcutsState> => {
    const paths = await readPaths();
    if (paths === null) return { status: 'none' };
    const own = paths.filter((path) => path.startsWith(ownPrefix));
    if (own.length === 0) return { status: 'off' };
    const keys = await Promise.all(
      own.map(async (path) => {
        const written = await gsettings('get', `${entrySchema}:${path}`, 'binding');
        const [binding = ''] = textsIn(written ?? '');
        return [path.slice(ownPrefix.length, -1), readableKeys(binding)] as const;
      }),
    );
    return { status: 'bound', keys: new Map(keys.filter(([, readable]) => readable !== '')) };
  };
  const update = async (): Promise<void> => {
    state = await readState();
    changed.emit();
  };
  let updateWaits = false;
  const updateSoon = (): void => {
    if (updateWaits) return;
    updateWaits = true;
    void turns.run(() => {
      updateWaits = false;
      return update();
    });
  };
  const write = (path: string, key: string, text: string): Promise<unknown> =>
    gsettings('set', `${entrySchema}:${path}`, key, variantOf(text));
  const writeCommand = ({ id, argument }: ShortcutAction): Promise<unknown> =>
    write(pathOf(id), 'command', shellQuoted([...command, argument]));
  const remove = async (isUnwanted: (path: string) => boolean): Promise<void> => {
    const paths = await readPaths();
    const own = paths?.filter((path) => path.startsWith(ownPrefix) && isUnwanted(path)) ?? [];
    if (paths === null || own.length === 0) return;
    await writePaths(paths.filter((path) => !own.includes(path)));
    for (const path of own) await gsettings('reset-recursively', `${entrySchema}:${path}`);
    await update();
  };
  /** Of hotkeys that the user has removed in this app. */
  const removeOthers = (actions: readonly ShortcutAction[]): Promise<void> =>
    remove((path) => actions.every(({ id }) => path !== pathOf(id)));

  const bind = async (actions: readonly ShortcutAction[]): Promise<Bound> => {
    await removeOthers(actions);
    for (const action of actions) {
      const path = pathOf(action.id);
      const paths = await readPaths();
      const keys = keyCombinationOf(action.keys);
      if (paths === null || keys === null) return 'refused';
      if (paths.includes(path)) continue;
      await write(path, 'name', action.description);
      described.set(action.id, action.description);
      await writeCommand(action);
      await write(path, 'binding', gtkAccelerator(keys));
      // Last, so that an entry is whole when it appears.
      await writePaths([...paths, path]);
    }
    await update();
    return state.status === 'bound' ? 'bound' : 'refused';
  };
  const restore = async (actions: readonly ShortcutAction[]): Promise<void> => {
    await removeOthers(actions);
    const paths = await readPaths();
    for (const action of actions) {
      const path = pathOf(action.id);
      // An entry that the user removed stays away. The program may be elsewhere now.
      if (paths?.includes(path) !== true) continue;
      await writeCommand(action);
      // A name that the user has given stays, unless the hotkey does something else now.
      const before = described.get(action.id) ?? action.description;
      if (before !== action.description) await write(path, 'name', action.description);
      described.set(action.id, action.description);
    }
  };
  const unbind = (): Promise<void> => remove(() => true);

  // A program that pretends to be dconf can only make the app read the entries once more, however often it does.
  bus.listen(
    "type='signal',interface='ca.desrt.dconf.Writer',member='Notify'",
    ({ member, body: [path] }) => {
      if (
        member === 'Notify' &&
        typeof path === 'string' &&
        (path.startsWith(folder) || folder.startsWith(path))
      )
        updateSoon();
    },
  );
  updateSoon();

  return {
    via: 'custom-shortcut',
    current: () => state,
    bind: (actions) => turns.run(() => bind(actions)),
    restore: (actions) => void turns.run(() => restore(actions)),
    unbind: () => turns.run(unbind),
    canConfigure: () => true,
    configure: openKeyboardSettings,
    // The desktop runs a command instead, which arrives as a second start.
    onPress: () => () => undefined,
    subscribe: changed.subscribe,
  };
};

/** On its own, so that it stays open when this app quits. */
const openKeyboardSettings = (): void => {
  const settings = spawn('gnome-control-center', ['keyboard'], { detached: true, stdio: 'ignore' });
  // Without it, the user finds those settings as always.
  settings.on('error', () => undefined);
  settings.unref();
};

const timeoutMs: Milliseconds = 5_000;

/** @returns what it prints; `null` if there is no `gsettings`, no such schema, or no answer in time. */
const gsettings = (...args: readonly string[]): Promise<string | null> =>
  new Promise((resolve) =>
    execFile('gsettings', args, { timeout: timeoutMs }, (error, output) =>
      resolve(error === null ? output.trim() : null),
    ),
  );

const readPaths = async (): Promise<readonly string[] | null> => {
  const written = await gsettings('get', mediaKeys, 'custom-keybindings');
  return written === null ? null : textsIn(written);
};

const writePaths = (paths: readonly string[]): Promise<string | null> =>
  gsettings('set', mediaKeys, 'custom-keybindings', `[${paths.map(variantOf).join(', ')}]`);

/** A text as GVariant writes it. */
const variantOf = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;

/** The texts in a GVariant, each in either kind of quotes. */
const textsIn = (variant: string): readonly string[] =>
  [...variant.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) =>
    (single ?? double ?? '').replaceAll(/\\(.)/g, '$1'),
  );
