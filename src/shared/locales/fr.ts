import { cli } from './fr/cli.ts';
import { consent } from './fr/consent.ts';
import { desktop } from './fr/desktop.ts';
import { inWindows } from './fr/in-windows.ts';

/** Every sentence the user can meet, in French. Placeholders stand in double braces. */
export const fr = {
  ...inWindows,
  ...desktop,
  ...cli,
  ...consent,
};
