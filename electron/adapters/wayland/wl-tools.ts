import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { Globals } from './registry.ts';
import type { ToolRunner } from './run-tool.ts';

/** The programs of the package wl-clipboard. */
export interface WlTools {
  readonly copy: string;
  readonly paste: string;
  /**
   * Whether it can mark a copy as confidential for clipboard histories, and keeps it in memory. Before version 2.3 it was in
   * a file in /tmp.
   */
  readonly isConfidential: boolean;
}

/**
 * Where systems have their programs; the last is NixOS's.
 * SECURITY(system-tools): not wherever PATH says, which may begin with a folder of a project or of a virtual environment. A
 * program from there would get every link and give every text.
 */
export const systemFolders = ['/usr/bin', '/bin', '/usr/local/bin', '/run/current-system/sw/bin'] as const;

/** At a login, everything starts at once. */
const answerWithinMs: Milliseconds = 10_000;

/** Interfaces by which a program reads and writes the clipboard without focus, and since when wl-clipboard knows them. */
const dataControls = [
  { name: 'zwlr_data_control_manager_v1', since: [2, 0] },
  { name: 'ext_data_control_manager_v1', since: [2, 3] },
] as const;

/** @returns the package that this compositor's clipboard can be reached with, and from which version on if that is a recent one. */
export const packageFor = (globals: Globals): string | null => {
  const { since } = dataControls.find(({ name }) => globals.has(name)) ?? {};
  if (since === undefined) return null;
  return isAtLeast(since, [2, 3]) ? `wl-clipboard ${since.join('.')}` : 'wl-clipboard';
};

/**
 * @returns the tools, if they are there and reach this compositor's clipboard. One that is too old would open a window to get
 * the focus.
 */
export const findWlTools = async (
  { run }: Pick<ToolRunner, 'run'>,
  globals: Globals,
  folders: readonly string[] = systemFolders,
): Promise<WlTools | null> => {
  const folder = folders.find((place) =>
    ['wl-copy', 'wl-paste'].every((name) => existsSync(join(place, name))),
  );
  if (folder === undefined) return null;
  const copy = join(folder, 'wl-copy');
  const said = await run(copy, { args: ['--version'], withinMs: answerWithinMs });
  const version = versionIn(typeof said === 'string' ? '' : said.output.toString('utf8'));
  const reaches = dataControls.some(({ name, since }) => globals.has(name) && isAtLeast(version, since));
  return reaches
    ? { copy, paste: join(folder, 'wl-paste'), isConfidential: isAtLeast(version, [2, 3]) }
    : null;
};

type Version = readonly [major: number, minor: number];

const versionIn = (said: string): Version => {
  const [, major = '0', minor = '0'] = /wl-clipboard v?(\d+)\.(\d+)/.exec(said) ?? [];
  return [Number(major), Number(minor)];
};

const isAtLeast = ([major, minor]: Version, [leastMajor, leastMinor]: Version): boolean =>
  major > leastMajor || (major === leastMajor && minor >= leastMinor);
