import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from './processes.ts';

/** Makes folders for everything that would otherwise be in the user's own. @returns the environment that names them. */
export const makeHome = async (folder: string): Promise<Env> => {
  const under = async (name: string): Promise<string> => {
    const path = join(folder, name);
    await mkdir(path, { recursive: true, mode: 0o700 });
    return path;
  };
  const config = await under('config');
  const panelConfig = await under('config/xfce4/xfconf/xfce-perchannel-xml');
  await writeFile(
    join(panelConfig, 'xfce4-panel.xml'),
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
    XDG_SESSION_TYPE: 'x11',
    NO_AT_BRIDGE: '1',
  };
};
