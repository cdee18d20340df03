import { BrowserWindow, clipboard } from 'electron/main';
import type { Written } from '../../../src/shared/model/clipboard.ts';
import type { Clipboard, ClipboardContent } from '../../core/base/clipboard.ts';
import type { Sensitive } from '../../core/base/sensitive.ts';
import { contentOf } from '../clipboard-types.ts';
import { comparing } from '../compare-and-write.ts';
import { readByElectron, writeByElectron } from '../electron-clipboard.ts';
import type { X11Clipboard } from '../x11/x11-clipboard.ts';

export interface FocusedClipboardOptions {
  /** What would make the focus unnecessary. */
  readonly missing: string | null;
  /** Where what our windows copy is at an X server too. */
  readonly x11: X11Clipboard | null;
  /** Whether the desktop keeps the X clipboard in step with its own, so that finding a text there is proof. */
  readonly isProof: boolean;
}

/**
 * The clipboard of a Wayland compositor that shows it only to the program in use. Without focus, reading gives what was copied
 * earlier, and what is written is dropped, though Chromium reads it back.
 */
export const createFocusedClipboard = ({ missing, x11, isProof }: FocusedClipboardOptions): Clipboard => {
  let newest: Sensitive | null = null;
  const look = async (): Promise<ClipboardContent> => {
    try {
      return (await (x11 === null ? readByElectron('linux') : x11.read())) ?? unread;
    } catch {
      return unread;
    }
  };
  const read = async (): Promise<ClipboardContent> => {
    const content = hasFocus() ? await look() : unread;
    return hasFocus() ? content : unread;
  };
  const write = async (text: Sensitive): Promise<Written> => {
    try {
      if (!hasFocus()) return 'refused';
      await writeByElectron(text, 'linux');
      newest = text;
      const isFound = (await look()).text?.equals(text) === true;
      if (!isFound || !hasFocus()) return 'refused';
      return isProof ? 'written' : 'unconfirmed';
    } catch {
      return 'refused';
    }
  };
  const isOurs = async (): Promise<boolean> =>
    newest !== null && (await look()).text?.equals(newest) === true;
  return {
    access: () => ({ needsFocus: true, missing }),
    read,
    write,
    replaceIf: comparing({ read, write, clear: async () => undefined }).replaceIf,
    // What this app has copied can be withdrawn at any time.
    clearIf: comparing({ read: look, write, clear: async () => clipboard.clear() }).clearIf,
    readSelection: null,
    clearSelection: async () => x11?.releaseSelection(),
    mayEndWithApp: () => newest !== null,
    handOver: async () => !(await isOurs()),
  };
};

const unread = contentOf([], null);

const hasFocus = (): boolean => BrowserWindow.getFocusedWindow() !== null;
