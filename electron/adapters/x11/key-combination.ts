/** A combination in X terms: modifier bits, and the symbols of which its key writes one. */
export interface Combination {
  readonly modifiers: number;
  readonly keysyms: readonly number[];
}

/** What each key writes, starting at key code `first`: two columns for each layout in use. */
export interface KeyboardMapping {
  readonly first: number;
  readonly keys: readonly (readonly number[])[];
}

/** As on nearly every keyboard: Mod1 is Alt, and Mod4 is Super. */
const modifierBits: ReadonlyMap<string, number> = new Map([
  ['Shift', 0x01],
  ['CommandOrControl', 0x04],
  ['CmdOrCtrl', 0x04],
  ['Control', 0x04],
  ['Ctrl', 0x04],
  ['Alt', 0x08],
  ['Option', 0x08],
  ['Super', 0x40],
  ['Meta', 0x40],
]);

const firstFunctionKey = 0xff_be;

/** @returns `null` unless it consists of known modifiers and a letter, a digit or a function key. */
export const combinationOf = (accelerator: string): Combination | null => {
  const names = accelerator.split('+');
  const keysyms = keysymsOf(names.at(-1) ?? '');
  const bits = names.slice(0, -1).map((name) => modifierBits.get(name));
  const modifiers = bits.reduce<number>((all, bit) => all | (bit ?? 0), 0);
  return keysyms === null || bits.includes(undefined) ? null : { modifiers, keysyms };
};

/** A letter or digit is its own symbol. Source: `keysymdef.h`. */
const keysymsOf = (key: string): readonly number[] | null => {
  const number = /^F([1-9]|1\d|2[0-4])$/.exec(key)?.[1];
  if (number !== undefined) return [firstFunctionKey + Number(number) - 1];
  if (!/^[a-z\d]$/i.test(key)) return null;
  return [...new Set([key.toLowerCase(), key.toUpperCase()])].map((symbol) => symbol.charCodeAt(0));
};

/** The keys that write a symbol: unmodified, or with Shift if none does. */
export const codesOf = (keysyms: readonly number[], { first, keys }: KeyboardMapping): readonly number[] => {
  const inColumns = (...columns: readonly number[]): readonly number[] =>
    keys.flatMap((symbols, index) =>
      columns.some((column) => keysyms.includes(symbols[column] ?? 0)) ? [first + index] : [],
    );
  const plain = inColumns(0, 2);
  return plain.length > 0 ? plain : inColumns(1, 3);
};
