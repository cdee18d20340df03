import { describe, expect, it } from 'vitest';
import { codesOf, combinationOf } from '../../../../electron/adapters/x11/key-combination.ts';

const symbols = (...columns: readonly string[]) => columns.map((symbol) => symbol.charCodeAt(0));
const codesFor = (accelerator: string, ...keys: readonly (readonly number[])[]) =>
  codesOf(combinationOf(accelerator)?.keysyms ?? [], { first: 10, keys });

describe('a combination of keys in X', () => {
  it.each([
    ['CommandOrControl+Shift+1', 0x05, [0x31]],
    ['Alt+K', 0x08, [0x6b, 0x4b]],
    ['Super+Control+F12', 0x44, [0xff_c9]],
  ])('has modifiers and symbols: %s', (accelerator, modifiers, keysyms) => {
    expect(combinationOf(accelerator)).toEqual({ modifiers, keysyms });
  });

  it.each(['Control+Plus', 'AltGr+1', 'Control+F25', 'Control+', ''])(
    'may be one that is not known: %s',
    (accelerator) => {
      expect(combinationOf(accelerator)).toBe(null);
    },
  );

  it('is of the key that writes it, whatever else does so with Shift', () => {
    expect(codesFor('Alt+1', symbols('a', '1'), symbols('1', '!'))).toEqual([11]);
  });

  it('is of the key that writes it with Shift where none does without', () => {
    expect(codesFor('Alt+1', symbols('"', '1'), symbols('x', 'X'))).toEqual([10]);
  });

  it('may be of a key in the second layout', () => {
    expect(codesFor('Alt+K', symbols('л', 'Л', 'k', 'K'))).toEqual([10]);
  });

  it('may be of no key', () => {
    expect(codesFor('Alt+K', symbols('л', 'Л'))).toEqual([]);
  });
});
