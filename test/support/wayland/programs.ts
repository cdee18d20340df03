import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Kind } from './compositor.ts';

/** What each kind of desktop cannot be without. */
const programs: Readonly<Record<Kind, readonly string[]>> = {
  sway: ['sway', 'Xwayland', 'waybar', 'grim', 'dunst'],
  kwin: ['kwin_wayland', 'Xwayland', 'waybar', 'dunst', 'Xvfb', 'import'],
  gnome: ['gnome-shell', 'Xwayland', 'gsettings'],
};

/** @throws when a program is missing; it would otherwise be noticed only by what does not come. */
export const checkPrograms = (kind: Kind): void => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const missing = [...programs[kind], 'setpriv', 'gnome-keyring-daemon'].filter(
    (program) => !folders.some((folder) => existsSync(join(folder, program))),
  );
  if (missing.length === 0) return;
  throw new Error(
    `The ${kind} desktop needs ${missing.join(', ')}. To install it: node scripts/setup/wayland-desktops.mjs`,
  );
};
