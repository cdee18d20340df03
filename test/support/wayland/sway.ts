import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../desktop/processes.ts';
import type { Compositor, DeskWindow, Place } from './compositor.ts';
import { askForEnvironment } from './own-environment.ts';
import { startWaybar } from './waybar.ts';

/** sway without a screen: the desktop of wlroots that most people use. */
export const startSway = async (place: Place): Promise<Compositor> => {
  const { folder, env: home, processes } = place;
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
    approveShortcuts: () => Promise.reject(new Error('sway has no portal by which programs ask for keys')),
    startTray: () => startWaybar(place, env),
  };
};

const configFor = (program: string): string => `
output * mode 1280x800
default_border normal
for_window [title=".*"] floating enable
exec ${program}
`;

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
