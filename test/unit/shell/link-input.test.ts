import { describe, expect, it } from 'vitest';
import { linkOfInput, maxLinkInput, refuseLinkInput } from '../../../electron/shell/link-input.ts';
import { textIn } from '../../../src/shared/text-in.ts';

const link = 'https://eu.onetimesecret.com/secret/abc';
const read = (input: string | Uint8Array) => {
  const taken = linkOfInput(typeof input === 'string' ? Buffer.from(input) : input);
  return taken.ok ? taken.value.reveal() : taken.failure;
};

describe('a link from standard input', () => {
  it.each([
    ['a line', `${link}\n`],
    ['no line end', link],
    ['a line as Windows ends it', `${link}\r\n`],
    ['blanks around it', `  ${link} \n\n`],
    ['a byte order mark', `\ufeff${link}`],
    ['UTF-16', Buffer.from(`\ufeff${link}\r\n`, 'utf16le')],
  ])('is taken from %s', (_what, input) => {
    expect(read(input)).toBe(link);
  });

  it('is masked where it would be printed', () => {
    expect(JSON.stringify(linkOfInput(Buffer.from(link)))).not.toContain('abc');
  });

  it('may be as long as one in the window', () => {
    for (const letter of ['x', 'é', '€', '🔑']) {
      const longest = letter.repeat(10_000 / letter.length);
      expect(read(`\ufeff${longest}\r\n`)).toBe(longest);
      expect(read(`${longest}x`)).toBe('too-long');
    }
  });

  it.each([
    ['nothing', '', 'no-link'],
    ['an empty line', ' \n', 'no-link'],
    ['what is no text', Uint8Array.of(0xff, 0xfe, 0x00), 'not-text'],
    ['a NUL', 'a\0b', 'not-text'],
    ['more than is read', ' '.repeat(maxLinkInput + 1), 'too-long'],
  ])('is not taken from %s', (_what, input, problem) => {
    expect(read(input)).toBe(problem);
  });

  it('that is wrong is answered in one line', () => {
    const said: string[] = [];
    expect(refuseLinkInput('no-link', textIn('en'), (sentence) => said.push(sentence))).toBe(65);
    expect(said).toEqual(['There is no link in the input, so nothing was done.']);
  });
});
