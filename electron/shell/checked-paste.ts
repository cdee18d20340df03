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
    // Another paste among them holds those after it.
    for (const input of late) send(contents, input);
  };
  contents.on('before-input-event', (event, input) => {
    if (held !== null && canBeSent(input)) {
      event.preventDefault();
      held.push(input);
      return;
    }
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
const canBeSent = ({ key, isComposing }: Input): boolean =>
  !isComposing && (isCharacter(key) || key in named);

/** Sends a page a key as it was pressed. */
const send = (contents: WebContents, input: Input): void => {
  const { key, shift, control, alt, meta, isAutoRepeat } = input;
  const modifiers = [
    ...(shift ? (['shift'] as const) : []),
    ...(control ? (['control'] as const) : []),
    ...(alt ? (['alt'] as const) : []),
    ...(meta ? (['meta'] as const) : []),
    ...(isAutoRepeat ? (['isautorepeat'] as const) : []),
  ];
  const isDown = input.type === 'keyDown';
  const text = key === 'Enter' ? '\r' : isCharacter(key) ? key : null;
  // With AltGr, a character is typed while control and alt are down.
  const types = isDown && text !== null && !meta && control === alt;
  // Electron has no keys for these.
  if (types && !/^[\r -~]$/.test(text)) {
    void contents.insertText(text);
    return;
  }
  contents.sendInputEvent({ type: isDown ? 'keyDown' : 'keyUp', keyCode: named[key] ?? key, modifiers });
  if (types) contents.sendInputEvent({ type: 'char', keyCode: text, modifiers });
};
