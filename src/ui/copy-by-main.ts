import { maxFormCharacters } from '../shared/limits.ts';
import { bridge } from './bridge.ts';

/**
 * Copies and cuts the selection via the main process, for windows that show secrets: main clears the clipboard again later.
 * SECURITY(copied-by-main): what Chromium copies by itself stays there forever.
 */
export const copyByMain = (): void => {
  for (const name of ['copy', 'cut'] as const) {
    document.addEventListener(name, (event) => {
      const value = selectedText();
      if (value === '' || value.length > maxFormCharacters) return;
      event.preventDefault();
      void bridge.copyValue({ value });
      // Deprecated, but the only way to delete that Ctrl+Z can undo.
      if (name === 'cut') document.execCommand('delete');
    });
  }
};

const selectedText = (): string => {
  const field = document.activeElement;
  // A password's dots are not text to copy.
  if (field instanceof HTMLInputElement && field.type === 'password') return '';
  if (field instanceof HTMLTextAreaElement)
    return field.value.slice(field.selectionStart, field.selectionEnd);
  return document.getSelection()?.toString() ?? '';
};
