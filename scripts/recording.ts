import { join } from 'node:path';
import { filmedDesktops, recordOnWayland } from './recording/on-wayland.ts';
import { recordHotkey, recordQuickShare } from './recording/on-x11.ts';
import { build, root } from './steps.ts';

/**
 * Films how the hotkey makes a link, and Quick share one with a passphrase: `npm run recording` on X11 for the README,
 * `npm run recording -- --desktop gnome` or `kwin` for docs/desktops.md.
 */

const images = join(root, 'docs', 'images');
const [option, name] = process.argv.slice(2);
const kind = filmedDesktops.find((one) => one === name);
if (option !== undefined && (option !== '--desktop' || kind === undefined)) {
  console.error(`npm run recording [-- --desktop ${filmedDesktops.join('|')}]`);
  process.exitCode = 2;
} else {
  await build();
  if (kind === undefined) {
    await recordHotkey(join(images, 'hotkey.gif'));
    await recordQuickShare(join(images, 'quick-share.gif'));
  } else await recordOnWayland(kind, join(images, 'desktops', `${kind}-hotkey.gif`));
}
