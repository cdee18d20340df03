import { useDeferredValue, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Entry, type Filter, filtered, isMatch, type LabelsOf } from './filter.ts';

interface EntrySelection {
  /** As the user has set it. */
  readonly filter: Filter;
  /** As the list shows it, which may lag behind for a moment. */
  readonly appliedFilter: Filter;
  readonly matching: readonly Entry[];
  /** The row the arrow keys are on. */
  readonly currentId: string | null;
  /** Whether the details of the current row are open. */
  readonly isOpen: boolean;
  /** The entry whose details are open. */
  readonly openEntry: Entry | undefined;
  readonly changeFilter: (part: Partial<Filter>) => void;
  readonly setCurrent: (id: string) => void;
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** Closes the details of an entry the user has removed; the next row becomes the current one. */
  readonly leave: (left: Entry) => void;
}

const everything: Filter = { shown: 'all', typed: '' };

/**
 * Which entries the list shows, which row is current, and whether its details are open.
 * @param labelsOf stays the same until the language changes.
 * @param onGone the entry is gone, discarded in another window for example, and its details have closed.
 */
export const useEntrySelection = (
  entries: readonly Entry[],
  labelsOf: LabelsOf,
  onGone: () => void,
): EntrySelection => {
  const [filter, setFilter] = useState(everything);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  // Typing never waits for a long list.
  const appliedFilter = useDeferredValue(filter);
  const matching = useMemo(
    () => filtered(entries, appliedFilter, currentId, labelsOf),
    [entries, appliedFilter, currentId, labelsOf],
  );
  const current = entries.find(({ id }) => id === currentId);
  const isGone = isOpen && current === undefined;
  const reportGone = useEffectEvent(onGone);
  useLayoutEffect(() => {
    if (!isGone) return;
    setOpen(false);
    reportGone();
  }, [isGone]);

  return {
    filter,
    appliedFilter,
    matching,
    currentId,
    isOpen,
    openEntry: isOpen ? current : undefined,
    changeFilter: (part) => {
      const next = { ...filter, ...part };
      setFilter(next);
      if (current !== undefined && !isMatch(current, next, labelsOf)) {
        setCurrentId(null);
        setOpen(false);
      }
    },
    setCurrent: setCurrentId,
    open: (id) => {
      setCurrentId(id);
      setOpen(true);
    },
    close: () => flushSync(() => setOpen(false)),
    leave: (left) => {
      const at = matching.findIndex(({ id }) => id === left.id);
      const neighbour = matching[at + 1] ?? matching[at - 1];
      flushSync(() => {
        setOpen(false);
        setCurrentId(neighbour?.id ?? null);
      });
    },
  };
};
