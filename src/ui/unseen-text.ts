import { localeOf } from '../shared/languages.ts';
import type { Text } from '../shared/text.ts';
import type { Unseen } from '../shared/unseen.ts';
import { numberText } from './format.ts';

const kinds = [
  'lineBreaks',
  'zeroWidthSpaces',
  'byteOrderMarks',
  'softHyphens',
  'directionMarks',
  'others',
] as const satisfies readonly (keyof Unseen)[];

/** What nobody sees in a text, in words: a line break at the end and 2 zero-width spaces. */
export const unseenText = (text: Text, language: string, unseen: Unseen): string =>
  new Intl.ListFormat(localeOf(language)).format(
    kinds
      .filter((kind) => unseen[kind] > 0)
      .map((kind) =>
        text(`unseen.${kind}`, { count: unseen[kind], formatted: numberText(language, unseen[kind]) }),
      ),
  );
