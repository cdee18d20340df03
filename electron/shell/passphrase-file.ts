import { createReadStream } from 'node:fs';
import { decodeText } from '../../src/shared/decode-text.ts';
import { maxPassphraseCharacters } from '../../src/shared/limits.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Text, TextKey } from '../../src/shared/text.ts';
import type { Bytes } from '../../src/shared/units.ts';
import { inputNotReadable, wrongInput } from '../core/base/exit-codes.ts';
import { Sensitive } from '../core/base/sensitive.ts';

/** What is wrong with the file after `--passphrase-file`. */
export type PassphraseProblem = 'unreadable' | 'empty' | 'not-one-line' | 'too-long';

/** Four bytes for each character, in any encoding we take; a byte order mark and a line end. */
export const maxPassphraseInput: Bytes = 4 * maxPassphraseCharacters + 8;

/**
 * Reads to the end, or one byte more than a passphrase may have.
 * @param from a path, which may be that of a pipe, such as `/dev/fd/3`; or a descriptor.
 * @returns `null` if it cannot be read.
 */
export const readPassphraseFile = async (from: string | number): Promise<Uint8Array | null> => {
  const [path, fd] = typeof from === 'string' ? [from] : ['', from];
  const chunks: Buffer[] = [];
  try {
    const file: AsyncIterable<Buffer> = createReadStream(path, { fd, end: maxPassphraseInput });
    for await (const chunk of file) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
};

/** The passphrase in what was read: one line, of which the end is left off. */
export const passphraseOf = (bytes: Uint8Array | null): Result<Sensitive, PassphraseProblem> => {
  if (bytes === null) return failed('unreadable');
  if (bytes.length > maxPassphraseInput) return failed('too-long');
  const text = decodeText(bytes)?.replace(/\r?\n$/, '');
  if (text === undefined || /[\r\n]/.test(text)) return failed('not-one-line');
  return text === '' ? failed('empty') : success(new Sensitive(text));
};

/** Reports what is wrong with it. @returns the exit code. */
export const refusePassphrase = (
  problem: PassphraseProblem,
  text: Text,
  complain: (sentence: string) => void,
): number => {
  complain(text(sentences[problem], { most: maxPassphraseCharacters }));
  return problem === 'unreadable' ? inputNotReadable : wrongInput;
};

const sentences = {
  unreadable: 'cli.passphraseUnreadable',
  empty: 'cli.passphraseEmpty',
  'not-one-line': 'cli.passphraseNotOneLine',
  'too-long': 'failure.invalid-passphrase.too-long',
} as const satisfies Record<PassphraseProblem, TextKey>;
