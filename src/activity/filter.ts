import type { DraftView } from '../shared/model/drafts.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';

/** What the list is made of. A draft that is sent becomes the receipt with the same id. */
export type Entry = DraftView | ReceiptView;

export const shownNames = ['all', 'undecided', 'drafts', 'alive', 'ended'] as const;
export type Shown = (typeof shownNames)[number];

export interface Filter {
  readonly shown: Shown;
  readonly typed: string;
}

export const isAlive = ({ state }: ReceiptView): boolean => state === 'new' || state === 'opened';

const kindOf = (entry: Entry): Exclude<Shown, 'all' | 'undecided'> =>
  entry.kind === 'draft' ? 'drafts' : isAlive(entry) ? 'alive' : 'ended';

/** Drafts that wait for the user, of whom there may be few among many. */
const isUndecided = (entry: Entry): boolean => entry.state === 'held';

export const countsOf = (entries: readonly Entry[]): Readonly<Record<Shown, number>> => {
  const counts = { all: entries.length, undecided: 0, drafts: 0, alive: 0, ended: 0 };
  for (const entry of entries) {
    counts[kindOf(entry)] += 1;
    if (isUndecided(entry)) counts.undecided += 1;
  }
  return counts;
};

const wordsOf = (typed: string): readonly string[] => typed.toLowerCase().split(/\s+/).filter(Boolean);

/** The note, the place, the account, the link's host, and who the link is mailed to. */
const searchedIn = (entry: Entry): string => {
  const { note, serverName, username } = entry;
  const others =
    entry.kind === 'draft'
      ? [entry.recipient ?? '', entry.shareDomain ?? '']
      : [entry.linkHost, ...entry.mailedTo];
  return [note, serverName, username ?? '', ...others].join('\n').toLowerCase();
};

const matches = (entry: Entry, shown: Shown, words: readonly string[]): boolean => {
  if (shown === 'undecided' ? !isUndecided(entry) : shown !== 'all' && kindOf(entry) !== shown) return false;
  if (words.length === 0) return true;
  const searched = searchedIn(entry);
  return words.every((word) => searched.includes(word));
};

export const isMatch = (entry: Entry, { shown, typed }: Filter): boolean =>
  matches(entry, shown, wordsOf(typed));

/** @param held the entry the user is at: it stays although it has changed and does not match any more. */
export const filtered = (
  entries: readonly Entry[],
  { shown, typed }: Filter,
  held: string | null,
): readonly Entry[] => {
  const words = wordsOf(typed);
  return shown === 'all' && words.length === 0
    ? entries
    : entries.filter((entry) => entry.id === held || matches(entry, shown, words));
};
