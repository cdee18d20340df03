import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../electron/adapters/system.ts';
import { wordList } from '../../../../electron/adapters/word-list/word-list.ts';
import { makePassphrase, makePassword, randomBelow } from '../../../../electron/core/sharing/password.ts';
import { characterSets, type PasswordRecipe } from '../../../../src/shared/model/passwords.ts';

const recipe = (change: Partial<PasswordRecipe & { kind: 'characters' }> = {}): PasswordRecipe => ({
  kind: 'characters',
  length: 20,
  sets: characterSets,
  avoidLookAlikes: false,
  ...change,
});
const make = (asked: PasswordRecipe) => makePassword(asked, systemRandom, wordList);

describe('a random number', () => {
  it('comes only from the even part of the range: the uneven end is discarded', () => {
    // The first four bytes lie at the very end, where a remainder would favour small numbers.
    const bytes = [
      [255, 255, 255, 255],
      [0, 0, 0, 7],
    ];
    const random = { bytes: () => Uint8Array.from(bytes.shift() ?? []) };
    expect(randomBelow(random, 10)).toBe(7);
    expect(bytes).toEqual([]);
  });

  it.each([2, 3, 10, 26, 86])('takes every value below %i about equally often', (count) => {
    const draws = 20_000;
    const seen = new Map<number, number>();
    for (let draw = 0; draw < draws; draw += 1) {
      const number = randomBelow(systemRandom, count);
      seen.set(number, (seen.get(number) ?? 0) + 1);
    }
    const expected = draws / count;
    const chiSquare = Array.from(
      { length: count },
      (_, number) => ((seen.get(number) ?? 0) - expected) ** 2 / expected,
    ).reduce((sum, part) => sum + part, 0);
    // Eight standard deviations: chance alone will not get there in the life of this project, a modulo bias of note will.
    expect(chiSquare).toBeLessThan(count - 1 + 8 * Math.sqrt(2 * (count - 1)) + 20);
    expect([...seen.keys()].every((number) => number >= 0 && number < count)).toBe(true);
  });
});

describe('a password of characters', () => {
  it.each([4, 5, 12, 20, 64, 128])('has the length asked for and something of each set: %i', (length) => {
    const { value } = make(recipe({ length }));
    expect(value).toHaveLength(length);
    expect(value).toMatch(/[a-z]/);
    expect(value).toMatch(/[A-Z]/);
    expect(value).toMatch(/[0-9]/);
    expect(value).toMatch(/[^a-zA-Z0-9]/);
  });

  it.each([
    [['digits'], /^[0-9]+$/],
    [['lower', 'digits'], /^[a-z0-9]+$/],
    [['symbols'], /^[^a-zA-Z0-9\s]+$/],
  ] as const)('has nothing but %j', (sets, pattern) => {
    expect(make(recipe({ sets })).value).toMatch(pattern);
  });

  it('has no look-alikes, if that is requested', () => {
    const many = Array.from({ length: 100 }, () => make(recipe({ avoidLookAlikes: true })).value).join('');
    expect(many).not.toMatch(/[0O1Il|5S2Z8B,.;:]/);
  });

  it.each([
    [{ length: 4, sets: ['digits'] }, Math.log2(10 ** 4)],
    [{ length: 4, sets: ['lower', 'digits'] }, Math.log2(36 ** 4 - 26 ** 4 - 10 ** 4)],
    [
      { length: 4, sets: ['lower', 'upper', 'digits'] },
      Math.log2(62 ** 4 - 36 ** 4 - 36 ** 4 - 52 ** 4 + 26 ** 4 + 26 ** 4 + 10 ** 4),
    ],
  ] as const)('says exactly how many there could have been: %j', (change, bits) => {
    expect(make(recipe(change)).entropyBits).toBeCloseTo(bits, 6);
  });

  it('can count very large numbers', () => {
    expect(make(recipe({ length: 128 })).entropyBits).toBeGreaterThan(800);
  });

  it('is different each time', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => make(recipe()).value)).size).toBe(1_000);
  });
});

describe('a phrase', () => {
  it('has the words, separator and capitals asked for, and says its entropy', () => {
    const { value, entropyBits } = make({ kind: 'words', words: 6, separator: ' ', capitalize: true });
    const words = value.split(' ');
    expect(words).toHaveLength(6);
    for (const word of words) expect(wordList).toContain(word.slice(0, 1).toLowerCase() + word.slice(1));
    expect(entropyBits).toBeCloseTo(6 * Math.log2(7_776), 6);
  });

  it('of four words serves as a passphrase', () => {
    const passphrase = makePassphrase(systemRandom, wordList);
    expect(passphrase.length).toBeGreaterThanOrEqual(4 * 3 + 3);
    expect(passphrase.length).toBeLessThanOrEqual(128);
  });
});

describe('a passphrase that has to be long', () => {
  const words = ['abc', 'defgh'];
  const random = systemRandom;

  it.each([0, 15, 16, 40, 128])('has at least %i characters, in whole words where there is room', (least) => {
    const made = makePassphrase(random, words, least);
    expect(made.length).toBeGreaterThanOrEqual(least);
    expect(made.length).toBeLessThanOrEqual(128);
    expect(made.split('-').length).toBeGreaterThanOrEqual(4);
  });
});
