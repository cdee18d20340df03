import { constants } from 'node:fs';
import { access, lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FindDistrust } from './load-policy.ts';

interface UnixTrustOptions {
  /** The user id whose files count. */
  readonly administrator?: number;
  /** The highest folder to look at. */
  readonly top?: string;
  /** Whether the user of this process may change it, by whatever rule of the system. */
  readonly canWrite?: (path: string) => Promise<boolean>;
}

const groupOrOthers = 0o022;

/**
 * On Linux and macOS: the file and each folder above it belong to root, and only root can write there. An entry in an access
 * control list is part of the group's bits on Linux, and on macOS seen by asking whether we may write.
 */
export const findUnixDistrust = ({
  administrator = 0,
  top = '/',
  canWrite = mayWrite,
}: UnixTrustOptions = {}): FindDistrust => {
  const isWritable = async (path: string, mode: number): Promise<boolean> =>
    (mode & groupOrOthers) !== 0 || (process.getuid?.() !== administrator && (await canWrite(path)));

  const isFolderTrusted = async (folder: string): Promise<boolean> => {
    // The folder itself, never one that a link leads to.
    const found = await lstat(folder).catch(() => null);
    if (found === null || !found.isDirectory() || found.uid !== administrator) return false;
    return !(await isWritable(folder, found.mode));
  };

  return async (file, opened) => {
    for (const folder of foldersAbove(file, top)) if (!(await isFolderTrusted(folder))) return 'folder';
    // In these folders, only the administrator can have put what cannot be opened.
    if (opened === null) return null;
    const found = await opened.stat();
    if (found.uid !== administrator) return 'owner';
    return (await isWritable(file, found.mode)) ? 'writable' : null;
  };
};

const foldersAbove = (path: string, top: string): readonly string[] => {
  const folder = dirname(path);
  return folder === top || folder === path ? [folder] : [folder, ...foldersAbove(folder, top)];
};

const mayWrite = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
