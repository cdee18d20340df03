import { activity } from './activity.ts';
import { app } from './app.ts';
import { cli } from './cli.ts';
import { consent } from './consent.ts';
import { desktop } from './desktop.ts';
import { failures } from './failures.ts';
import { link } from './link.ts';
import { policy } from './policy.ts';
import { settings } from './settings.ts';
import { tray } from './tray.ts';
import { windows } from './windows.ts';

export const inMain = {
  ...app,
  ...tray,
  ...failures,
  ...windows,
  ...link,
  ...activity,
  ...settings,
  ...policy,
  ...desktop,
  ...cli,
  ...consent,
};
