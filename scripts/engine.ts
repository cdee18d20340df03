import { accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What can show the windows in their tests. */
export const engines = ['chromium', 'electron'] as const;
export type EngineName = (typeof engines)[number];

/** By the names that Linux distributions give it. The first draws pages and nothing around them, which takes a quarter less time. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser'];

/** The system's Chromium; `null` if there is none. */
export const findChromium = (path = process.env.PATH ?? ''): string | null =>
  names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name))).find(isUsable) ?? null;

/** The Chromium in which tests show the windows; `null` for Electron, if that is asked for or there is no other. */
export const chromiumForTests = (): string | null =>
  process.env.ENGINE === 'electron' ? null : findChromium();

/** A snap cannot read the folders of a test. Ubuntu's is behind a link, or a script. */
const isUsable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile() && !/\bsnap\b/.test(`${realpathSync(file)}\n${beginningOf(file)}`);
  } catch {
    return false;
  }
};

const beginningOf = (file: string): string => {
  const beginning = Buffer.alloc(1_000);
  const opened = openSync(file, 'r');
  try {
    return beginning.toString('latin1', 0, readSync(opened, beginning));
  } finally {
    closeSync(opened);
  }
};
