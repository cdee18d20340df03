import { app } from 'electron/main';
import { ownCommand } from './adapters/desktop-keys/own-command.ts';
import { createAutostart } from './adapters/login-start/autostart.ts';
import { createLoginItems } from './adapters/login-start/login-items.ts';
import type { LoginStart } from './core/app/index.ts';
import { ownProcess } from './own-process.ts';

const argument = '--at-login';

/** How this system starts programs at login. */
export const createLoginStart = (platform: NodeJS.Platform): LoginStart => {
  const own = ownProcess();
  if (platform !== 'linux') return createLoginItems({ app, platform, own, argument });
  // XWayland on Wayland, as in the package's desktop file.
  const switches = ['--ozone-platform=x11', ...own.switches];
  return createAutostart([...ownCommand({ ...own, switches }), argument]);
};

/** Only Electron knows on macOS, where no arguments say so. */
export const wasOpenedAtLogin = (): boolean =>
  process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
