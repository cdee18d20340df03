import { describe, expect, it } from 'vitest';
import { type ListForm, likelyForm, parseList } from '../../../src/several/parse-list.ts';

const pairs = (text: string, form: ListForm) =>
  parseList(text, form).lines.map(({ name, secret }) => [name, secret]);

describe('what the lines of a list likely are', () => {
  it.each([
    ['anna\thunter2\nbo\thunter3', 'names'],
    ['anna,hunter2\r\nbo,hunter3\r\n', 'names'],
    ['anna;hunter2\n\nbo;hunter3', 'names'],
    ['anna,"hun,ter2"\nbo,hunter3', 'names'],
    ['\ufeffName,Password\nanna,hunter2', 'names'],
    ['hunter2\nhunter3', 'secrets'],
    ['hun,ter2\nhunter3', 'secrets'],
    ['a,b,c\nd,e,f', 'secrets'],
    ['', 'secrets'],
    ['\n \n', 'secrets'],
  ] as const)('%j', (text, form) => {
    expect(likelyForm(text)).toBe(form);
  });
});

describe('a list of secrets', () => {
  it('has one on each line, exactly as it stands there', () => {
    expect(pairs(' hunter2\r\n"quoted"\r\n\r\na,b\tc;d \rlast', 'secrets')).toEqual([
      ['', ' hunter2'],
      ['', '"quoted"'],
      ['', 'a,b\tc;d '],
      ['', 'last'],
    ]);
  });

  it('counts lines as an editor does', () => {
    expect(parseList('one\n\nthree', 'secrets').lines.map(({ line }) => line)).toEqual([1, 3]);
  });
});

describe('a list of names and secrets', () => {
  it.each([
    ['tabs, as copied from a spreadsheet', 'anna\thun,ter;2\nbo\thunter3'],
    ['semicolons', 'anna;"hun,ter;2"\nbo;hunter3'],
    ['commas', 'anna,"hun,ter;2"\r\nbo,hunter3\r\n'],
  ])('is taken apart at %s', (_what, text) => {
    expect(pairs(text, 'names')).toEqual([
      ['anna', 'hun,ter;2'],
      ['bo', 'hunter3'],
    ]);
  });

  it('keeps every character of a secret, and no spaces around a name', () => {
    expect(pairs(' anna , hunter2 \nbo,"two\nlines ""quoted"""', 'names')).toEqual([
      ['anna', ' hunter2 '],
      ['bo', 'two\nlines "quoted"'],
    ]);
  });

  it.each([
    ['Name,Password\nanna,hunter2', true],
    ['Benutzer;Kennwort\nanna;hunter2', true],
    ['nom\tmot de passe\nanna\thunter2', true],
    ['anna,password\nbo,hunter2', false],
    ['name,hunter2\nbo,hunter3', false],
    ['Name,Password', false],
  ])('leaves a heading out: %j', (text, hasHeading) => {
    const list = parseList(text, 'names');
    expect(list.hasHeading).toBe(hasHeading);
    expect(list.lines.some(({ name }) => /^(name|benutzer|nom)$/i.test(name))).toBe(
      !hasHeading && /^name/i.test(text),
    );
  });

  it('says which lines are not a name and a secret, and never guesses which part is meant', () => {
    const { lines } = parseList('anna,hunter2\nbo,hun,ter3\nhunter4\ncy,hunter5', 'names');
    expect(lines.map(({ problem }) => problem)).toEqual([
      null,
      { kind: 'columns', columns: 3 },
      { kind: 'columns', columns: 1 },
      null,
    ]);
    expect(lines.map(({ secret }) => secret)).toEqual(['hunter2', '', '', 'hunter5']);
  });

  it.each(['anna,"hunter2\nbo,hunter3', 'anna,"hunter"2'])(
    'says where quotation marks do not match, and takes no secret from there: %j',
    (text) => {
      const last = parseList(`cy,hunter5\n${text}`, 'names').lines.at(-1);
      expect(last).toMatchObject({ secret: '', problem: { kind: 'quotes' } });
    },
  );
});
