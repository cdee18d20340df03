import { expect, it, vi } from 'vitest';
import { setAppMenu } from '../../../electron/shell/app-menu.ts';

const menus = vi.hoisted((): unknown[] => []);
vi.mock('electron/main', () => ({
  Menu: {
    buildFromTemplate: (items: unknown) => items,
    setApplicationMenu: (menu: unknown) => void menus.push(menu),
  },
}));

it.each<[NodeJS.Platform, unknown]>([
  ['darwin', [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]],
  ['linux', null],
  ['win32', null],
])('on %s the menu bar is what the system needs, or none', (platform, menu) => {
  setAppMenu(platform);
  expect(menus.pop()).toEqual(menu);
});
