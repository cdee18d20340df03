import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bytes } from '../../src/shared/units.ts';

/** Why the app cannot start. Chromium says nothing of these: it takes the lock for taken, or crashes. */
export type StartProblem =
  | { readonly kind: 'user-data' | 'temporary-folder'; readonly folder: string }
  | { readonly kind: 'no-display' };

/** Of the address of a socket on Linux, whose last byte is zero. */
const maxSocketPath: Bytes = 107;
/** What Chromium makes in the folder for temporary files; the name of the folder is shorter in some versions. */
const socketInTemporaryFolder = '/org.chromium.Chromium.XXXXXX/SingletonSocket';

/**
 * Whether the lock can be asked for: Chromium keeps it in the user-data folder, and its socket in the one for temporary
 * files. Makes them if they are not there.
 */
export const findLockProblem = (
  userData: string,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): StartProblem | null => {
  if (!isWritable(userData)) return { kind: 'user-data', folder: userData };
  // macOS has a folder of its own for each user, which no variable names; Windows needs no socket.
  if (platform !== 'linux') return null;
  const temporary = env.TMPDIR || '/tmp';
  const isTooLong = Buffer.byteLength(temporary) + socketInTemporaryFolder.length > maxSocketPath;
  return isTooLong || !isWritable(temporary) ? { kind: 'temporary-folder', folder: temporary } : null;
};

/** Whether there is a display at all; only a try can tell whether it answers. */
export const hasDisplay = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean => platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);

/** Tries, since permissions do not tell of a disk that is full or read-only. */
const isWritable = (folder: string): boolean => {
  try {
    makeFolder(folder);
    rmdirSync(mkdtempSync(join(folder, 'start-')));
    return true;
  } catch {
    return false;
  }
};

/** Node's own `recursive` never ends where a folder exists and nothing can be made in it, as in /proc. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};
