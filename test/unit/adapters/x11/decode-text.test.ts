import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../electron/adapters/x11/decode-text.ts';

describe('a text from an X11 clipboard', () => {
  it.each([
    ['UTF8_STRING', Buffer.from('pä§ß 😀'), 'pä§ß 😀'],
    ['text/plain;charset=utf-8', Buffer.from('\uFEFFpä'), '\uFEFFpä'],
    ['STRING', Buffer.from('pä§ß', 'latin1'), 'pä§ß'],
    ['text/plain', Buffer.from('pä§ß', 'latin1'), 'pä§ß'],
    ['text/plain', Buffer.from('pä§ß'), 'pä§ß'],
    ['COMPOUND_TEXT', Buffer.from('plain'), 'plain'],
  ])('is decoded by its type: %s', (type, bytes, text) => {
    expect(decodeText({ type, bytes })).toBe(text);
  });

  it.each([
    ['UTF8_STRING', Buffer.from('pä', 'latin1')],
    ['COMPOUND_TEXT', Buffer.from('\x1b%G\xc3\xa4', 'latin1')],
    ['INTEGER', Buffer.from([0, 0, 0, 200])],
  ])('is not guessed at: %s', (type, bytes) => {
    expect(decodeText({ type, bytes })).toBe(null);
  });
});
