import { type BrowserWindow, dialog } from 'electron/main';
import type { WindowName } from '../../src/shared/model/windows.ts';
import type { ShowQuestion } from '../core/consent/index.ts';

/**
 * Shows a question as a system message box over the window that asks, which waits for it. Escape, the close button and
 * what has the focus at first all mean no.
 * @param windowWith the open window of that name; `null` for none.
 */
export const createNativeQuestion =
  (windowWith: (name: WindowName) => BrowserWindow | null): ShowQuestion =>
  async ({ message, detail, yes, no }, over) => {
    const parent = windowWith(over);
    // SECURITY: no user has pressed anything in a window that is not shown.
    if (parent === null || !parent.isVisible()) return false;
    // SECURITY: a question whose window is gone is answered with no.
    const gone = new AbortController();
    const onClosed = (): void => gone.abort();
    parent.once('closed', onClosed);
    try {
      const { response } = await dialog.showMessageBox(parent, {
        type: 'question',
        title: 'Hushlink',
        message,
        detail,
        buttons: [no, yes],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
        signal: gone.signal,
      });
      return response === 1;
    } finally {
      if (!parent.isDestroyed()) parent.off('closed', onClosed);
    }
  };
