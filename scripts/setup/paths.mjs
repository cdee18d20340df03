import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** Where large downloads are kept, so that a new clone does not fetch them again. */
export const cacheFolder = () => {
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, 'hushlink');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'hushlink');
  if (process.platform === 'win32' && process.env.LOCALAPPDATA)
    return join(process.env.LOCALAPPDATA, 'hushlink', 'cache');
  return join(homedir(), '.cache', 'hushlink');
};
