import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a file so that, whatever happens, either the old or the new content is there in full: written beside it,
 * flushed, renamed, and the folder flushed. Only the user may read it.
 * @throws what the file system says; the old file is untouched then.
 */
export const writeDurably = async (path: string, content: string | Uint8Array): Promise<void> => {
  const folder = dirname(path);
  const temporary = `${path}.${process.pid}.tmp`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(folder);
};

/** Whether a file was left half written by a process that has ended. A running one may be writing it right now. */
export const isLeftover = (name: string): boolean => {
  const writer = Number(/\.(\d+)\.tmp$/.exec(name)?.[1]);
  return Number.isSafeInteger(writer) && (writer === process.pid || !isRunning(writer));
};

/** Whether there is a process with this id. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is another user's process, and it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Makes renames and removals in it durable. Windows cannot open a folder; its rename is durable by itself. */
export const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
};
