import { Menu } from 'electron/main';

/**
 * macOS needs a menu bar for copy, paste and quit, so it gets the system's own menus. Elsewhere the shortcuts work without
 * a menu bar, and windows have none.
 */
export const setAppMenu = (platform: NodeJS.Platform): void =>
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
