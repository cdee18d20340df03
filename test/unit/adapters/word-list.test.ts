import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { wordList } from '../../../electron/adapters/word-list/word-list.ts';

/** Of https://www.eff.org/files/2016/07/18/eff_large_wordlist.txt. */
const published = 'addd35536511597a02fa0a9ff1e5284677b8883b83e986e43f15a3db996b903e';

/** What five dice show for the word at this place: 11111 for the first, 66666 for the last. */
const diceOf = (index: number): string =>
  [...index.toString(6).padStart(5, '0')].map((digit) => Number(digit) + 1).join('');

describe('the word list', () => {
  it('has 7,776 different words', () => {
    expect(wordList).toHaveLength(7_776);
    expect(new Set(wordList).size).toBe(7_776);
    expect(wordList.every((word) => /^[a-z-]+$/.test(word))).toBe(true);
  });

  it('is, with the dice numbers put back, the file that the EFF published', () => {
    const file = wordList.map((word, index) => `${diceOf(index)}\t${word}\n`).join('');
    expect(createHash('sha256').update(file).digest('hex')).toBe(published);
  });
});
