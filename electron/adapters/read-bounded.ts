import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Bytes } from '../../src/shared/units.ts';

/** What stands there is no file that we wrote. */
export class NotOurFile extends Error {
  readonly code: 'not-a-file' | 'too-large';

  constructor(code: NotOurFile['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Reads a file whose size we know the limit of. A pipe or a device in its place could be read for ever, and would hold us
 * at its opening already.
 * @throws NotOurFile, and what the file system says.
 */
export const readBounded = async (path: string, most: Bytes): Promise<Buffer> => {
  // Windows has no such flag, and no pipes among its files.
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
