import type { DraftView } from '../shared/model/drafts.ts';
import type { ElsewhereView, ReceiptView } from '../shared/model/receipts.ts';

/** A row of the list. When a draft is sent, its receipt has the same id. */
export type Entry = DraftView | ReceiptView | ElsewhereView;

export const shownNames = ['all', 'held', 'drafts', 'active', 'ended'] as const;
export type Shown = (typeof shownNames)[number];

export interface Filter {
  readonly shown: Shown;
  readonly typed: string;
}

export const isActive = ({ state }: Pick<ReceiptView, 'state'>): boolean =>
  state === 'new' || state === 'opened';

const kindOf = (entry: Entry): Exclude<Shown, 'all' | 'held'> =>
  entry.kind === 'draft' ? 'drafts' : isActive(entry) ? 'active' : 'ended';

/** A draft that waits for the user to decide. */
const isHeld = (entry: Entry): boolean => entry.state === 'held';

export const countsOf = (entries: readonly Entry[]): Readonly<Record<Shown, number>> => {
  const counts = { all: entries.length, held: 0, drafts: 0, active: 0, ended: 0 };
  for (const entry of entries) {
    counts[kindOf(entry)] += 1;
    if (isHeld(entry)) counts.held += 1;
  }
  return counts;
};

const wordsOf = (typed: string): readonly string[] => typed.toLowerCase().split(/\s+/).filter(Boolean);

/** The words that a row shows for what an entry is, such as Revealed and clipboard. */
export type LabelsOf = (entry: Entry) => readonly string[];

/** The text that is searched: note, labels, server, account, host of the link, and the addresses it is mailed to. */
const searchedIn = (entry: Entry, labelsOf: LabelsOf): string => {
  const { note, serverName, username } = entry;
  const extra =
    entry.kind === 'draft'
      ? [entry.recipient ?? '', entry.shareDomain ?? '']
      : [...(entry.kind === 'receipt' ? [entry.linkHost] : []), ...entry.mailedTo];
  return [note, ...labelsOf(entry), serverName, username ?? '', ...extra].join('\n').toLowerCase();
};

const matches = (entry: Entry, shown: Shown, words: readonly string[], labelsOf: LabelsOf): boolean => {
  if (shown === 'held' ? !isHeld(entry) : shown !== 'all' && kindOf(entry) !== shown) return false;
  if (words.length === 0) return true;
  const searched = searchedIn(entry, labelsOf);
  return words.every((word) => searched.includes(word));
};

export const isMatch = (entry: Entry, { shown, typed }: Filter, labelsOf: LabelsOf): boolean =>
  matches(entry, shown, wordsOf(typed), labelsOf);

/** @param currentId the entry the user is on. It stays listed even if it has changed and no longer matches. */
export const filtered = (
  entries: readonly Entry[],
  { shown, typed }: Filter,
  currentId: string | null,
  labelsOf: LabelsOf,
): readonly Entry[] => {
  const words = wordsOf(typed);
  return shown === 'all' && words.length === 0
    ? entries
    : entries.filter((entry) => entry.id === currentId || matches(entry, shown, words, labelsOf));
};
