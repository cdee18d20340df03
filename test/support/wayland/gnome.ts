import { join } from 'node:path';
import { createPictures } from '../desktop/pictures.ts';
import { run, waitFor } from '../desktop/processes.ts';
import { callBus, owned } from '../desktop/session-bus.ts';
import { hasTrayHost } from '../desktop/tray.ts';
import type { Compositor, DeskWindow, Place } from './compositor.ts';
import { createGnomeNotifications, type Evaluate } from './gnome-notifications.ts';

/** GNOME Shell, asked and told in its own JavaScript. */
export const startGnome = async ({ folder, env: home, processes }: Place): Promise<Compositor> => {
  const env = { ...home, ...session };
  for (const [schema, key, value] of preferences)
    await run('gsettings', ['set', schema, key, value], { env });
  // There is no system bus in a test; what the shell asks there is then simply not there.
  processes.start('gnome-shell', shellOptions, {
    ...env,
    DBUS_SYSTEM_BUS_ADDRESS: home.DBUS_SESSION_BUS_ADDRESS ?? '',
  });
  await owned('org.gnome.Shell', env);

  /** @param expression of JavaScript. @returns its value. */
  const evaluate: Evaluate = async (expression) => {
    const [done, said] = await callBus(env, 'org.gnome.Shell', '/org/gnome/Shell', 'org.gnome.Shell.Eval', [
      // As a string of gdbus, which would otherwise read it as a value.
      JSON.stringify(expression),
    ]);
    if (done !== true) throw new Error(`GNOME Shell says ${said}`);
    return said === '' ? undefined : JSON.parse(String(said));
  };
  await waitFor(() => evaluate('Main.layoutManager._startingUp === false'), { what: 'GNOME Shell to start' });
  await closeOverview(evaluate);
  const own = {
    ...session,
    WAYLAND_DISPLAY: display,
    DISPLAY: String(await evaluate(environment('DISPLAY'))),
    XAUTHORITY: String(await evaluate(environment('XAUTHORITY'))),
  };
  // Runs the commands of the keys that its user has set.
  processes.start('/usr/libexec/gsd-media-keys', [], { ...env, ...own });
  await owned('org.gnome.SettingsDaemon.MediaKeys', env);
  const screenshot = async (path: string): Promise<void> => {
    await callBus(
      env,
      'org.gnome.Shell.Screenshot',
      '/org/gnome/Shell/Screenshot',
      'org.gnome.Shell.Screenshot.Screenshot',
      ['true', 'false', path],
    );
  };
  return {
    env: own,
    windows: async () => (await evaluate(listWindows)) as readonly DeskWindow[],
    focus: async (title) => void (await evaluate(focusWindow(title))),
    screenshot,
    notifications: createGnomeNotifications(evaluate),
    approveShortcuts: async ({ click }) => {
      const there = async () => (await evaluate(cornerOf(question))) as readonly [number, number] | null;
      await waitFor(there, { what: `the window ${question}` });
      await evaluate(focusWindow(question));
      const screen = createPictures({ env, screenshot }, join(folder, 'tmp'));
      await waitFor(
        async () => {
          await screen.still();
          const corner = await there();
          if (corner === null) return true;
          // At first it takes no clicks; its user would click again.
          await click(corner[0] - 40, corner[1] + 23);
          return false;
        },
        { what: `the window ${question} to close` },
      );
    },
    startTray: async () => {
      await evaluate(`Main.extensionManager.enableExtension('${trayExtension}')`);
      await waitFor(() => hasTrayHost({ ...env, ...own }), {
        what: 'a host for tray icons (AppIndicator extension)',
      });
      return async () => void (await evaluate(`Main.extensionManager.disableExtension('${trayExtension}')`));
    },
  };
};

const question = 'Add Keyboard Shortcuts';

/** @returns the top right of the newest window of that title, where its button is. */
const cornerOf = (title: string): string => `(() => {
  const frame = global.get_window_actors()
    .map((actor) => actor.meta_window)
    .findLast((window) => window.title === ${JSON.stringify(title)})
    ?.get_frame_rect();
  return frame === undefined ? null : [frame.x + frame.width, frame.y];
})()`;

const display = 'wayland-gnome';

const session = {
  XDG_CURRENT_DESKTOP: 'GNOME',
  LIBGL_ALWAYS_SOFTWARE: '1',
  // Announces changes on the session bus, as on every GNOME.
  GSETTINGS_BACKEND: 'dconf',
};

const shellOptions = [
  '--headless',
  '--wayland',
  `--wayland-display=${display}`,
  ...['--virtual-monitor', '1280x800'],
  // Answers Eval.
  '--unsafe-mode',
];

/** GNOME itself shows no icons of programs. */
const trayExtension = 'ubuntu-appindicators@ubuntu.com';

const preferences = [
  ['org.gnome.shell', 'welcome-dialog-last-shown-version', "'999'"],
  ['org.gnome.desktop.interface', 'enable-animations', 'false'],
  ['org.gnome.desktop.interface', 'enable-hot-corners', 'false'],
] as const;

const environment = (name: string): string => `imports.gi.GLib.getenv('${name}') ?? ''`;

/** It comes up at the start, and at its end once more. */
const closeOverview = async (evaluate: Evaluate): Promise<void> => {
  await evaluate('Main.overview.hide()');
  await waitFor(() => evaluate('!Main.overview.visible'), { what: 'the overview to close' });
};

const listWindows = `global.get_window_actors()
  .map((actor) => actor.meta_window)
  // Without those that the shell itself has in XWayland.
  .filter((window) => window.title !== null && !window.is_override_redirect())
  .map((window) => ({
    title: window.title,
    x11: window.get_client_type() === imports.gi.Meta.WindowClientType.X11,
    focused: window.has_focus(),
  }))`;

const focusWindow = (title: string): string => `global.get_window_actors()
  .map((actor) => actor.meta_window)
  .filter((window) => window.title === ${JSON.stringify(title)})
  .map((window) => Main.activateWindow(window))
  .length`;
