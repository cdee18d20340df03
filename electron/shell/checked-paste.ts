import type { Input, WebContents } from 'electron/main';

/**
 * Lets keyboard pastes through only if they will be quick. On X11, Chromium's main loop blocks until the program that was
 * copied from answers.
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
