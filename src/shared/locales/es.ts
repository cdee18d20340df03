import { cli } from './es/cli.ts';
import { consent } from './es/consent.ts';
import { desktop } from './es/desktop.ts';
import { inWindows } from './es/in-windows.ts';

/** Every sentence the user can meet, in Spanish. Placeholders stand in double braces. */
export const es = {
  ...inWindows,
  ...desktop,
  ...cli,
  ...consent,
};
