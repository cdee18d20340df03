import { decodeText } from '../../src/shared/decode-text.ts';
import { maxPastedLinkCharacters } from '../../src/shared/limits.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Text, TextKey } from '../../src/shared/text.ts';
import type { Bytes } from '../../src/shared/units.ts';
import { Sensitive } from '../core/base/sensitive.ts';

/** What is wrong with the input of `--open -`. */
export type LinkInputProblem = 'no-link' | 'not-text' | 'too-long';

/** Nothing longer can be a link that is taken: three bytes for each character, a byte order mark, and a line end. */
export const maxLinkInput: Bytes = 3 * maxPastedLinkCharacters + 5;

/** The link in what was read, of which there may be one byte too many. */
export const linkOfInput = (bytes: Uint8Array): Result<Sensitive, LinkInputProblem> => {
  // What is cut off is not even decoded.
  if (bytes.length > maxLinkInput) return failed('too-long');
  const text = decodeText(bytes)?.trim();
  if (text === undefined) return failed('not-text');
  if (text === '') return failed('no-link');
  return text.length > maxPastedLinkCharacters ? failed('too-long') : success(new Sensitive(text));
};

/** EX_DATAERR from sysexits.h, as of `share -`. */
const exitCode = 65;

/** Reports what is wrong with the input. @returns the exit code. */
export const refuseLinkInput = (
  problem: LinkInputProblem,
  text: Text,
  complain: (sentence: string) => void,
): number => {
  complain(text(sentences[problem]));
  return exitCode;
};

const sentences = {
  'no-link': 'cli.noLink',
  'not-text': 'cli.notText',
  'too-long': 'cli.linkTooLong',
} as const satisfies Record<LinkInputProblem, TextKey>;
