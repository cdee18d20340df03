import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ClipboardProbe, createClipboardProbe } from './clipboard.ts';
import { createKeyringProbe, type KeyringProbe } from './keyring.ts';
import { createNotificationProbe, type NotificationProbe, writeNotificationConfig } from './notifications.ts';
import { type Env, run, start, stop, waitFor } from './processes.ts';
import { createTrayProbe, type TrayProbe } from './tray.ts';

export interface DesktopOptions {
  /** Without a panel nothing shows tray icons. */
  readonly panel?: boolean;
  readonly keyring?: boolean;
  readonly notifications?: boolean;
}

/** A whole Linux desktop without a screen, of its own and in a folder of its own: a real user's is never touched. */
export interface Desktop {
  /** For programs that are to run on it. */
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
  readonly screenshot: (path: string) => Promise<void>;
  readonly startPanel: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/** @throws when a part does not come up; the rest is ended then. */
export const startDesktop = async (options: DesktopOptions = {}): Promise<Desktop> => {
  const folder = await mkdtemp(join(tmpdir(), 'hushlink-desktop-'));
  const disposers: (() => Promise<void>)[] = [
    () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  ];
  const dispose = async (): Promise<void> => {
    for (const end of disposers.splice(0).reverse()) await end();
  };
  const runBeside = (command: string, args: readonly string[], env: Env): void => {
    const child = start(command, args, env);
    disposers.push(() => stop(child));
  };

  try {
    const home = await foldersIn(folder);
    const display = await startDisplay(home, disposers);
    const bus = await startBus({ ...home, DISPLAY: display }, options.keyring !== false, folder, disposers);
    const env: Env = { ...home, DISPLAY: display, DBUS_SESSION_BUS_ADDRESS: bus, XDG_SESSION_TYPE: 'x11' };

    runBeside('openbox', [], env);
    const startPanel = async (): Promise<void> => {
      runBeside('xfce4-panel', ['--disable-wm-check'], env);
      await owned('org.kde.StatusNotifierWatcher', env);
    };
    if (options.keyring !== false) {
      const child = start(
        'gnome-keyring-daemon',
        ['--foreground', '--unlock', '--components=secrets'],
        env,
        'pipe',
      );
      disposers.push(() => stop(child));
      child.stdin?.end('test');
      await owned('org.freedesktop.secrets', env);
    }
    if (options.notifications !== false) {
      runBeside('dunst', ['-config', await writeNotificationConfig(folder)], env);
      await owned('org.freedesktop.Notifications', env);
    }
    if (options.panel !== false) await startPanel();
    await run('xdotool', ['mousemove', '640', '700'], { env });

    const clipboard = createClipboardProbe(env);
    disposers.push(clipboard.dispose);
    return {
      env,
      clipboard,
      keyring: createKeyringProbe(env),
      tray: createTrayProbe(env),
      notifications: createNotificationProbe(env, folder),
      pressKeys: async (keys) => void (await run('xdotool', ['key', keys], { env })),
      typeText: async (text) => void (await run('xdotool', ['type', '--delay', '5', text], { env })),
      rightClick: async (x, y) =>
        void (await run('xdotool', ['mousemove', String(x), String(y), 'click', '3'], { env })),
      windows: () => windowTitles(env),
      screenshot: async (path) => {
        await mkdir(dirname(path), { recursive: true });
        await run('import', ['-window', 'root', path], { env });
      },
      startPanel,
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
};

/** A home for everything that would otherwise be the user's own. */
const foldersIn = async (folder: string): Promise<Env> => {
  const under = async (name: string): Promise<string> => {
    const path = join(folder, name);
    await mkdir(path, { recursive: true, mode: 0o700 });
    return path;
  };
  const config = await under('config');
  await mkdir(join(config, 'xfce4/xfconf/xfce-perchannel-xml'), { recursive: true });
  await writeFile(
    join(config, 'xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml'),
    await readFile(join(import.meta.dirname, 'panel.xml')),
  );
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    HOME: await under('home'),
    XDG_RUNTIME_DIR: await under('runtime'),
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: await under('data'),
    XDG_CACHE_HOME: await under('cache'),
    TMPDIR: await under('tmp'),
    NO_AT_BRIDGE: '1',
  };
};

/** Xvfb picks a free display by itself and tells which. */
const startDisplay = async (env: Env, disposers: (() => Promise<void>)[]): Promise<string> => {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    env: { ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  disposers.push(() => stop(xvfb));
  process.once('exit', () => xvfb.kill('SIGKILL'));
  const told = xvfb.stdio[3];
  if (told === null || told === undefined) throw new Error('Xvfb has no way to tell its display');
  const failedToStart = once(xvfb, 'error').then(([error]) => {
    throw new Error('Xvfb cannot be started', { cause: error });
  });
  const [number] = (await Promise.race([once(told, 'data'), failedToStart])) as [Buffer];
  return `:${number.toString().trim()}`;
};

/** The bus starts services that somebody asks for, a keyring among them, unless it is told not to. */
const startBus = async (
  env: Env,
  startsServices: boolean,
  folder: string,
  disposers: (() => Promise<void>)[],
): Promise<string> => {
  const config = join(folder, 'session-bus.conf');
  await writeFile(config, bareBus);
  const bus = start(
    'dbus-daemon',
    [startsServices ? '--session' : `--config-file=${config}`, '--nofork', '--print-address=1'],
    env,
    'pipe',
  );
  disposers.push(() => stop(bus));
  if (bus.stdout === null) throw new Error('the session bus has no way to tell its address');
  const [address] = (await once(bus.stdout, 'data')) as [Buffer];
  return address.toString().trim();
};

const bareBus = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

const owned = (name: string, env: Env): Promise<unknown> =>
  waitFor(
    async () =>
      (
        await run(
          'gdbus',
          [
            'call',
            '--session',
            '--dest',
            'org.freedesktop.DBus',
            '--object-path',
            '/org/freedesktop/DBus',
            '--method',
            'org.freedesktop.DBus.NameHasOwner',
            name,
          ],
          { env },
        )
      ).includes('true'),
    { what: `${name} on the session bus` },
  );

const windowTitles = async (env: Env): Promise<readonly string[]> => {
  const list = await run('xprop', ['-root', '_NET_CLIENT_LIST'], { env }).catch(() => '');
  const ids = list.match(/0x[0-9a-f]+/g) ?? [];
  const titles = await Promise.all(
    ids.map((id) => run('xprop', ['-id', id, '_NET_WM_NAME'], { env }).catch(() => '')),
  );
  return titles.map((title) => /= "(.*)"\s*$/.exec(title)?.[1] ?? '').filter((title) => title !== '');
};
