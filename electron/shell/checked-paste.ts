import type { Input, WebContents } from 'electron/main';

/**
 * Pastes with keys only when that will not take long. On X11, Chromium's main loop stands still until the program answers
 * that was copied from. Keys that are pressed meanwhile come after the paste.
 * @param recordsKeys leaves Ctrl+Shift+V to the window, which may be recording it as the hotkey.
 */
export const checkPastes = (
  contents: WebContents,
  mayPaste: () => Promise<boolean>,
  recordsKeys = false,
): void => {
  /** What was pressed since a paste began that has not been done yet; `null` without one. */
  let held: Input[] | null = null;
  const paste = async (): Promise<void> => {
    held = [];
    const isAllowed = await mayPaste().catch(() => false);
    const late = held;
    held = null;
    if (contents.isDestroyed()) return;
    if (isAllowed) contents.paste();
    for (const input of isAllowed ? late : late.filter(isWithoutPaste)) sendOrHold(input);
  };
  /** What comes after another paste waits for that one. */
  const sendOrHold = (input: Input): void => {
    if (held === null) send(contents, input);
    else held.push(input);
  };
  contents.on('before-input-event', (event, input) => {
    if (held !== null && canBeSent(input)) {
      event.preventDefault();
      // A paste that is held down is one.
      if (!(isPaste(input) && input.isAutoRepeat)) held.push(input);
      return;
    }
    if (!isPaste(input) || (recordsKeys && input.control && input.shift)) return;
    event.preventDefault();
    void paste();
  });
};

/** Whether a key still means the same when nothing was pasted before it: Enter would send a text without that part. */
const isWithoutPaste = (input: Input): boolean => !isPaste(input) && input.key !== 'Enter';

export const isPaste = ({ type, key, code, control, shift, alt, meta }: Input): boolean => {
  if (type !== 'keyDown' || alt || meta) return false;
  // Layouts without Latin letters paste with the key where V is on others, as Chromium does.
  const isV = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'v' : code === 'KeyV';
  return (control && isV) || (shift && !control && key === 'Insert');
};

/** Keys without a character, by the names of the page, and by Electron's. */
const named: Readonly<Record<string, string>> = {
  Enter: 'Return',
  Tab: 'Tab',
  Escape: 'Escape',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
};

const isCharacter = (key: string): boolean => [...key].length === 1;

/** Others, such as Shift alone or parts of a character, change nothing by coming too early. */
const canBeSent = ({ type, key, isComposing }: Input): boolean =>
  type === 'keyDown' && !isComposing && (isCharacter(key) || key in named);

/** A key that no window does anything with. Electron has none for most characters, and would write those into its log. */
const noKey = 'F24';

/** Sends a page a key as it was pressed and released: Chromium drops the release of a key that was held back. */
const send = (contents: WebContents, input: Input): void => {
  const { key, shift, control, alt, meta, isAutoRepeat } = input;
  const modifiers = [
    ...(shift ? (['shift'] as const) : []),
    ...(control ? (['control'] as const) : []),
    ...(alt ? (['alt'] as const) : []),
    ...(meta ? (['meta'] as const) : []),
    ...(isAutoRepeat ? (['isautorepeat'] as const) : []),
  ];
  const keyCode = named[key] ?? (/^[ -~]$/.test(key) ? key : noKey);
  const text = key === 'Enter' ? '\r' : isCharacter(key) ? key : null;
  contents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
  // With AltGr, a character is typed while control and alt are down.
  if (text !== null && !meta && control === alt)
    contents.sendInputEvent({ type: 'char', keyCode: text, modifiers });
  contents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
};
