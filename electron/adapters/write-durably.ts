import { mkdir, open, readlink, realpath, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Replaces a file so that, whatever happens, either the old or the new content is there whole: written beside it,
 * flushed, renamed, and the folder flushed. Only the user may read it. Of a symbolic link it replaces what the link leads
 * to, where somebody keeps the file.
 * @throws what the file system says; the old file is untouched then.
 */
export const writeDurably = async (path: string, content: string | Uint8Array): Promise<void> => {
  const target = await followed(path);
  const folder = dirname(target);
  const temporary = `${target}.${process.pid}.tmp`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Whatever stands there, such as a pipe that would hold us, was not made by this process just now.
  await rm(temporary, { force: true });
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(folder);
};

/** Where a path leads in the end, although nothing may be there yet. @throws for a circle. */
const followed = async (path: string, linksLeft = maxLinks): Promise<string> => {
  const leadsTo = await readlink(path).catch(() => null);
  if (leadsTo === null) return path;
  if (linksLeft === 0) throw new Error('too many links');
  // Relative to where the link really is, which may be behind another one.
  const folder = await realpath(dirname(path));
  return await followed(resolve(folder, leadsTo), linksLeft - 1);
};

/** As many as Linux follows. Behind more there is nothing that could be read either. */
const maxLinks = 40;

/** Whether a file is what a process that has ended left half written. One that runs may be writing it right now. */
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
