import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { electronInUseOrNull } from '../electron.mjs';
import { libraries } from './package-names.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/** What the app is linked with, apart from what it brings along. */
const linked = () =>
  [
    electronInUseOrNull()?.executable,
    join(root, 'node_modules', 'keytar', 'prebuilds', `linux-${process.arch}`, 'keytar.node'),
  ].filter((file) => file !== undefined && existsSync(file));

/**
 * The libraries that Electron and keytar need and this system lacks: asked of the system's own linker, so that nobody has to
 * install what is there under another name, or what nothing needs.
 * @returns {Promise<readonly string[]>}
 */
export const missingLibraries = async () => {
  // Where there is no Electron yet, all that one may need.
  if (electronInUseOrNull() === null) return Object.keys(libraries);
  const files = linked();
  const { output } = await run('ldd', files, { env: { ...process.env, LC_ALL: 'C' } });
  return librariesMissingIn(output);
};

/** @param {string} output of ldd @returns {readonly string[]} */
export const librariesMissingIn = (output) => [
  ...new Set([...output.matchAll(/^\s*(\S+) => not found$/gm)].map(([, library = '']) => library)),
];
