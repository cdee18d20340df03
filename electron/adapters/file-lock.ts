import { link, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bytes, Milliseconds } from '../../src/shared/units.ts';
import { NotOurFile, readBounded } from './read-bounded.ts';
import { isRunning } from './write-durably.ts';

const lookAgainAfterMs: Milliseconds = 50;

/**
 * Does the work while no other process does work under this lock: a file that holds its owner's process id and appears
 * whole. The lock of a process that has ended is nobody's, and neither is one that is older than the work can take.
 * @throws what the file system says, and what the work throws.
 */
export const alone = async <T>(lock: string, takesMs: Milliseconds, work: () => Promise<T>): Promise<T> => {
  await mkdir(dirname(lock), { recursive: true, mode: 0o700 });
  while (!(await take(lock, takesMs))) await wait(lookAgainAfterMs);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
};

let tries = 0;

const take = async (lock: string, takesMs: Milliseconds): Promise<boolean> => {
  tries += 1;
  const own = `${lock}.${tries}.${process.pid}.tmp`;
  await writeFile(own, String(process.pid), { mode: 0o600 });
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (await isAbandoned(lock, takesMs)) await rm(lock, { force: true });
    return false;
  } finally {
    await rm(own, { force: true });
  }
};

const isAbandoned = async (lock: string, takesMs: Milliseconds): Promise<boolean> => {
  try {
    const owner = Number((await readBounded(lock, maxBytes)).toString('utf8'));
    const { mtimeMs } = await stat(lock);
    return !isRunning(owner) || Date.now() - mtimeMs > takesMs;
  } catch (error) {
    // What is no lock is nobody's. Else it has just been given back.
    return error instanceof NotOurFile;
  }
};

/** Of a process id. */
const maxBytes: Bytes = 20;
