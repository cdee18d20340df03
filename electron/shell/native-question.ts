import type { BrowserWindow, MessageBoxOptions } from 'electron/main';
import type { WindowName } from '../../src/shared/model/windows.ts';
import type { ShowQuestion } from '../core/consent/index.ts';

/** What a question needs to know of the window that asks. */
type Parent = Pick<BrowserWindow, 'isVisible' | 'isDestroyed' | 'once' | 'off'>;

interface NativeQuestionPorts<Window extends Parent> {
  readonly showMessageBox: (
    parent: Window,
    options: MessageBoxOptions,
  ) => Promise<{ readonly response: number }>;
  /** The open window of that name; `null` for none. */
  readonly find: (name: WindowName) => Window | null;
}

/**
 * Shows a question as a system message box over the window that asks, which waits for it. Escape, the close button and
 * what has the focus at first all mean no.
 */
export const createNativeQuestion =
  <Window extends Parent>({ showMessageBox, find }: NativeQuestionPorts<Window>): ShowQuestion =>
  async ({ message, detail, yes, no }, over) => {
    const parent = find(over);
    // SECURITY(seen-windows-ask): no user has pressed anything in a window that is not shown.
    if (parent === null || !parent.isVisible()) return false;
    const gone = new AbortController();
    const onClosed = (): void => gone.abort();
    // SECURITY(question-ends-with-window): a question whose window is gone is answered with no.
    parent.once('closed', onClosed);
    try {
      const { response } = await showMessageBox(parent, {
        type: 'question',
        title: 'Hushlink',
        message,
        detail,
        buttons: [no, yes],
        // SECURITY(safe-answer-first): a key that is meant for something else must not be a yes.
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
