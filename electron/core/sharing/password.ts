import { maxPassphraseCharacters } from '../../../src/shared/limits.ts';
import type { CharacterSet, MadePassword, PasswordRecipe } from '../../../src/shared/model/passwords.ts';
import type { Random } from '../base/ports.ts';
import { Sensitive } from '../base/sensitive.ts';

const alphabets: Readonly<Record<CharacterSet, string>> = {
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  digits: '0123456789',
  symbols: '!#$%&*+-./:;<=>?@^_~()[]{},',
};

/** Taken for one another in many fonts, or for punctuation. */
const lookAlikes = /[0O1Il|5S2Z8B,.;:]/g;

const wordsOfPassphrase = 4;

/**
 * A whole number from 0 to below `count`, each equally likely.
 * SECURITY(even-random): numbers from the uneven end of the range are discarded, since a remainder would favour the small ones.
 */
export const randomBelow = (random: Random, count: number): number => {
  const range = 2 ** 32;
  const even = range - (range % count);
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random.bytes(4);
    const number = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
    if (number < even) return number % count;
  }
};

/** @param words the list words are drawn from, such as the EFF's long one for dice. */
export const makePassword = (
  recipe: PasswordRecipe,
  random: Random,
  words: readonly string[],
): MadePassword => {
  if (recipe.kind === 'words') {
    const drawn = Array.from({ length: recipe.words }, () => words[randomBelow(random, words.length)] ?? '');
    const shown = recipe.capitalize
      ? drawn.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      : drawn;
    return { value: shown.join(recipe.separator), entropyBits: recipe.words * Math.log2(words.length) };
  }
  const sets = [...new Set(recipe.sets)].map((set) =>
    recipe.avoidLookAlikes ? alphabets[set].replace(lookAlikes, '') : alphabets[set],
  );
  const all = sets.join('');
  // Drawn again as a whole until it has something of each set: to place one of each would favour some passwords.
  for (;;) {
    const value = Array.from({ length: recipe.length }, () => all[randomBelow(random, all.length)]).join('');
    if (sets.every((set) => [...set].some((character) => value.includes(character)))) {
      return { value, entropyBits: log2(countOfPasswords(sets, recipe.length)) };
    }
  }
};

/** Words that are easy to read out on the phone, as many as it takes. @param least how many characters it has to have. */
export const makePassphrase = (random: Random, words: readonly string[], least = 0): string => {
  const make = (count: number): string =>
    makePassword({ kind: 'words', words: count, separator: '-', capitalize: false }, random, words).value;
  // More words rather than a longer draw: to choose among draws would favour long words.
  const longEnough = (passphrase: string): string =>
    passphrase.length >= least ? passphrase : longEnough(`${passphrase}-${make(1)}`);
  return longEnough(make(wordsOfPassphrase)).slice(0, Math.max(least, maxPassphraseCharacters));
};

/** How many strings of that length have something of each set: all, less those without one, and so on. */
const countOfPasswords = (sets: readonly string[], length: number): bigint => {
  const [first, ...others] = sets;
  const without = (left: readonly string[], size: number): bigint => {
    const [set, ...rest] = left;
    if (set === undefined) return BigInt(size) ** BigInt(length);
    return without(rest, size) - without(rest, size - set.length);
  };
  return first === undefined ? 0n : without([first, ...others], sets.join('').length);
};

const log2 = (count: bigint): number => {
  const digits = count.toString(2).length;
  const shift = Math.max(0, digits - 52);
  return shift + Math.log2(Number(count >> BigInt(shift)));
};

export interface Passwords {
  readonly make: (recipe: PasswordRecipe) => {
    readonly value: Sensitive;
    readonly entropyBits: MadePassword['entropyBits'];
  };
  readonly passphrase: () => Sensitive;
}

/** @param words the list words are drawn from. @param least how many characters a passphrase has to have. */
export const createPasswords = (random: Random, words: readonly string[], least = 0): Passwords => ({
  make: (recipe) => {
    const { value, entropyBits } = makePassword(recipe, random, words);
    return { value: new Sensitive(value), entropyBits };
  },
  passphrase: () => new Sensitive(makePassphrase(random, words, least)),
});
