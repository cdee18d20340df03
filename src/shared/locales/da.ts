import { cli } from './da/cli.ts';
import { consent } from './da/consent.ts';
import { desktop } from './da/desktop.ts';
import { inWindows } from './da/in-windows.ts';

/** Every sentence the user can meet, in Danish. Placeholders stand in double braces. */
export const da = {
  ...inWindows,
  ...desktop,
  ...cli,
  ...consent,
};
