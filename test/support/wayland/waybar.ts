import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitFor } from '../desktop/processes.ts';
import { hasTrayHost } from '../desktop/tray.ts';
import type { Place } from './compositor.ts';

/** A panel with a tray, where the compositor has none. @returns what ends it. */
export const startWaybar = async (
  { folder, processes }: Place,
  env: Place['env'],
): Promise<() => Promise<void>> => {
  const path = join(folder, 'config', 'waybar');
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'config'), JSON.stringify(bar));
  const waybar = processes.start('waybar', [], env);
  await waitFor(() => hasTrayHost(env), { what: 'a host for tray icons (waybar)' });
  return () => processes.stop(waybar);
};

const bar = { layer: 'top', height: 28, 'modules-left': ['clock'], 'modules-right': ['tray'] };
