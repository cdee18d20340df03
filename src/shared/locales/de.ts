import { cli } from './de/cli.ts';
import { consent } from './de/consent.ts';
import { desktop } from './de/desktop.ts';
import { inWindows } from './de/in-windows.ts';

/** Every sentence the user can meet, in German. Placeholders stand in double braces. */
export const de = {
  ...inWindows,
  ...desktop,
  ...cli,
  ...consent,
};
