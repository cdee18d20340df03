import type { Text } from '../shared/text.ts';
import type { Bytes, Timestamp } from '../shared/units.ts';
import { numberText } from '../ui/format.ts';
import type { Entry, LabelsOf } from './filter.ts';

/** What is needed to describe an entry in words. */
export interface TextContext {
  readonly text: Text;
  readonly language: string;
  readonly now: Timestamp;
  /** Whether the user has paused sending. */
  readonly paused: boolean;
}

/** The text of a row, apart from its state. Empty strings are not shown. */
export interface RowText {
  readonly title: string;
  readonly about: readonly string[];
  readonly when: string;
  readonly more: readonly string[];
}

/** The words that a row shows for what an entry is. The same few for thousands of entries, so each is looked up once. */
export const labelsIn = (text: Text): LabelsOf => {
  const found = new Map<string, readonly string[]>();
  return (entry) => {
    const source = entry.kind === 'draft' ? null : entry.kind === 'receipt' ? entry.madeFrom : 'elsewhere';
    const key = `${entry.state} ${source}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const labels = [
      text(`activity.state.${entry.state}`),
      ...(source === null ? [] : [text(`activity.from.${source}`)]),
    ];
    found.set(key, labels);
    return labels;
  };
};

/** A name and its value, such as Lifetime and 7 days. */
export type Fact = readonly [string, string];

export const bytesText = ({ text, language }: TextContext, bytes: Bytes): string =>
  text('activity.bytes', { count: bytes, formatted: numberText(language, bytes) });

export const accountText = (
  text: Text,
  { serverName, username }: Pick<Entry, 'serverName' | 'username'>,
): string => `${serverName} · ${username ?? text('destination.anonymous')}`;
