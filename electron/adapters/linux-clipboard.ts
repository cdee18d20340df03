import type { Clipboard } from '../core/base/clipboard.ts';
import { createClipboard } from './clipboard.ts';
import type { LinuxSession } from './linux-session.ts';
import { createFocusedClipboard } from './wayland/focused-clipboard.ts';
import { createWlClipboard } from './wayland/wl-clipboard.ts';

/**
 * How the clipboard is reached in a Linux session:
 *
 * | session                                           | read and written by                                  |
 * | ------------------------------------------------- | ---------------------------------------------------- |
 * | X11                                               | Electron writes, our own X connection reads          |
 * | Wayland with data-control (KDE, sway, COSMIC, …)  | wl-clipboard                                         |
 * | GNOME, with Chromium as an X program              | Electron writes, our own X connection reads          |
 * | any other                                         | Electron, while one of our windows has the focus     |
 */
export const linuxClipboard = ({ x11, wayland }: LinuxSession): Clipboard => {
  if (wayland === null) return createClipboard({ x11 });
  const { isChromiumOnX, isMutter, tools } = wayland;
  if (tools !== null) {
    const inWindow = createFocusedClipboard({
      missing: null,
      x11: isChromiumOnX ? x11 : null,
      isProof: false,
    });
    return createWlClipboard({
      ...wayland,
      tools,
      isSilentWhenEmpty: wayland.isKWin,
      inWindow,
      clearSelection: async () => x11?.releaseSelection(),
    });
  }
  if (isMutter && isChromiumOnX && x11 !== null) return createClipboard({ x11, isXWayland: true });
  return createFocusedClipboard({
    missing: wayland.toolPackage,
    x11: isChromiumOnX || isMutter ? x11 : null,
    isProof: isMutter && x11 !== null,
  });
};
