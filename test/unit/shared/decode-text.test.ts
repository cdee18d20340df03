import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/shared/decode-text.ts';

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
};

describe('bytes', () => {
  it.each([
    ['UTF-8', Buffer.from('pässword 🔑\r\n')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffpässword 🔑\r\n')],
    ['UTF-16, little end first', utf16('\ufeffpässword 🔑\r\n', 'le')],
    ['UTF-16, big end first', utf16('\ufeffpässword 🔑\r\n', 'be')],
  ])('of %s are its text, without the mark', (_what, bytes) => {
    expect(decodeText(bytes)).toBe('pässword 🔑\r\n');
  });

  it.each([
    ['none', []],
    ['a mark alone', [0xff, 0xfe]],
    ['a mark of UTF-8 alone', [0xef, 0xbb, 0xbf]],
  ])('of an empty text: %s', (_what, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe('');
  });

  it('keeps a second mark, which is a character', () => {
    expect(decodeText(Buffer.from('\ufeff\ufeffpass'))).toBe('\ufeffpass');
  });

  it.each([
    ['UTF-16 without a mark, little end first', utf16('pass', 'le')],
    ['UTF-16 without a mark, big end first', utf16('pass', 'be')],
    ['a NUL', Buffer.from('pa\0ss')],
    ['half a character', Uint8Array.of(0xc3)],
    ['half a unit of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41)],
    ['half a pair of UTF-16', utf16('\ufeff\ud83d', 'le')],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
  ])('are no text: %s', (_what, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
