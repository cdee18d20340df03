// Installs the Wayland desktops for the tests that need them, as set-up does with other packages:
//   node scripts/setup/wayland-desktops.mjs

import { SetupFailure } from './report.mjs';
import { provide } from './system.mjs';

/** By Debian's names, each with a program that shows it is installed. */
const desktops = {
  sway: 'sway',
  xwayland: 'Xwayland',
  waybar: 'waybar',
  grim: 'grim',
  'kwin-wayland': 'kwin_wayland',
  // The tray of KDE, and what it needs to run on Wayland.
  'plasma-workspace': 'kded5',
  qtwayland5: null,
  'gnome-shell': 'gnome-shell',
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

try {
  await provide({
    forTheApp: [],
    forTests: desktops,
    purpose: 'The tests on Wayland desktops need',
    time: 'one or two minutes',
    isOptional: () => true,
  });
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
