import { link, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bytes, Milliseconds } from '../../src/shared/units.ts';
import { NotOurFile, readBounded } from './read-bounded.ts';
import { isRunning } from './write-durably.ts';

const retryAfterMs: Milliseconds = 50;

/**
 * Does the work while no other process does work under this lock: a file with its owner's process id, created whole. The
 * lock of a process that has ended is ignored, and so is one older than `staleAfterMs`, longer than the work can take.
 * @throws what the file system says, and what the work throws.
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
    // What is no lock is nobody's. Otherwise it has just been released.
    return error instanceof NotOurFile;
  }
};

/** Of a process id. */
const maxBytes: Bytes = 20;
