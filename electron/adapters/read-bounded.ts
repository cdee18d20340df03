import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Bytes } from '../../src/shared/units.ts';

/** What is at this path is not a file we wrote. */
export class NotOurFile extends Error {
  readonly code: 'not-a-file' | 'too-large';

  constructor(code: NotOurFile['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Reads a file with a known size limit. A pipe or device in its place could block on open or be read forever.
 * @throws NotOurFile, and file system errors.
 */
export const readBounded = async (path: string, most: Bytes): Promise<Buffer> => {
  // Windows has neither this flag nor pipes in the file system.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new NotOurFile('not-a-file');
    if (found.size > most) throw new NotOurFile('too-large');
    return await file.readFile();
  } finally {
    await file.close();
  }
};
