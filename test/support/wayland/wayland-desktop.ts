import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ClipboardProbe, createClipboardProbe } from '../desktop/clipboard.ts';
import { makeHome } from '../desktop/home.ts';
import { createKeyringProbe, type KeyringProbe } from '../desktop/keyring.ts';
import { createNotificationProbe, writeNotificationConfig } from '../desktop/notifications.ts';
import { createProcesses, type Env, type Processes, waitFor } from '../desktop/processes.ts';
import { owned, startSessionBus } from '../desktop/session-bus.ts';
import { createTrayProbe, type TrayProbe } from '../desktop/tray.ts';
import type { Compositor, DeskWindow, Input, Kind, Notifications } from './compositor.ts';
import { startGnome } from './gnome.ts';
import { startInput } from './input.ts';
import { startKwin } from './kwin.ts';
import { type OtherProgram, openOtherProgram } from './other-program.ts';
import { checkPrograms } from './programs.ts';
import { services, startDunst, startPortal, tellBus } from './services.ts';
import { startSway } from './sway.ts';
import { shareXSockets } from './x-sockets.ts';

export interface WaylandDesktopOptions {
  /** There is a tray unless told otherwise. */
  readonly tray?: boolean;
  /** Whether there is `xdg-desktop-portal`, by which programs ask the desktop for things. */
  readonly portal?: boolean;
}

/** A real Wayland desktop without a screen, in its own folder. */
export interface WaylandDesktop extends Input {
  readonly kind: Kind;
  /** The environment for programs to run on it. */
  readonly env: Env;
  readonly keyring: KeyringProbe;
  readonly tray: TrayProbe;
  /** Starts what shows the icons of programs. @returns what ends it. */
  readonly startTray: () => Promise<() => Promise<void>>;
  readonly notifications: Notifications;
  /** The clipboard as programs of X see and fill it, in XWayland and without a window. */
  readonly x11Clipboard: ClipboardProbe;
  readonly windows: () => Promise<readonly DeskWindow[]>;
  /** Title of the window that gets the keys; `null` when there is none. */
  readonly focusedWindow: () => Promise<string | null>;
  /** Gives a window the focus, as its user would, and waits until it has it. */
  readonly focus: (title: string) => Promise<void>;
  readonly screenshot: (path: string) => Promise<void>;
  /** Waits until the desktop asks whether the app may have its keys, and agrees as its user would. */
  readonly approveShortcuts: () => Promise<void>;
  /** Opens a window of another toolkit, natively or as one of X. */
  readonly openProgram: (title: string, options?: { readonly x11?: boolean }) => Promise<OtherProgram>;
  readonly dispose: () => Promise<void>;
}

/** @throws when a part does not start; the others are then ended. */
export const startWaylandDesktop = async (
  kind: Kind,
  options: WaylandDesktopOptions = {},
): Promise<WaylandDesktop> => {
  checkPrograms(kind);
  const folder = await mkdtemp(join(tmpdir(), `hushlink-${kind}-`));
  const processes = createProcesses(folder);
  const dispose = async (): Promise<void> => {
    await processes.dispose();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { ...(await bringUp(kind, { folder, processes }, options)), dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
};

const bringUp = async (
  kind: Kind,
  place: { readonly folder: string; readonly processes: Processes },
  options: WaylandDesktopOptions,
): Promise<Omit<WaylandDesktop, 'dispose'>> => {
  const { folder, processes } = place;
  const home: Env = { ...(await makeHome(folder)), XDG_SESSION_TYPE: 'wayland' };
  const notificationConfig = await writeNotificationConfig(folder);
  await shareXSockets();
  const bus = await startSessionBus(home, { folder, keyring: true, also: services }, processes);
  const onBus: Env = { ...home, DBUS_SESSION_BUS_ADDRESS: bus };
  const keyring = processes.start(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    onBus,
    ['pipe', 'ignore', 'ignore'],
  );
  keyring.stdin?.end('test');

  const start = { sway: startSway, kwin: startKwin, gnome: startGnome }[kind];
  const compositor: Compositor = await start({ ...place, env: onBus });
  const env: Env = { ...onBus, ...compositor.env };
  await tellBus(env);
  const [input] = await Promise.all([
    startInput(kind, env, processes),
    owned('org.freedesktop.secrets', env),
    options.tray === false ? undefined : compositor.startTray(),
    compositor.notifications === null ? startDunst(env, notificationConfig, processes) : undefined,
    options.portal === true ? startPortal(kind, folder, env, processes) : undefined,
  ]);

  const focusedWindow = async (): Promise<string | null> =>
    (await compositor.windows()).find((one) => one.focused)?.title ?? null;
  const focused = async (title: string): Promise<void> => {
    let last: string | null = null;
    await waitFor(
      async () => {
        last = await focusedWindow();
        return last === title;
      },
      { what: () => `the window ${title} to get the focus, which ${last ?? 'nothing'} has` },
    );
  };
  const focus = async (title: string): Promise<void> => {
    await compositor.focus(title);
    await focused(title);
  };
  return {
    kind,
    env,
    ...input,
    keyring: createKeyringProbe(env),
    tray: createTrayProbe(env),
    startTray: compositor.startTray,
    notifications: compositor.notifications ?? createNotificationProbe(env, folder),
    x11Clipboard: createClipboardProbe(env, processes),
    windows: compositor.windows,
    focusedWindow,
    focus,
    screenshot: async (path) => {
      await mkdir(dirname(path), { recursive: true });
      await compositor.screenshot(path);
    },
    approveShortcuts: () => compositor.approveShortcuts(input),
    openProgram: async (title, { x11 = false } = {}) => {
      const program = openOtherProgram({ env, processes, pressKeys: input.pressKeys, focus }, { title, x11 });
      // A new window takes the focus, which could otherwise be taken from one that is given it meanwhile.
      await focused(title);
      return program;
    },
  };
};
