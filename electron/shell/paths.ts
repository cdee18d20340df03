import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { App } from 'electron/main';

/** `--user-data-dir=DIR` keeps everything of this run in that folder: settings, lock, Chromium's files. */
export const keepEverythingInGivenFolder = (app: App): void => {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  if (given === '') return;
  app.setPath('userData', resolve(given));
  app.setPath('sessionData', resolve(given));
};

/** The folder for everything we keep. Electron refuses to name one that it cannot make, such as that of a user without a home. */
export const userDataFolder = (app: Pick<App, 'getPath' | 'getName'>): string => {
  try {
    return app.getPath('userData');
  } catch {
    return join(homedir(), '.config', app.getName());
  }
};
