import { maxSecretBytes } from '../shared/limits.ts';
import { failed, type Result, success } from '../shared/result.ts';
import type { Text } from '../shared/text.ts';
import { numberText } from '../ui/words.ts';

export interface FileRefusal {
  readonly why: 'several' | 'empty' | 'too-large' | 'not-text' | 'unreadable';
  readonly name: string;
  readonly bytes: number;
}

/** The text of one small dropped file. Nothing is read of a file that could not be sent anyway. */
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
    // UTF-8 by chance: no text has a zero in it.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
};

/** Line ends as a text area has them, so that what is sent is what is seen. */
export const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

export const fileRefusalText = (text: Text, language: string, { why, name, bytes }: FileRefusal): string =>
  text(`file.${why}`, {
    name,
    bytes: numberText(language, bytes),
    most: numberText(language, maxSecretBytes),
  });
