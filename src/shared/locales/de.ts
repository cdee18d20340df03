import { activity } from './de/activity.ts';
import { app } from './de/app.ts';
import { cli } from './de/cli.ts';
import { consent } from './de/consent.ts';
import { failures } from './de/failures.ts';
import { generate } from './de/generate.ts';
import { help } from './de/help.ts';
import { link } from './de/link.ts';
import { open } from './de/open.ts';
import { policy } from './de/policy.ts';
import { settings } from './de/settings.ts';
import { several } from './de/several.ts';
import { windows } from './de/windows.ts';

/** Every sentence the user can meet, in German. Placeholders stand in double braces. */
export const de = {
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
