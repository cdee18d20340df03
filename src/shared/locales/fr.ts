import { activity } from './fr/activity.ts';
import { app } from './fr/app.ts';
import { cli } from './fr/cli.ts';
import { consent } from './fr/consent.ts';
import { failures } from './fr/failures.ts';
import { generate } from './fr/generate.ts';
import { help } from './fr/help.ts';
import { link } from './fr/link.ts';
import { open } from './fr/open.ts';
import { policy } from './fr/policy.ts';
import { settings } from './fr/settings.ts';
import { several } from './fr/several.ts';
import { windows } from './fr/windows.ts';

/** Every sentence the user can meet, in French. Placeholders stand in double braces. */
export const fr = {
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
