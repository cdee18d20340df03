import { mkdir, open, readlink, realpath, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Replaces a file so that either the old or the new content is always there in full: written to a temporary file beside
 * it, flushed, renamed, and the folder flushed. Only the user may read it. A symbolic link is kept: its target is replaced.
 * @throws file system errors; the old file is then untouched.
 */
export const writeDurably = async (path: string, content: string | Uint8Array): Promise<void> => {
  const target = await followed(path);
  const folder = dirname(target);
  const temporary = `${target}.${process.pid}.tmp`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Whatever is there, such as a pipe that would block us, was not created by this write.
  await rm(temporary, { force: true });
  try {
    // SECURITY(files-for-their-owner): whatever folder they are in.
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

/** Follows symbolic links to the end, even if nothing exists there yet. @throws on a cycle. */
const followed = async (path: string, linksLeft = maxLinks): Promise<string> => {
  const leadsTo = await readlink(path).catch(() => null);
  if (leadsTo === null) return path;
  if (linksLeft === 0) throw new Error('too many links');
  // Relative to the link's real location, which may itself be behind a link.
  const folder = await realpath(dirname(path));
  return await followed(resolve(folder, leadsTo), linksLeft - 1);
};

/** Linux's own limit: nothing behind more links could be read either. */
const maxLinks = 40;

/** Whether a file was left half written by a process that has ended. A running process may still be writing it. */
export const isLeftover = (name: string): boolean => {
  const writer = Number(/\.(\d+)\.tmp$/.exec(name)?.[1]);
  return Number.isSafeInteger(writer) && (writer === process.pid || !isRunning(writer));
};

/** Whether a process with this id is running. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is running, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Makes renames and removals in a folder durable. Windows cannot open folders; its renames are durable anyway. */
export const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
};
