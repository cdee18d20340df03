// Which Electron is in use. As a program it prints the executable's path, and sets it up first if there is none.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const executable = executables[process.platform] ?? 'electron';

/** Where the Electron for development and tests is made, when the official one cannot be downloaded. */
export const fallbackDist = () => join(cacheFolder(), 'electron-33.2.1-linux-x64');

/** @returns {string | null} the folder of the Electron in use */
export const electronDistOrNull = () => {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return given;
  const official = join(root, 'node_modules', 'electron', 'dist');
  return (
    [official, fallbackDist()].find(
      (dist) => existsSync(join(dist, executable)) && existsSync(join(dist, 'version')),
    ) ?? null
  );
};

/** @returns {string | null} */
export const electronExecutableOrNull = () => {
  const dist = electronDistOrNull();
  return dist !== null && existsSync(join(dist, executable)) ? join(dist, executable) : null;
};

/**
 * @returns {{ dist: string, executable: string, version: string }}
 * @throws when there is none: the set-up comes first
 */
export const electronInUse = () => {
  const dist = electronDistOrNull();
  const path = electronExecutableOrNull();
  if (dist === null || path === null)
    throw new Error('There is no Electron yet. Run npm start or npm test once.');
  return {
    dist,
    executable: path,
    version: readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, ''),
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (electronExecutableOrNull() === null) {
    const made = await run(process.execPath, [join(dirname(process.argv[1]), 'setup.mjs')], { show: true });
    if (made.code !== 0) process.exit(1);
  }
  console.log(electronInUse().executable);
}
