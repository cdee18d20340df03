import { cli } from './en/cli.ts';
import { consent } from './en/consent.ts';
import { desktop } from './en/desktop.ts';
import { inWindows } from './en/in-windows.ts';

/** Every sentence the user can meet, in English. Placeholders stand in double braces. */
export const en = {
  ...inWindows,
  ...desktop,
  ...cli,
  ...consent,
} as const;
