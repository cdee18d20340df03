import { maxSecretBytes } from '../shared/limits.ts';
import { failed, type Result, success } from '../shared/result.ts';
import type { Text } from '../shared/text.ts';
import type { Bytes } from '../shared/units.ts';
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
  if (file.size > maxSecretBytes) return refuse('too-large');
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refuse('unreadable');
  if (bytes.byteLength === 0) return refuse('empty');
  const text = decode(bytes);
  return text === null ? refuse('not-text') : success(text);
};

const decode = (bytes: ArrayBuffer): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Valid UTF-8, but a text file contains no NUL.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
};

/** Line breaks as a text area has them, so that what is shown is what is sent. */
export const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

export const fileRefusalText = (text: Text, language: string, { why, name, bytes }: FileRefusal): string =>
  text(`file.${why}`, {
    name,
    bytes: numberText(language, bytes),
    most: numberText(language, maxSecretBytes),
  });
