import type { Handed } from './selection.ts';

/** Text types, best first. */
export const textTargets = [
  'UTF8_STRING',
  'text/plain;charset=utf-8',
  'text/plain',
  'STRING',
  'TEXT',
] as const;

/**
 * Text as its owner meant it, or `null` if that cannot be known.
 * `STRING` is Latin-1 by the Inter-Client Communication Conventions Manual, section 2.6.2; `text/plain` is in whatever
 * encoding its owner assumes.
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
      // For example COMPOUND_TEXT, which equals Latin-1 until it switches character sets.
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
