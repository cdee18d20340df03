import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ClipboardProbe, createClipboardProbe } from './clipboard.ts';
import { focusedTitle, startDisplay, startWindowManager, windowTitles } from './display.ts';
import { makeHome } from './home.ts';
import { createKeyringProbe, type KeyringProbe } from './keyring.ts';
import { createNotificationProbe, type NotificationProbe, writeNotificationConfig } from './notifications.ts';
import { createProcesses, type Env, type Processes, run, waitFor } from './processes.ts';
import { owned, startSessionBus } from './session-bus.ts';
import { createTrayProbe, hasTrayHost, type TrayProbe } from './tray.ts';

export interface DesktopOptions {
  /** Whether there is a panel; without one, nothing shows tray icons. */
  readonly panel?: boolean;
  /** Unlocked, unless told otherwise. `silent`: one that is started when it is asked, and never answers. */
  readonly keyring?: boolean | 'locked' | 'silent';
  readonly notifications?: boolean;
}

/** A complete Linux desktop without a screen, in its own folder: the real user's desktop is never touched. */
export interface Desktop {
  /** The environment for programs to run on it. */
  readonly env: Env;
  readonly clipboard: ClipboardProbe;
  readonly keyring: KeyringProbe;
  readonly tray: TrayProbe;
  readonly notifications: NotificationProbe;
  /** Presses keys together, such as `ctrl+shift+1`, whatever has the focus. */
  readonly pressKeys: (keys: string) => Promise<void>;
  readonly typeText: (text: string) => Promise<void>;
  /** Clicks with the right button, at a place in pixels from the top left. */
  readonly rightClick: (x: number, y: number) => Promise<void>;
  /** Titles of the windows on the screen. */
  readonly windows: () => Promise<readonly string[]>;
  /** Title of the window that gets the keys; `null` when there is none. */
  readonly focusedWindow: () => Promise<string | null>;
  /** A picture of the whole screen, as a PNG file. */
  readonly screenshot: (path: string) => Promise<void>;
  readonly startPanel: () => Promise<void>;
  readonly waitFor: typeof waitFor;
  readonly dispose: () => Promise<void>;
}

/** @throws when a part does not start; the others are then ended. */
export const startDesktop = async (options: DesktopOptions = {}): Promise<Desktop> => {
  if (process.platform !== 'linux') throw new Error('The virtual desktop needs Linux.');
  const folder = await mkdtemp(join(tmpdir(), 'hushlink-desktop-'));
  const processes = createProcesses(folder);
  const dispose = async (): Promise<void> => {
    await processes.dispose();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { ...(await bringUp(folder, options, processes)), dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
};

const bringUp = async (
  folder: string,
  options: DesktopOptions,
  processes: Processes,
): Promise<Omit<Desktop, 'dispose'>> => {
  const home = await makeHome(folder);
  const onDisplay: Env = { ...home, DISPLAY: await startDisplay(home, processes) };
  const kept = options.keyring === 'silent' ? 'silent' : options.keyring !== false;
  const bus = await startSessionBus(onDisplay, { folder, keyring: kept }, processes);
  const env: Env = { ...onDisplay, DBUS_SESSION_BUS_ADDRESS: bus };

  const startPanel = async (): Promise<void> => {
    processes.start('xfce4-panel', ['--disable-wm-check'], env);
    await waitFor(() => hasTrayHost(env), { what: 'a host for tray icons (xfce4-panel)' });
  };
  const keyring = createKeyringProbe(env);
  const startKeyring = async (): Promise<void> => {
    const daemon = ['--foreground', '--unlock', '--components=secrets'];
    const child = processes.start('gnome-keyring-daemon', daemon, env, ['pipe', 'ignore', 'ignore']);
    child.stdin?.end('test');
    await owned('org.freedesktop.secrets', env);
    if (options.keyring === 'locked') await keyring.lock();
  };
  const startNotifications = async (): Promise<void> => {
    processes.start('dunst', ['-config', await writeNotificationConfig(folder)], env);
    await owned('org.freedesktop.Notifications', env);
  };
  await Promise.all([
    startWindowManager(env, processes).then(() => (options.panel === false ? undefined : startPanel())),
    kept === true ? startKeyring() : undefined,
    options.notifications === false ? undefined : startNotifications(),
  ]);
  // Away from where windows open, so that nothing is under the pointer by chance.
  await run('xdotool', ['mousemove', '640', '700'], { env });

  return {
    env,
    clipboard: createClipboardProbe(env, processes),
    keyring,
    tray: createTrayProbe(env),
    notifications: createNotificationProbe(env, folder),
    pressKeys: async (keys) => void (await run('xdotool', ['key', keys], { env })),
    typeText: async (text) => void (await run('xdotool', ['type', '--delay', '5', text], { env })),
    rightClick: async (x, y) =>
      void (await run('xdotool', ['mousemove', String(x), String(y), 'click', '3'], { env })),
    windows: () => windowTitles(env),
    focusedWindow: () => focusedTitle(env),
    screenshot: async (path) => {
      await mkdir(dirname(path), { recursive: true });
      await run('import', ['-window', 'root', `png:${path}`], { env });
    },
    startPanel,
    waitFor,
  };
};
