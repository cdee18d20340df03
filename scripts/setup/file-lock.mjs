import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  while (!tryToAcquire(lock)) {
    if (!hasSaidSo) say('Waiting for another set-up to finish…');
    hasSaidSo = true;
    await after(250);
  }
};

/** @returns {boolean} */
const tryToAcquire = (/** @type {string} */ path) => {
  const ownFile = `${path}.${process.pid}.tmp`;
  try {
    // Of an ended process with the same id. Never through a link that somebody else has put there.
    rmSync(ownFile, { force: true });
    writeFileSync(ownFile, `${process.pid} ${startOf(process.pid) ?? ''}`, { flag: 'wx' });
    // Linked in one go, so that nobody sees it without its owner.
    linkSync(ownFile, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST')
      throw new SetupFailure(`The set-up cannot write to ${tmpdir()} (${error.code}).`);
    const leftBehind = findLeftBehind(path);
    return leftBehind !== null && takeOver(path, leftBehind, ownFile);
  } finally {
    rmSync(ownFile, { force: true });
  }
};

/**
 * Replaces a lock that was left behind. Two may find the same one, and the slower must not remove what the faster has just
 * made: the right to replace this very file is a lock of its own, and under it the file is looked at again.
 */
const takeOver = (
  /** @type {string} */ path,
  /** @type {string} */ leftBehind,
  /** @type {string} */ ownFile,
) => {
  const right = `${path}.${leftBehind}`;
  if (!tryToAcquire(right)) return false;
  try {
    if (findLeftBehind(path) !== leftBehind) return false;
    renameSync(ownFile, path);
    return true;
  } finally {
    rmSync(right, { force: true });
  }
};

/**
 * Which file a killed set-up left as the lock: its process is gone, or its number is somebody else's by now. `null` if its owner
 * still works or has released it.
 */
const findLeftBehind = (/** @type {string} */ path) => {
  try {
    const found = identityOf(path);
    const [owner = '', start = ''] = readFileSync(path, 'utf8').split(' ');
    return isStillTheSame(Number(owner), start) || identityOf(path) !== found ? null : found;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new SetupFailure(`Remove ${path} and start again: it belongs to someone else (${error.code}).`);
  }
};

/** Tells a file from those that had its name before, or will have it. */
const identityOf = (/** @type {string} */ path) => {
  const { ino, mtimeNs } = statSync(path, { bigint: true });
  return `${ino.toString(36)}-${mtimeNs.toString(36)}`;
};

const isStillTheSame = (/** @type {number} */ pid, /** @type {string} */ start) => {
  if (!(pid > 0) || !isRunning(pid)) return false;
  const now = startOf(pid);
  return start === '' || now === null || now === start;
};

/** When a process started, as one word; `null` if the system does not say. Numbers of processes are used again. */
const startOf = (/** @type {number} */ pid) => {
  try {
    // Behind the program's name, which may have anything in it. Source: proc_pid_stat(5), field 22.
    if (process.platform === 'linux')
      return (
        readFileSync(`/proc/${pid}/stat`, 'latin1')
          .replace(/^.*\) /s, '')
          .split(' ')[19] ?? null
      );
    if (process.platform === 'win32') return null;
    const options = {
      encoding: /** @type {const} */ ('utf8'),
      stdio: ['ignore', 'pipe', 'ignore'],
      // Another time zone or language would write another start.
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    };
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], options)
        .trim()
        .replace(/\s+/g, '-') || null
    );
  } catch {
    return null;
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
