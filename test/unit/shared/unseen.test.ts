import { describe, expect, it } from 'vitest';
import { isBlank, unseenIn, withoutUnseen } from '../../../src/shared/unseen.ts';

describe('what nobody sees in a text', () => {
  it.each([
    ['hunter2\n', { lineBreaks: 1 }, 'hunter2'],
    ['hunter2\r\n\r\n', { lineBreaks: 2 }, 'hunter2'],
    ['hunter2\u2028', { lineBreaks: 1 }, 'hunter2'],
    ['hunter2\n\u200b', { lineBreaks: 1, zeroWidthSpaces: 1 }, 'hunter2'],
    ['\ufeffhunter2', { byteOrderMarks: 1 }, 'hunter2'],
    ['hun\u00adter\u00ad2', { softHyphens: 2 }, 'hunter2'],
    ['\u202ehunter2\u2069\u200f', { directionMarks: 3 }, 'hunter2'],
    ['hun\u2060ter2', { others: 1 }, 'hunter2'],
    ['two\nlines \n', { lineBreaks: 1 }, 'two\nlines '],
  ])('is found in %j, and can be left out', (text, found, rest) => {
    expect(unseenIn(text)).toMatchObject(found);
    const times = Object.values(found).reduce((sum, count) => sum + count, 0);
    expect(Object.values(unseenIn(text) ?? {}).reduce((sum, count) => sum + count, 0)).toBe(times);
    expect(withoutUnseen(text)).toBe(rest);
    expect(unseenIn(rest)).toBeNull();
  });

  it.each(['hunter2', ' hunter2 ', 'two\nlines', '👩‍👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می‌خواهم', 'שלום', 'a\u00a0b'])(
    'is not what belongs to %j',
    (text) => {
      expect(unseenIn(text)).toBeNull();
      expect(withoutUnseen(text)).toBe(text);
    },
  );

  it.each(['', '\n', ' \t ', '\u00a0\u200b', '\u3000\ufeff', '\u2800', '\u3164', '\u200d', '\u202e\u0000'])(
    'is all there is in %j',
    (text) => expect(isBlank(text)).toBe(true),
  );

  it.each(['x', ' . ', '\u200b0', '\u0301'])('is not all there is in %j', (text) =>
    expect(isBlank(text)).toBe(false),
  );
});
