import { clipboard } from 'electron/main';
import type { Written } from '../../src/shared/model/clipboard.ts';
import type { Clipboard, ClipboardContent } from '../core/base/clipboard.ts';
import type { Sensitive } from '../core/base/sensitive.ts';
import { contentOf } from './clipboard-types.ts';
import { comparing } from './compare-and-write.ts';
import { readByElectron, writeByElectron } from './electron-clipboard.ts';
import type { X11Clipboard } from './x11/x11-clipboard.ts';

interface ClipboardOptions {
  readonly platform?: NodeJS.Platform;
  /** Where an X server has the same clipboard: on X11 desktops, and on GNOME. */
  readonly x11?: X11Clipboard | null;
  /**
   * Whether the X server is that of GNOME on Wayland. It keeps what a program leaves behind, and what Chromium reads there is
   * no proof.
   */
  readonly isXWayland?: boolean;
}

/** The system clipboard, written by Electron and read by it or, on Linux, beside it. */
export const createClipboard = ({
  platform = process.platform,
  x11 = null,
  isXWayland = false,
}: ClipboardOptions = {}): Clipboard => {
  const read = async (): Promise<ClipboardContent> => {
    try {
      const content = await x11?.read();
      if (isXWayland) return content ?? unread;
      return content ?? (await readByElectron(platform));
    } catch {
      // Since Electron 44 reading can fail: the content is unknown then, as when its owner does not hand it over.
      return unread;
    }
  };
  const write = async (text: Sensitive): Promise<Written> => {
    try {
      await writeByElectron(text, platform);
      if ((await read()).text?.equals(text) !== true) return 'refused';
      await x11?.learnOwner();
      return 'written';
    } catch {
      // The result reports it: an existing link must not be lost because it could not be copied.
      return 'refused';
    }
  };
  return {
    access: () => ({ needsFocus: false, missing: null }),
    read,
    write,
    ...comparing({ read, write, clear: async () => clipboard.clear() }),
    readSelection: x11 === null || isXWayland ? null : async () => (await x11.readSelection()) ?? unread,
    clearSelection: async () => x11?.releaseSelection(),
    mayEndWithApp: () => !isXWayland && x11?.mayBeOurs() === true,
    handOver: async () => isXWayland || x11 === null || (await x11.handOver()),
  };
};

const unread = contentOf([], null);
