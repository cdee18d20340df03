import { link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bytes, Milliseconds } from '../../src/shared/units.ts';
import { NotOurFile, readBounded } from './read-bounded.ts';
import { isRunning } from './write-durably.ts';

const retryAfterMs: Milliseconds = 50;

/**
 * Does the work while holding the lock, a file with its owner's process id, created atomically. A lock is taken over if its
 * process has ended or if it is older than `staleAfterMs`, which must be longer than the work can take.
 * @throws file system errors, and whatever the work throws.
 */
export const withFileLock = async <T>(
  lock: string,
  staleAfterMs: Milliseconds,
  work: () => Promise<T>,
): Promise<T> => {
  // SECURITY(private-lock-folder): the first lock makes the folder of the records.
  await mkdir(dirname(lock), { recursive: true, mode: 0o700 });
  let held = await acquire(lock, staleAfterMs);
  while (held === null) {
    await wait(retryAfterMs);
    held = await acquire(lock, staleAfterMs);
  }
  try {
    return await work();
  } finally {
    await release(lock, held);
  }
};

let tries = 0;

/** @returns which file the lock is now, or `null` if somebody else holds it. */
const acquire = async (lock: string, staleAfterMs: Milliseconds): Promise<string | null> => {
  tries += 1;
  const ownFile = `${lock}.${tries}.${process.pid}.tmp`;
  await writeFile(ownFile, String(process.pid), { mode: 0o600 });
  const own = await identityOf(ownFile);
  try {
    await link(ownFile, lock);
    return own;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const abandoned = await findAbandoned(lock, staleAfterMs);
    if (abandoned === null) return null;
    return (await takeOver(lock, abandoned, ownFile, staleAfterMs)) ? own : null;
  } finally {
    await rm(ownFile, { force: true });
  }
};

/**
 * Replaces an abandoned lock. Several may find the same one, and the slowest may act on it when another has long taken it
 * over. So the right to replace this very file is a lock of its own, and under it the file is looked at again. If its holder
 * ends in between, that lock is abandoned in turn.
 */
const takeOver = async (
  lock: string,
  abandoned: string,
  ownFile: string,
  staleAfterMs: Milliseconds,
): Promise<boolean> => {
  const right = `${lock}.${abandoned}`;
  const held = await acquire(right, staleAfterMs);
  if (held === null) return false;
  try {
    if ((await findAbandoned(lock, staleAfterMs)) !== abandoned) return false;
    await rename(ownFile, lock);
    return true;
  } finally {
    await release(right, held);
  }
};

/** Leaves the lock alone if it took so long that somebody else has taken it over. */
const release = async (lock: string, held: string): Promise<void> => {
  const found = await identityOf(lock).catch(() => null);
  if (found === held) await rm(lock, { force: true });
};

/** Tells a file from those that had its name before, or will have it. */
const identityOf = async (file: string): Promise<string> => {
  const { ino, mtimeNs } = await stat(file, { bigint: true });
  return `${ino.toString(36)}-${mtimeNs.toString(36)}`;
};

/** @returns the identity of the lock, or `null` if its owner still works. */
const findAbandoned = async (lock: string, staleAfterMs: Milliseconds): Promise<string | null> => {
  try {
    const identity = await identityOf(lock);
    const { mtimeMs } = await stat(lock);
    const isAbandoned = !isRunning(await ownerOf(lock)) || Date.now() - mtimeMs > staleAfterMs;
    // Only if all of this was about the same file.
    return isAbandoned && (await identityOf(lock)) === identity ? identity : null;
  } catch {
    // It was just released.
    return null;
  }
};

/** Anything that is not a lock file has no owner. */
const ownerOf = async (lock: string): Promise<number> => {
  try {
    return Number((await readBounded(lock, maxBytes)).toString('utf8'));
  } catch (error) {
    if (error instanceof NotOurFile) return Number.NaN;
    throw error;
  }
};

/** Enough for a process id. */
const maxBytes: Bytes = 20;
