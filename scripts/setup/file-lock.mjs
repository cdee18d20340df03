import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { SetupFailure, say } from './report.mjs';

const lock = join(tmpdir(), `hushlink-set-up-${userInfo().username}.lock`);

/**
 * Does a step that two set-ups must not do at the same time, such as filling node_modules. The second one waits, so the
 * step has to check again whether there is still something to do.
 * @param {() => Promise<void>} step
 */
export const withFileLock = async (step) => {
  await acquire();
  // Exit handlers run on signals too, since the set-up ends itself then.
  const release = () => rmSync(lock, { force: true });
  process.on('exit', release);
  try {
    await step();
  } finally {
    release();
    process.off('exit', release);
  }
};

const acquire = async () => {
  let hasSaidSo = false;
  while (!tryToAcquire()) {
    if (!hasSaidSo) say('Waiting for another set-up to finish…');
    hasSaidSo = true;
    await after(250);
  }
};

const tryToAcquire = () => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST')
      throw new SetupFailure(`The set-up cannot write to ${tmpdir()} (${error.code}).`);
    if (isLeftBehind()) rmSync(lock, { force: true });
    return false;
  }
};

/** Whether the lock was left by a set-up that was killed: its process is gone, or never wrote its id. */
const isLeftBehind = () => {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    return owner > 0 ? !isRunning(owner) : Date.now() - statSync(lock).mtimeMs > 5_000;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw new SetupFailure(`Remove ${lock} and start again: it belongs to someone else (${error.code}).`);
  }
};

const isRunning = (/** @type {number} */ pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
