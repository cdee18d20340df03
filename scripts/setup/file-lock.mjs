import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { SetupFailure, say } from './report.mjs';

const lock = join(tmpdir(), `hushlink-set-up-${userInfo().username}.lock`);

/**
 * Does a step that two set-ups must not do at the same time, such as filling node_modules. Whoever comes second waits;
 * the step has to look again whether there is still something to do.
 * @param {() => Promise<void>} step
 */
export const alone = async (step) => {
  await take();
  // Exit handlers run on signals too, since the set-up ends itself then.
  const leave = () => rmSync(lock, { force: true });
  process.on('exit', leave);
  try {
    await step();
  } finally {
    leave();
    process.off('exit', leave);
  }
};

const take = async () => {
  let told = false;
  while (!tryToTake()) {
    if (!told) say('Waiting for another set-up to finish…');
    told = true;
    await after(250);
  }
};

const tryToTake = () => {
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

/** Of a set-up that was killed: its process is gone, or it never came to writing its number. */
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
