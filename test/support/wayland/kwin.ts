import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, waitFor } from '../desktop/processes.ts';
import { callBus, owned } from '../desktop/session-bus.ts';
import { hasTrayHost } from '../desktop/tray.ts';
import type { Compositor, DeskWindow, Place } from './compositor.ts';
import { askForEnvironment } from './own-environment.ts';

/** KWin, with the parts of Plasma that programs notice. */
export const startKwin = async ({ folder, env: home, processes }: Place): Promise<Compositor> => {
  const told = await askForEnvironment(folder);
  const script = createScripts(folder);
  const env = { ...home, ...session };
  const size = ['--width', '1280', '--height', '800'];
  const kwin = processes.start(
    await withoutCapabilities('/usr/bin/kwin_wayland', folder),
    ['--virtual', ...size, '--no-lockscreen', '--socket', 'wayland-kwin', '--xwayland', told.program],
    env,
    ['ignore', 'ignore', 'pipe'],
  );
  kwin.stderr?.on('data', script.onOutput);
  const own = { ...session, ...(await told.read('the desktop (KWin)')) };
  await owned('org.kde.KWin', env);

  const windows = async (): Promise<readonly DeskWindow[]> => {
    const listed = JSON.parse(await script.run({ ...env, ...own }, listWindows)) as readonly DeskWindow[];
    return listed;
  };
  return {
    env: own,
    windows,
    focus: async (title) => void (await script.run({ ...env, ...own }, focusWindow(title))),
    screenshot: async (path) => {
      const pixels = join(folder, 'tmp', 'pixels');
      const take = [join(import.meta.dirname, 'kwin_picture.py'), pixels];
      const size = await run('/usr/bin/python3', take, { env: { ...env, ...own } });
      await run('convert', ['-size', size.trim(), '-depth', '8', `bgra:${pixels}`, '-alpha', 'off', path], {
        env,
      });
    },
    notifications: null,
    startTray: async () => {
      // A new home has no settings of older releases to look for, which would take half a minute.
      await writeFile(join(folder, 'config', 'kconf_updaterc'), 'autoUpdateDisabled=true\n');
      const kded = processes.start('kded5', [], { ...env, ...own });
      await waitFor(() => hasTrayHost({ ...env, ...own }), { what: 'a host for tray icons (kded5)' });
      return () => processes.stop(kded);
    },
  };
};

const session = {
  XDG_CURRENT_DESKTOP: 'KDE',
  XDG_MENU_PREFIX: 'plasma-',
  KDE_FULL_SESSION: 'true',
  KDE_SESSION_VERSION: '5',
  QT_QPA_PLATFORM: 'wayland',
  LIBGL_ALWAYS_SOFTWARE: '1',
  KWIN_COMPOSE: 'O2',
  // Keys from outside and pictures are for programs that the system knows.
  KWIN_WAYLAND_NO_PERMISSION_CHECKS: '1',
  KWIN_SCREENSHOT_NO_PERMISSION_CHECKS: '1',
};

/** Debian's KWin may raise its priority. A container may refuse to start it for that; a copy asks for nothing. */
const withoutCapabilities = async (program: string, folder: string): Promise<string> => {
  const copy = join(folder, 'kwin_wayland');
  await copyFile(program, copy);
  return copy;
};

/** KWin is asked by scripts, and answers among what it prints. */
const createScripts = (folder: string) => {
  let output = '';
  return {
    onOutput: (chunk: Buffer): void => {
      output += chunk.toString();
    },
    /** @param expression of JavaScript, whose value is wanted. */
    run: async (env: Place['env'], expression: string): Promise<string> => {
      const mark = randomUUID();
      const scripts = join(folder, 'kwin-scripts');
      await mkdir(scripts, { recursive: true });
      const file = join(scripts, `${mark}.js`);
      await writeFile(file, `print('${mark} ' + JSON.stringify(${expression}));`);
      const ask = (path: string, method: string, ...args: readonly string[]) =>
        callBus(env, 'org.kde.KWin', path, method, args);
      const [id] = await ask('/Scripting', 'org.kde.kwin.Scripting.loadScript', file, mark);
      await ask(`/${id}`, 'org.kde.kwin.Script.run');
      const answer = new RegExp(`${mark} (.*)`);
      const said = await waitFor(() => answer.exec(output)?.[1], {
        what: () => `KWin to answer; it printed:\n${output.slice(-2_000)}`,
        timeoutMs: 5_000,
      });
      await ask('/Scripting', 'org.kde.kwin.Scripting.unloadScript', mark);
      output = '';
      return said;
    },
  };
};

const listWindows = `workspace.clientList()
  .filter((client) => client.normalWindow || client.dialog)
  .map((client) => ({
    title: String(client.caption),
    x11: client.windowId > 0,
    focused: client === workspace.activeClient,
  }))`;

const focusWindow = (title: string): string => `workspace.clientList()
  .filter((client) => client.caption === ${JSON.stringify(title)})
  .map((client) => { workspace.activeClient = client; })`;
