import { activity } from './es/activity.ts';
import { app } from './es/app.ts';
import { cli } from './es/cli.ts';
import { consent } from './es/consent.ts';
import { failures } from './es/failures.ts';
import { generate } from './es/generate.ts';
import { help } from './es/help.ts';
import { link } from './es/link.ts';
import { open } from './es/open.ts';
import { policy } from './es/policy.ts';
import { settings } from './es/settings.ts';
import { several } from './es/several.ts';
import { windows } from './es/windows.ts';

/** Every sentence the user can meet, in Spanish. Placeholders stand in double braces. */
export const es = {
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
};
