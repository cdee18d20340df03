import { maxFormCharacters } from '../shared/limits.ts';
import { bridge } from './bridge.ts';

/**
 * Copies and cuts what is selected by way of main, for windows that show secrets: main takes it off the clipboard again.
 * SECURITY: what Chromium copies by itself stays there for ever.
 */
export const copyByMain = (): void => {
  for (const name of ['copy', 'cut'] as const) {
    document.addEventListener(name, (event) => {
      const value = selectedText();
      if (value === '' || value.length > maxFormCharacters) return;
      event.preventDefault();
      void bridge.copyValue({ value });
      // Deprecated, but the only way to delete that can be undone with Ctrl+Z.
      if (name === 'cut') document.execCommand('delete');
    });
  }
};

const selectedText = (): string => {
  const field = document.activeElement;
  // Dots are no text to copy.
  if (field instanceof HTMLInputElement && field.type === 'password') return '';
  if (field instanceof HTMLTextAreaElement)
    return field.value.slice(field.selectionStart, field.selectionEnd);
  return document.getSelection()?.toString() ?? '';
};
