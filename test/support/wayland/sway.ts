import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, waitFor } from '../desktop/processes.ts';
import { hasTrayHost } from '../desktop/tray.ts';
import type { Compositor, DeskWindow, Place } from './compositor.ts';
import { askForEnvironment } from './own-environment.ts';

/** sway without a screen: the desktop of wlroots that most people use. */
export const startSway = async ({ folder, env: home, processes }: Place): Promise<Compositor> => {
  const told = await askForEnvironment(folder);
  const config = join(folder, 'sway.conf');
  await writeFile(config, configFor(told.program));
  const headless = { WLR_BACKENDS: 'headless', WLR_RENDERER: 'pixman', WLR_LIBINPUT_NO_DEVICES: '1' };
  processes.start('sway', ['--config', config], { ...home, ...headless });
  const own = { ...(await told.read('the desktop (sway)')), XDG_CURRENT_DESKTOP: 'sway' };
  const env = { ...home, ...own };

  const windows = async (): Promise<readonly DeskWindow[]> =>
    windowsIn(JSON.parse(await run('swaymsg', ['--raw', '-t', 'get_tree'], { env })) as Node);
  return {
    env: own,
    windows,
    focus: async (title) => {
      await run('swaymsg', [`[title="^${title}$"] focus`], { env });
    },
    screenshot: async (path) => void (await run('grim', [path], { env })),
    notifications: null,
    startTray: async () => {
      const path = join(folder, 'config', 'waybar');
      await mkdir(path, { recursive: true });
      await writeFile(join(path, 'config'), JSON.stringify(bar));
      const waybar = processes.start('waybar', [], env);
      await waitFor(() => hasTrayHost({ ...env }), { what: 'a host for tray icons (waybar)' });
      return () => processes.stop(waybar);
    },
  };
};

const configFor = (program: string): string => `
output * mode 1280x800
default_border normal
for_window [title=".*"] floating enable
exec ${program}
`;

const bar = { layer: 'top', height: 28, 'modules-left': ['sway/workspaces'], 'modules-right': ['tray'] };

/** As sway describes what is on the screen. */
interface Node {
  readonly name: string | null;
  readonly pid?: number;
  readonly shell?: string;
  readonly focused: boolean;
  readonly nodes: readonly Node[];
  readonly floating_nodes: readonly Node[];
}

const windowsIn = (node: Node): readonly DeskWindow[] => [
  ...(node.pid === undefined
    ? []
    : [{ title: node.name ?? '', x11: node.shell === 'xwayland', focused: node.focused }]),
  ...[...node.nodes, ...node.floating_nodes].flatMap(windowsIn),
];
