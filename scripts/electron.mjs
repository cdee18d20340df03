// Which Electron is in use. As a program it prints the executable's path, and sets it up first if there is none.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

/** @typedef {{ dist: string, executable: string, version: string }} Electron */

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** Where the Electron for development and tests is made if the official one cannot be downloaded. */
export const fallbackDist = () => join(cacheFolder(), 'electron-33.2.1-linux-x64');

/** @returns {Electron | null} the one of the `electron` package, if this version was downloaded completely. */
export const officialElectronOrNull = () => {
  const folder = join(root, 'node_modules', 'electron');
  const electron = electronIn(join(folder, 'dist'));
  // The package's own installer writes path.txt last.
  if (electron === null || !existsSync(join(folder, 'path.txt'))) return null;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return version === electron.version ? electron : null;
};

/** @returns {Electron | null} */
export const electronInUseOrNull = () => {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return given ? electronIn(given) : (officialElectronOrNull() ?? electronIn(fallbackDist()));
};

/**
 * @returns {Electron}
 * @throws when there is none, because the set-up has not run
 */
export const electronInUse = () => {
  const electron = electronInUseOrNull();
  if (electron === null) throw new Error('There is no Electron yet. Run npm start or npm test once.');
  return electron;
};

/** The folder for ELECTRON_OVERRIDE_DIST_PATH, for electron-vite and Playwright. @throws when there is none */
export const electronDist = () => electronInUse().dist;

/** @throws when there is none */
export const electronExecutable = () => electronInUse().executable;

/** @returns {Electron | null} */
const electronIn = (/** @type {string} */ dist) => {
  const executable = join(dist, executables[process.platform] ?? 'electron');
  const version = join(dist, 'version');
  if (!existsSync(executable)) return null;
  return {
    dist,
    executable,
    version: existsSync(version) ? readFileSync(version, 'utf8').trim().replace(/^v/, '') : 'unknown',
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (electronInUseOrNull() === null) {
    const made = await run(process.execPath, [join(root, 'scripts', 'setup.mjs')], { show: true });
    if (made.code !== 0) process.exit(1);
  }
  console.log(electronExecutable());
}
