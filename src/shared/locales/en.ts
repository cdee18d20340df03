import { activity } from './en/activity.ts';
import { app } from './en/app.ts';
import { cli } from './en/cli.ts';
import { consent } from './en/consent.ts';
import { failures } from './en/failures.ts';
import { generate } from './en/generate.ts';
import { help } from './en/help.ts';
import { link } from './en/link.ts';
import { open } from './en/open.ts';
import { policy } from './en/policy.ts';
import { settings } from './en/settings.ts';
import { several } from './en/several.ts';
import { windows } from './en/windows.ts';

/** Every sentence the user can meet, in English. Placeholders stand in double braces. */
export const en = {
  ...app,
  ...cli,
  ...failures,
  ...consent,
  ...windows,
  ...link,
  ...generate,
  ...open,
  ...activity,
  ...several,
  ...settings,
  ...policy,
  ...help,
} as const;
