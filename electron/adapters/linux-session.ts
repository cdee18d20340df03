import { app } from 'electron/main';
import { type Globals, listGlobals, socketOf } from './wayland/registry.ts';
import { createToolRunner, type ToolRunner } from './wayland/run-tool.ts';
import { findWlTools, packageFor, systemFolders, type WlTools } from './wayland/wl-tools.ts';
import { watchOwnWindow } from './x11/own-window.ts';
import { maxPropertyBytes } from './x11/requests.ts';
import { createX11Clipboard, type X11Clipboard } from './x11/x11-clipboard.ts';

/** What a Linux session offers. It stays the same for as long as the app can run in it. */
export interface LinuxSession {
  /** In `DISPLAY` syntax. On Wayland it is XWayland's, if there is one. */
  readonly display: string | null;
  readonly x11: X11Clipboard | null;
  /** `null` in an X11 session. */
  readonly wayland: WaylandSession | null;
  readonly dispose: () => void;
}

export interface WaylandSession {
  /** Whether Chromium runs as an X program all the same. */
  readonly isChromiumOnX: boolean;
  /** What lets programs use the clipboard without focus; `null` if the compositor does not. */
  readonly toolPackage: string | null;
  /** GNOME's compositor, and those made from it: the clipboard and that of its X server are kept in step. */
  readonly isMutter: boolean;
  /** Plasma's compositor. */
  readonly isKWin: boolean;
  /** `null` if there are none that this compositor's clipboard can be reached with. */
  readonly tools: WlTools | null;
  readonly runner: ToolRunner;
  /** Whether the compositor answers. */
  readonly isAlive: () => Promise<boolean>;
}

export const lookAtSession = async (
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<LinuxSession> => {
  const display = env.DISPLAY || null;
  const x11 = display === null ? null : createX11Clipboard(display, watchOwnWindow());
  const socket = socketOf(env);
  const wayland = socket === null ? null : await lookAtWayland(socket, env);
  return {
    display,
    x11,
    wayland,
    dispose: () => {
      x11?.dispose();
      wayland?.runner.dispose();
    },
  };
};

const lookAtWayland = async (
  socket: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<WaylandSession> => {
  const globals: Globals = (await listGlobals(socket)) ?? new Map();
  const folder = env.XDG_RUNTIME_DIR ?? '/tmp';
  const runner = createToolRunner(
    {
      WAYLAND_DISPLAY: socket,
      XDG_RUNTIME_DIR: folder,
      // In memory, where there are disks behind /tmp.
      TMPDIR: folder,
      PATH: systemFolders.join(':'),
    },
    maxPropertyBytes,
  );
  return {
    // Chromium writes its choice there, unless it is the one that it used to have.
    isChromiumOnX: app.commandLine.getSwitchValue('ozone-platform') !== 'wayland',
    toolPackage: packageFor(globals),
    isMutter: globals.has('gtk_shell1'),
    isKWin: globals.has('org_kde_plasma_shell'),
    tools: await findWlTools(runner, globals),
    runner,
    isAlive: async () => (await listGlobals(socket)) !== null,
  };
};
