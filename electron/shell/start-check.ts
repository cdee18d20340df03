import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bytes } from '../../src/shared/units.ts';

/** Why the app cannot start. Chromium does not report these: it assumes that the lock is taken, or crashes. */
export type StartProblem =
  | { readonly kind: 'user-data' | 'temporary-folder'; readonly folder: string }
  | { readonly kind: 'no-display' };

/** Limit for a socket address on Linux, excluding the final zero byte. */
const maxSocketPath: Bytes = 107;
/** What Chromium creates in the temporary folder; some versions use a shorter folder name. */
const socketInTemporaryFolder = '/org.chromium.Chromium.XXXXXX/SingletonSocket';

/**
 * Checks whether the lock can be requested: Chromium keeps it in the user-data folder, and its socket in the temporary
 * folder. Creates both if missing.
 */
export const findLockProblem = (
  userData: string,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): StartProblem | null => {
  if (!isWritable(userData)) return { kind: 'user-data', folder: userData };
  // macOS has a per-user folder that no variable names; Windows needs no socket.
  if (platform !== 'linux') return null;
  const temporary = env.TMPDIR || '/tmp';
  const isTooLong = Buffer.byteLength(temporary) + socketInTemporaryFolder.length > maxSocketPath;
  return isTooLong || !isWritable(temporary) ? { kind: 'temporary-folder', folder: temporary } : null;
};

/** Tries to write, since permissions do not reveal a full or read-only disk. */
const isWritable = (folder: string): boolean => {
  try {
    makeFolder(folder);
    rmdirSync(mkdtempSync(join(folder, 'start-')));
    return true;
  } catch {
    return false;
  }
};

/** Node's `recursive` option loops forever if a folder exists but nothing can be created in it, as in /proc. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};
