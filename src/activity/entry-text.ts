import type { Milliseconds } from '../shared/limits.ts';
import type { Text } from '../shared/text.ts';
import { numberText } from '../ui/words.ts';
import type { Entry } from './filter.ts';

/** What it takes to put an entry into words. */
export interface Teller {
  readonly text: Text;
  readonly language: string;
  readonly now: Milliseconds;
  /** Whether the user has paused sending. */
  readonly paused: boolean;
}

/** The words of a row, apart from its state. Words that are empty are left out. */
export interface Said {
  readonly title: string;
  readonly about: readonly string[];
  readonly when: string;
  readonly more: readonly string[];
}

/** A name and what there is to say. */
export type Fact = readonly [string, string];

export const bytesText = ({ text, language }: Teller, bytes: number): string =>
  text('activity.bytes', { count: bytes, formatted: numberText(language, bytes) });

export const accountText = (
  text: Text,
  { serverName, username }: Pick<Entry, 'serverName' | 'username'>,
): string => `${serverName} · ${username ?? text('destination.anonymous')}`;
