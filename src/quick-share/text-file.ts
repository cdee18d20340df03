import { decodeText } from '../shared/decode-text.ts';
import { maxSecretBytes } from '../shared/limits.ts';
import { failed, type Result, success } from '../shared/result.ts';
import type { Text } from '../shared/text.ts';
import type { Bytes } from '../shared/units.ts';
import { utf8Bytes } from '../shared/utf8.ts';
import { numberText } from '../ui/format.ts';

export interface FileRefusal {
  readonly why: 'several' | 'empty' | 'too-large' | 'not-text' | 'unreadable';
  readonly name: string;
  readonly bytes: Bytes;
}

/** The text of a dropped file. A file that is too large to send is not read. */
export const readTextFile = async (files: readonly File[]): Promise<Result<string, FileRefusal>> => {
  const [file] = files;
  if (file === undefined || files.length > 1) return failed({ why: 'several', name: '', bytes: 0 });
  const refuse = (why: FileRefusal['why']) => failed({ why, name: file.name, bytes: file.size });
  // In UTF-16 it may have twice the bytes, and a mark before them.
  if (file.size > 2 * maxSecretBytes + 2) return refuse('too-large');
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refuse('unreadable');
  if (bytes.byteLength === 0) return refuse('empty');
  const text = decodeText(new Uint8Array(bytes));
  if (text === null) return refuse(file.size > maxSecretBytes ? 'too-large' : 'not-text');
  return utf8Bytes(text) > maxSecretBytes ? refuse('too-large') : success(text);
};

/** Line breaks as a text area has them, so that what is shown is what is sent. */
export const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

export const fileRefusalText = (text: Text, language: string, { why, name, bytes }: FileRefusal): string =>
  text(`file.${why}`, {
    name,
    bytes: numberText(language, bytes),
    most: numberText(language, maxSecretBytes),
  });
