import { execFileSync } from 'node:child_process';
import type { Kind } from './compositor.ts';

/** By Debian's names. */
const packages: Readonly<Record<Kind, string>> = {
  sway: 'sway',
  kwin: 'kwin-wayland',
  gnome: 'gnome-shell',
};

/** The release of a desktop, such as `48.7`. @returns `null` where no package of Debian or Ubuntu says it. */
export const versionOf = (kind: Kind): string | null => {
  try {
    // KWin cannot say it without a screen.
    const said = execFileSync('dpkg-query', ['--show', packages[kind]], { encoding: 'utf8', stdio: 'pipe' });
    return /\t(?:\d+:)?([\d.]+)/.exec(said)?.[1] ?? null;
  } catch {
    return null;
  }
};
