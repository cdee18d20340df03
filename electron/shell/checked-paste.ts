import type { Input, WebContents } from 'electron/main';

/**
 * Pastes with keys only when that will not take long. On X11, Chromium's main loop stands still until the program answers
 * that was copied from.
 */
export const checkPastes = (contents: WebContents, mayPaste: () => Promise<boolean>): void => {
  const paste = async (): Promise<void> => {
    if ((await mayPaste()) && !contents.isDestroyed()) contents.paste();
  };
  contents.on('before-input-event', (event, input) => {
    if (!isPaste(input)) return;
    event.preventDefault();
    void paste();
  });
};

export const isPaste = ({ type, key, control, shift, alt, meta }: Input): boolean => {
  if (type !== 'keyDown' || alt || meta) return false;
  return (control && key.toLowerCase() === 'v') || (shift && !control && key === 'Insert');
};
