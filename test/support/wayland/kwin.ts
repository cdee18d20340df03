import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, realpath, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { startDisplay } from '../desktop/display.ts';
import { run, waitFor } from '../desktop/processes.ts';
import { callBus, owned } from '../desktop/session-bus.ts';
import type { Compositor, DeskWindow, Place } from './compositor.ts';
import { askForEnvironment } from './own-environment.ts';
import { versionOf } from './version.ts';
import { startWaybar } from './waybar.ts';

/** KWin, with the parts of Plasma that programs notice. */
export const startKwin = async (place: Place): Promise<Compositor> => {
  const { folder, env: home, processes } = place;
  const release = versionOf('kwin')?.split('.')[0] ?? '6';
  const session = sessionOf(release);
  const script = createScripts(folder, { plasma5: release === '5' });
  const told = await askForEnvironment(folder);
  if (release === '5') await allowKeys(home);
  // In a window of X, which is a screen that can be looked at: KWin 6 takes no pictures without a graphics card.
  const screen = await startDisplay(home, processes);
  const env = { ...home, ...session, DISPLAY: screen };
  const size = ['--width', '1280', '--height', '800'];
  const kwin = processes.start(
    await withoutCapabilities('/usr/bin/kwin_wayland', folder),
    [
      '--x11-display',
      screen,
      ...size,
      '--no-lockscreen',
      '--socket',
      'wayland-kwin',
      '--xwayland',
      told.program,
    ],
    env,
    ['ignore', 'ignore', 'pipe'],
  );
  kwin.stderr?.on('data', script.onOutput);
  const own = {
    ...session,
    // Only for programs: without all of Plasma, KWin 6 itself crashes with it.
    KDE_FULL_SESSION: 'true',
    ...(await told.read(() => `the desktop (KWin); it printed:\n${script.output()}`)),
  };
  await owned('org.kde.KWin', env);

  const windows = async (): Promise<readonly DeskWindow[]> => {
    const listed = await script.run({ ...env, ...own }, listWindows);
    // KWin 6 does not say which windows are those of XWayland.
    const ofX11 = await waitFor(() => run('xwininfo', ['-root', '-tree'], { env: { ...env, ...own } }), {
      // It fails when a window is closed while it looks.
      what: 'the windows of XWayland',
    });
    return (JSON.parse(listed) as readonly Omit<DeskWindow, 'x11'>[]).map((window) => ({
      ...window,
      x11: ofX11.includes(`"${window.title}"`),
    }));
  };
  const focus = async (title: string): Promise<void> =>
    void (await script.run({ ...env, ...own }, focusWindow(title)));
  return {
    env: own,
    windows,
    focus,
    screenshot: async (path) => void (await run('import', ['-window', 'root', path], { env })),
    notifications: null,
    approveShortcuts: async ({ pressKeys }) => {
      const there = async () => (await windows()).find(({ title }) => title === question);
      await waitFor(there, { what: `the window ${question}` });
      await focus(question);
      await waitFor(async () => (await there())?.focused, { what: `the window ${question} to get the keys` });
      await pressKeys('return');
      await waitFor(async () => (await there()) === undefined, { what: `the window ${question} to close` });
    },
    startTray: () => startWaybar(place, { ...env, ...own }),
  };
};

const question = 'Global Shortcuts Requested';

const sessionOf = (release: string): Place['env'] => ({
  XDG_CURRENT_DESKTOP: 'KDE',
  XDG_MENU_PREFIX: 'plasma-',
  KDE_SESSION_VERSION: release,
  QT_QPA_PLATFORM: 'wayland',
  LIBGL_ALWAYS_SOFTWARE: '1',
  KWIN_COMPOSE: 'O2',
  // Keys from outside are for programs that the system knows, unless nothing is checked. KWin 5 would then read the whole
  // executable of every program that connects, twice: a second of work for each process of Electron. `allowKeys` does without.
  ...(release === '5' ? {} : { KWIN_WAYLAND_NO_PERMISSION_CHECKS: '1' }),
});

/** Pressing keys from outside is for programs of which a file says so: here, in the place of the system's own for Python. */
const allowKeys = async (home: Place['env']): Promise<void> => {
  const folder = join(home.XDG_DATA_HOME ?? '', 'applications');
  const python = await realpath('/usr/bin/python3');
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Keyboard of a test',
    `Exec=${python}`,
    'X-KDE-Wayland-Interfaces=org_kde_kwin_fake_input',
  ];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${basename(python)}.desktop`), `${lines.join('\n')}\n`);
};

/** Debian's KWin may raise its priority. A container may refuse to start it for that; a copy asks for nothing. */
const withoutCapabilities = async (program: string, folder: string): Promise<string> => {
  const copy = join(folder, 'kwin_wayland');
  await copyFile(program, copy);
  return copy;
};

/** KWin is asked by scripts, and answers among what it prints. */
const createScripts = (folder: string, { plasma5 }: { readonly plasma5: boolean }) => {
  let output = '';
  return {
    onOutput: (chunk: Buffer): void => {
      output += chunk.toString();
    },
    output: (): string => output.slice(-2_000),
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
      const path = plasma5 ? `/${id}` : `/Scripting/Script${id}`;
      await ask(path, 'org.kde.kwin.Script.run');
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

// KWin 5 calls windows clients.
const allWindows = '(workspace.windowList ? workspace.windowList() : workspace.clientList())';
const active = "('activeWindow' in workspace ? 'activeWindow' : 'activeClient')";

const listWindows = `${allWindows}
  // Panels have no title.
  .filter((window) => (window.normalWindow || window.dialog) && window.caption !== '')
  .map((window) => ({
    title: String(window.caption),
    focused: window === workspace[${active}],
  }))`;

const focusWindow = (title: string): string => `${allWindows}
  .filter((window) => window.caption === ${JSON.stringify(title)})
  .map((window) => { workspace[${active}] = window; })`;
