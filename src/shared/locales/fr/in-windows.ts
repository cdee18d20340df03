import { activity } from './activity.ts';
import { app } from './app.ts';
import { failures } from './failures.ts';
import { generate } from './generate.ts';
import { help } from './help.ts';
import { link } from './link.ts';
import { open } from './open.ts';
import { policy } from './policy.ts';
import { settings } from './settings.ts';
import { several } from './several.ts';
import { tray } from './tray.ts';
import { windows } from './windows.ts';

export const inWindows = {
  ...app,
  ...tray,
  ...failures,
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
