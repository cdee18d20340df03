import { resolve } from 'node:path';
import type { App } from 'electron/main';

/** `--user-data-dir=DIR` keeps everything of this run in that folder: settings, lock, Chromium's files. */
export const keepEverythingInGivenFolder = (app: App): void => {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  if (given === '') return;
  app.setPath('userData', resolve(given));
  app.setPath('sessionData', resolve(given));
};
