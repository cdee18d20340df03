import { link, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bytes, Milliseconds } from '../../src/shared/units.ts';
import { NotOurFile, readBounded } from './read-bounded.ts';
import { isRunning } from './write-durably.ts';

const retryAfterMs: Milliseconds = 50;

/**
 * Does the work while holding the lock, a file with its owner's process id, created atomically. A lock is ignored if its
 * process has ended or if it is older than `staleAfterMs`, which must be longer than the work can take.
 * @throws file system errors, and whatever the work throws.
 */
export const withFileLock = async <T>(
  lock: string,
  staleAfterMs: Milliseconds,
  work: () => Promise<T>,
): Promise<T> => {
  await mkdir(dirname(lock), { recursive: true, mode: 0o700 });
  while (!(await acquire(lock, staleAfterMs))) await wait(retryAfterMs);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
};

let tries = 0;

const acquire = async (lock: string, staleAfterMs: Milliseconds): Promise<boolean> => {
  tries += 1;
  const ownFile = `${lock}.${tries}.${process.pid}.tmp`;
  await writeFile(ownFile, String(process.pid), { mode: 0o600 });
  try {
    await link(ownFile, lock);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (await isAbandoned(lock, staleAfterMs)) await rm(lock, { force: true });
    return false;
  } finally {
    await rm(ownFile, { force: true });
  }
};

const isAbandoned = async (lock: string, staleAfterMs: Milliseconds): Promise<boolean> => {
  try {
    const owner = Number((await readBounded(lock, maxBytes)).toString('utf8'));
    const { mtimeMs } = await stat(lock);
    return !isRunning(owner) || Date.now() - mtimeMs > staleAfterMs;
  } catch (error) {
    // Anything that is not a lock file has no owner. Any other error means that the lock was just released.
    return error instanceof NotOurFile;
  }
};

/** Enough for a process id. */
const maxBytes: Bytes = 20;
