// Installs the Wayland desktops for the tests that need them, and what is missing of what every test needs:
//   node scripts/setup/wayland-desktops.mjs

import { existsSync, readFileSync } from 'node:fs';
import { SetupFailure } from './report.mjs';
import { provide, setUpSystemPackages } from './system.mjs';

/** By Debian's names, each with a program that shows it is installed. */
const desktops = {
  sway: 'sway',
  xwayland: 'Xwayland',
  // The tray of sway, and of KWin, whose own is part of a whole Plasma.
  waybar: 'waybar',
  grim: 'grim',
  'kwin-wayland': 'kwin_wayland',
  'gnome-shell': 'gnome-shell',
  // Runs the part of GNOME Shell that takes notifications; Debian does not bring it along.
  gjs: 'gjs',
  'gnome-shell-extension-appindicator': null,
  // Runs the commands of keys that a user has set.
  'gnome-settings-daemon': null,
  'xdg-desktop-portal-kde': null,
  'xdg-desktop-portal-gnome': null,
  'wl-clipboard': 'wl-copy',
  // For the other program, with which tests copy and paste.
  'python3-gi': null,
  'gir1.2-gtk-4.0': null,
};

/**
 * With which KDE's own programs run on Wayland. Debian has Plasma 6 from 13 on, Ubuntu from 24.10; a release that is not
 * out yet has no number.
 */
const qtWayland = () => {
  const path = '/etc/os-release';
  const release = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const number = Number(/^VERSION_ID="?([\d.]+)/m.exec(release)?.[1] ?? Number.POSITIVE_INFINITY);
  return number >= (/^ID=ubuntu/m.test(release) ? 24.1 : 13) ? 'qt6-wayland' : 'qtwayland5';
};

try {
  await setUpSystemPackages();
  await provide({
    forTheApp: false,
    forTests: { ...desktops, [qtWayland()]: null },
    purpose: 'The tests on Wayland desktops need',
    time: 'one or two minutes',
    isOptional: () => true,
  });
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
