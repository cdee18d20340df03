import { describe, expect, it } from 'vitest';
import { couldBeList, lineName, lineProblemText } from '../../../src/several/lines.ts';
import { listText } from '../../../src/several/list-text.ts';
import { parseList } from '../../../src/several/parse-list.ts';
import { inWindows } from '../../../src/shared/locales/en/in-windows.ts';
import { textOf } from '../../../src/shared/text.ts';

const text = textOf('en', inWindows);
const line = { line: 3, name: '', secret: 'hunter2', problem: null };

describe('a text that could be a list', () => {
  it.each([
    ['one\ntwo', true],
    ['one\n\n\ntwo\n', true],
    ['one', false],
    ['one\n', false],
    ['', false],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjE\n-----END', false],
    [Array.from({ length: 500 }, (_, index) => `secret ${index}`).join('\n'), true],
    [Array.from({ length: 501 }, (_, index) => `secret ${index}`).join('\n'), false],
  ])('%.40j: %j', (given, expected) => {
    expect(couldBeList(given)).toBe(expected);
  });
});

describe('what is wrong with a line', () => {
  it.each([
    [{}, null],
    [{ name: 'n'.repeat(200) }, null],
    [{ name: 'n'.repeat(201) }, 'A name has at most 200 characters.'],
    [{ secret: '' }, 'There is nothing to share.'],
    [{ secret: '\ud800' }, expect.stringMatching(/\.$/)],
    [{ secret: 'x'.repeat(10_001) }, expect.stringMatching(/10,?001|10,?000/)],
    [{ problem: { kind: 'quotes' } }, 'The quotation marks do not match.'],
    [{ problem: { kind: 'columns', columns: 1 } }, 'There is only one column here, not a name and a secret.'],
    [
      { problem: { kind: 'columns', columns: 4 } },
      'There are 4 columns here. Put quotation marks around the secret.',
    ],
  ] as const)('%.60j', (change, sentence) => {
    expect(lineProblemText(text, { ...line, ...change })).toEqual(sentence);
  });
});

describe('a line', () => {
  it('goes by its name, or by its number in the list', () => {
    expect(lineName(text, { ...line, name: 'Anna' })).toBe('Anna');
    expect(lineName(text, line)).toBe('Line 3');
  });

  it.each([
    ['secrets', ' one\ntwo,"2"\tand 3'],
    ['names', 'anna\thunter2\nbo\tsemi;colon, comma'],
  ] as const)('is in a list again as it was: %s', (form, list) => {
    const lines = parseList(list, form).lines.map(({ name, secret }) => [name, secret]);
    const again = listText(parseList(list, form).lines, form);
    expect(parseList(again, form).lines.map(({ name, secret }) => [name, secret])).toEqual(lines);
  });
});
