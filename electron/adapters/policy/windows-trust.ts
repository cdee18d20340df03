import { execFile } from 'node:child_process';
import { lstat } from 'node:fs/promises';
import { win32 } from 'node:path';
import { promisify } from 'node:util';
import type { PolicyDistrust } from '../../../src/shared/model/policy.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { FindDistrust } from './load-policy.ts';
import { canBeChangedByOthers, isOwnedByAdministrator, type Rights } from './security-descriptor.ts';

const timeoutMs: Milliseconds = 10_000;
const variable = 'HUSHLINK_PATHS';

/**
 * On Windows: the file and the folders up to `ProgramData` belong to the administrators or the system, and only they can
 * change the file or put another in its place. Windows' own PowerShell says who can.
 */
export const findWindowsDistrust: FindDistrust = async (file) => {
  const folder = win32.dirname(file);
  const folders = [folder, win32.dirname(folder)];
  for (const each of folders) if (!(await isPlainFolder(each))) return 'folder';
  const found = await readDescriptors([file, ...folders]);
  return found === null ? 'unknown' : distrustOf(found);
};

/** @param descriptors in the notation of Windows (SDDL): of the file, then of the folders above it. */
export const distrustOf = (descriptors: readonly string[]): PolicyDistrust | 'unknown' | null => {
  const [file, ...folders] = descriptors;
  if (file === undefined || folders.length === 0) return 'unknown';
  const isHeld = (descriptor: string): boolean =>
    isOwnedByAdministrator(descriptor) && !canBeChangedByOthers(descriptor, replacing);
  if (!folders.every(isHeld)) return 'folder';
  if (!isOwnedByAdministrator(file)) return 'owner';
  return canBeChangedByOthers(file, writing) ? 'writable' : null;
};

/** In a folder, users may make files of their own, as everywhere in `ProgramData`; only not take away what is there. */
const replacing: Rights = ['delete', 'delete-child', 'change-rights', 'change-owner'];
const writing: Rights = ['write', 'append', 'delete', 'change-rights', 'change-owner'];

/** No junction. */
const isPlainFolder = async (folder: string): Promise<boolean> =>
  (await lstat(folder).catch(() => null))?.isDirectory() === true;

const readDescriptors = async (paths: readonly string[]): Promise<readonly string[] | null> => {
  const windows = win32.join(win32.parse(paths[0] ?? '').root, 'Windows');
  const program = win32.join(windows, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  // The paths come by a variable, so that nothing in them is read as a command. No path has this character.
  const script = `$env:${variable}.Split('|') | ForEach-Object { (Get-Acl -LiteralPath $_).Sddl }`;
  try {
    const { stdout } = await promisify(execFile)(
      program,
      ['-NoProfile', '-NonInteractive', '-Command', script],
      {
        env: { SystemRoot: windows, [variable]: paths.join('|') },
        timeout: timeoutMs,
        windowsHide: true,
      },
    );
    const lines = stdout.split(/\r?\n/).filter((line) => line !== '');
    return lines.length === paths.length ? lines : null;
  } catch {
    return null;
  }
};
