import type { DraftState } from '../../../src/shared/model/drafts.ts';
import type { Timestamp } from '../../../src/shared/units.ts';
import { createSortedList, type SortedList } from '../base/sorted-list.ts';
import { type Draft, deadlineOf } from './draft.ts';

/** What is asked about drafts after each change, kept up to date by the change: nobody goes through thousands for it. */
export interface DraftIndex {
  /** @param before `null` for a new one. @param after `null` for one that is gone. */
  readonly replace: (before: Draft | null, after: Draft | null) => void;
  /** Oldest first; a later change does not show in it. */
  readonly all: () => readonly Draft[];
  readonly countOf: (...states: readonly DraftState[]) => number;
  /** @returns `null` if none waits to be sent to this server. */
  readonly oldestWaiting: (server: string) => Draft | null;
  /** Those that drafts wait to be sent to. */
  readonly serversWaiting: () => readonly string[];
  /** @returns `null` when no draft has a deadline. */
  readonly nextDeadline: () => Timestamp | null;
}

/** Oldest first. */
export const byAge = (one: Draft, other: Draft): number =>
  one.savedAt - other.savedAt || (one.id === other.id ? 0 : one.id < other.id ? -1 : 1);
const byDeadline = (one: Draft, other: Draft): number =>
  (deadlineOf(one) ?? 0) - (deadlineOf(other) ?? 0) || byAge(one, other);

export const createDraftIndex = (): DraftIndex => {
  const drafts = createSortedList(byAge);
  const deadlines = createSortedList(byDeadline);
  const waiting = new Map<string, SortedList<Draft>>();
  const counts = new Map<DraftState, number>();
  let listed: readonly Draft[] | null = null;

  const count = (draft: Draft | null, by: 1 | -1): void => {
    if (draft !== null) counts.set(draft.state, (counts.get(draft.state) ?? 0) + by);
  };
  const waitingAt = (server: string): SortedList<Draft> => {
    const list = waiting.get(server) ?? createSortedList(byAge);
    waiting.set(server, list);
    return list;
  };
  const withDeadline = (draft: Draft | null): Draft | null =>
    draft === null || deadlineOf(draft) === null ? null : draft;

  return {
    replace: (before, after) => {
      listed = null;
      count(before, -1);
      count(after, 1);
      drafts.replace(before, after);
      deadlines.replace(withDeadline(before), withDeadline(after));
      if (before?.state === 'waiting') waitingAt(before.madeWith.server).replace(before, null);
      if (after?.state === 'waiting') waitingAt(after.madeWith.server).replace(null, after);
    },
    all: () => {
      listed ??= [...drafts.values()];
      return listed;
    },
    countOf: (...states) => states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0),
    oldestWaiting: (server) => waiting.get(server)?.values()[0] ?? null,
    serversWaiting: () =>
      [...waiting].flatMap(([server, list]) => (list.values().length > 0 ? [server] : [])),
    nextDeadline: () => {
      const [first] = deadlines.values();
      return first === undefined ? null : deadlineOf(first);
    },
  };
};
