import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { electronInUse } from '../electron.mjs';
import { root, runTool } from '../steps.ts';
import { product } from './product.ts';

/** The app as electron-builder has put it together. */
export interface PackedApp {
  /** On Linux: the app unpacked, as it is installed. */
  readonly folder: string;
  readonly version: string;
  /** Whether it was made with another Electron than the one for users. */
  readonly isForDevelopment: boolean;
}

/**
 * The version of packages made with an Electron. That of development has one that says so, and that is older than the release
 * it might be taken for, which then replaces it.
 */
export const versionWith = (electron: string): string =>
  isForDevelopment(electron) ? `${product.version}-dev.electron${electron}` : product.version;

const isForDevelopment = (electron: string): boolean => electron !== product.devDependencies.electron;

/**
 * Packs the app that is in `out/` for this platform into `dist/`.
 * @param args of electron-builder; the unpacked folder alone, unless told otherwise
 * @returns what electron-builder printed, if it failed
 */
export const packApp = async (
  args: readonly string[] = ['--dir'],
): Promise<PackedApp | { readonly problem: string }> => {
  const { dist, version: electron } = electronInUse();
  const version = versionWith(electron);
  const folder = join(
    root,
    'dist',
    process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`,
  );
  // What an earlier Electron had is not mixed with what this one has.
  await rm(folder, { recursive: true, force: true });
  const { code, output } = await runTool('electron-builder', [
    ...[...args, '--publish', 'never'],
    // For other processors than this one, electron-builder gets its own.
    ...(args.includes('--dir') ? [`-c.electronDist=${dist}`] : []),
    `-c.electronVersion=${electron}`,
    `-c.extraMetadata.version=${version}`,
  ]);
  if (code !== 0) return { problem: output };
  return { folder, version, isForDevelopment: isForDevelopment(electron) };
};
