import { app } from 'electron/main';
import type { OwnProcess } from './adapters/desktop-keys/own-command.ts';

/** How this process was started. A second start has to use the same data folder, and root cannot start without its switch. */
export const ownProcess = (): OwnProcess => ({
  execPath: process.execPath,
  env: process.env,
  appPath: process.defaultApp === true ? app.getAppPath() : null,
  switches: [
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    ...(app.commandLine.hasSwitch('user-data-dir') ? [`--user-data-dir=${app.getPath('userData')}`] : []),
  ],
});
