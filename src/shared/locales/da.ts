import { activity } from './da/activity.ts';
import { app } from './da/app.ts';
import { cli } from './da/cli.ts';
import { consent } from './da/consent.ts';
import { failures } from './da/failures.ts';
import { generate } from './da/generate.ts';
import { help } from './da/help.ts';
import { link } from './da/link.ts';
import { open } from './da/open.ts';
import { policy } from './da/policy.ts';
import { settings } from './da/settings.ts';
import { several } from './da/several.ts';
import { windows } from './da/windows.ts';

/** Every sentence the user can meet, in Danish. Placeholders stand in double braces. */
export const da = {
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
