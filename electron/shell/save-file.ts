import { extname } from 'node:path';
import type { BrowserWindow, SaveDialogOptions } from 'electron/main';
import type { WindowName } from '../../src/shared/model/windows.ts';
import { failed, success } from '../../src/shared/result.ts';
import type { SaveFile } from '../core/base/save-file.ts';

interface SaveFilePorts<Window> {
  readonly showSaveDialog: (
    parent: Window,
    options: SaveDialogOptions,
  ) => Promise<{ readonly canceled: boolean; readonly filePath: string }>;
  /** The open window of that name; `null` for none. */
  readonly find: (name: WindowName) => Window | null;
  /** @throws file system errors. */
  readonly write: (path: string, content: string) => Promise<void>;
}

/** With the system's own dialog: a window names no path, and the user sees where the file goes. */
export const createSaveFile =
  <Window extends Pick<BrowserWindow, 'isVisible'>>(ports: SaveFilePorts<Window>): SaveFile =>
  async ({ suggestedName, content }, over) => {
    const parent = ports.find(over);
    if (parent === null || !parent.isVisible()) return success({ isSaved: false });
    const extension = extname(suggestedName).slice(1);
    const { canceled, filePath } = await ports.showSaveDialog(parent, {
      defaultPath: suggestedName,
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return success({ isSaved: false });
    try {
      await ports.write(filePath, content);
      return success({ isSaved: true });
    } catch {
      return failed({ kind: 'file-not-saved' });
    }
  };
