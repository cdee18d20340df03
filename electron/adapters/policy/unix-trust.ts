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

  const folderDistrust = async (folder: string): Promise<'folder' | 'unknown' | null> => {
    // The folder itself, never one that a link leads to.
    const found = await lstat(folder).catch(() => null);
    // It is there, since something in it is.
    if (found === null) return 'unknown';
    if (!found.isDirectory() || found.uid !== administrator) return 'folder';
    return (await isWritable(folder, found.mode)) ? 'folder' : null;
  };

  return async (file, opened) => {
    for (const folder of foldersAbove(file, top)) {
      const distrust = await folderDistrust(folder);
      if (distrust !== null) return distrust;
    }
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
