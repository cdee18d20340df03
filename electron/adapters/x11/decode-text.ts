import type { Handed } from './selection.ts';

/** Types of text, best first. */
export const textTargets = [
  'UTF8_STRING',
  'text/plain;charset=utf-8',
  'text/plain',
  'STRING',
  'TEXT',
] as const;

/**
 * Text as its owner meant it, or `null` when that cannot be known.
 * `STRING` is Latin-1 by the Inter-Client Communication Conventions Manual, section 2.6.2; `text/plain` is what its owner
 * takes it to be.
 */
export const decodeText = ({ type, bytes }: Handed): string | null => {
  switch (type) {
    case 'STRING':
      return bytes.toString('latin1');
    case 'text/plain':
      return utf8(bytes) ?? bytes.toString('latin1');
    case 'UTF8_STRING':
    case 'text/plain;charset=utf-8':
      return utf8(bytes);
    default:
      // Such as COMPOUND_TEXT, which means the same as Latin-1 until it changes its alphabet.
      return bytes.every((byte) => byte < 0x80 && byte !== 0x1b) ? bytes.toString('latin1') : null;
  }
};

const utf8 = (bytes: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};
