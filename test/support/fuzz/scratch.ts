import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In memory where the system has such a folder: ten thousand files are not worth a disk. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Gives some work a folder of its own, which is gone afterwards. */
export const inScratchFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(place, 'hushlink-fuzz-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** For one input after another in the same folder. */
export const empty = (folder: string): void => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
};
