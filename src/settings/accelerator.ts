import type { AppState } from '../shared/model/app-state.ts';

type Platform = AppState['platform'];

/** What is needed of a key press to name it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** The modifiers held down, in Electron's words. */
export const modifiersOf = (press: KeyPress, platform: Platform): readonly string[] => {
  const mac = platform === 'darwin';
  return [
    (mac ? press.metaKey : press.ctrlKey) && 'CommandOrControl',
    mac && press.ctrlKey && 'Control',
    !mac && press.metaKey && 'Super',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
  ].filter((name) => name !== false);
};

/**
 * The letter, digit or function key in Electron's notation, `null` for any other. Digits are known by their place on the
 * keyboard, since with Shift they write something else; letters by what they write, since layouts move them.
 */
export const keyOf = ({ key, code }: KeyPress): string | null => {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? (/^F([1-9]|1\d|2[0-4])$/.test(code) ? code : null);
};

/** The combination in Electron's notation; `null` when it is not one for a hotkey. */
export const acceleratorOf = (press: KeyPress, platform: Platform): string | null => {
  const key = keyOf(press);
  const modifiers = modifiersOf(press, platform);
  return key === null || modifiers.every((name) => name === 'Shift') ? null : [...modifiers, key].join('+');
};
