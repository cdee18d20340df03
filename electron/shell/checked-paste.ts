import type { Input, WebContents } from 'electron/main';

/**
 * Pastes with keys only when that will not take long. On X11, Chromium's main loop stands still until the program answers
 * that was copied from.
 * @param recordsKeys leaves Ctrl+Shift+V to the window, which may be recording it as the hotkey.
 */
export const checkPastes = (
  contents: WebContents,
  mayPaste: () => Promise<boolean>,
  recordsKeys = false,
): void => {
  const paste = async (): Promise<void> => {
    if ((await mayPaste()) && !contents.isDestroyed()) contents.paste();
  };
  contents.on('before-input-event', (event, input) => {
    if (!isPaste(input) || (recordsKeys && input.control && input.shift)) return;
    event.preventDefault();
    void paste();
  });
};

export const isPaste = ({ type, key, code, control, shift, alt, meta }: Input): boolean => {
  if (type !== 'keyDown' || alt || meta) return false;
  // Layouts without Latin letters paste with the key where V is on others, as Chromium does.
  const isV = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'v' : code === 'KeyV';
  return (control && isV) || (shift && !control && key === 'Insert');
};
