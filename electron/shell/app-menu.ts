import { Menu } from 'electron/main';

/**
 * macOS takes copy, paste and quit from the menu bar, so it gets the system's own menus. Elsewhere a window has no
 * menu bar, and the shortcuts work without one.
 */
export const setAppMenu = (platform: NodeJS.Platform): void =>
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
