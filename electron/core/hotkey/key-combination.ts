/** A key combination in Electron's notation, taken apart. */
export interface KeyCombination {
  readonly modifiers: readonly Modifier[];
  /** A letter in upper case, a digit, or a function key. */
  readonly key: string;
}
export type Modifier = 'control' | 'alt' | 'shift' | 'super';

/** A map, since an object has names of its own, such as `constructor`. */
const names: ReadonlyMap<string, Modifier> = new Map(
  Object.entries({
    CommandOrControl: 'control',
    CmdOrCtrl: 'control',
    Control: 'control',
    Ctrl: 'control',
    Alt: 'alt',
    Option: 'alt',
    Shift: 'shift',
    Super: 'super',
    Meta: 'super',
  } as const),
);
const order: readonly Modifier[] = ['super', 'control', 'alt', 'shift'];

/** @returns `null` unless it consists of known modifiers and a letter, a digit or a function key. */
export const keyCombinationOf = (accelerator: string): KeyCombination | null => {
  const parts = accelerator.split('+');
  const key = (parts.at(-1) ?? '').toUpperCase();
  const modifiers = parts.slice(0, -1).map((part) => names.get(part));
  return /^(?:[A-Z\d]|F(?:[1-9]|1\d|2[0-4]))$/.test(key) && !modifiers.includes(undefined)
    ? { modifiers: order.filter((modifier) => modifiers.includes(modifier)), key }
    : null;
};
