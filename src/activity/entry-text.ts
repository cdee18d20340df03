import type { Text } from '../shared/text.ts';
import type { Bytes, Timestamp } from '../shared/units.ts';
import { numberText } from '../ui/format.ts';
import type { Entry } from './filter.ts';

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

/** A name and its value, such as Lifetime and 7 days. */
export type Fact = readonly [string, string];

export const bytesText = ({ text, language }: TextContext, bytes: Bytes): string =>
  text('activity.bytes', { count: bytes, formatted: numberText(language, bytes) });

export const accountText = (
  text: Text,
  { serverName, username }: Pick<Entry, 'serverName' | 'username'>,
): string => `${serverName} · ${username ?? text('destination.anonymous')}`;
