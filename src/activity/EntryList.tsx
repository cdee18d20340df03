import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useId, useLayoutEffect } from 'react';
import { useApp } from '../ui/use-app-state.ts';
import styles from './EntryList.module.css';
import { EntryRow } from './EntryRow.tsx';
import type { Teller } from './entry-text.ts';
import type { Entry } from './filter.ts';
import { useRowHeight } from './use-row-height.ts';
import { useScroll } from './use-scroll.ts';

interface EntryListProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly entries: readonly Entry[];
  /** Another one begins at the top. */
  readonly filterName: string;
  /** Where the arrow keys are. */
  readonly active: string | null;
  /** Whether the details of the active one are open. */
  readonly isOpen: boolean;
  readonly teller: Teller;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
  /** Opens the details and goes there. */
  readonly onEnter: (id: string) => void;
}

/** One stop for Tab, and only the rows that are seen are there, and the active one, however many entries there are. */
export const EntryList = (props: EntryListProps) => {
  const { ref, entries, filterName, active, isOpen, teller, onActive, onOpen, onEnter } = props;
  const { text } = useApp();
  const id = useId();
  const rowPx = useRowHeight();
  const scroll = useScroll(ref, entries, filterName, rowPx);
  const at = entries.findIndex((entry) => entry.id === active);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => ref.current,
    estimateSize: () => rowPx,
    overscan: 6,
    // Kept as long as the entries are: a new one would have thousands of rows measured at each scroll.
    getItemKey: useCallback((index: number) => entries[index]?.id ?? index, [entries]),
    // The active row is there wherever the list is scrolled to, since the list refers to it.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return at < 0 || seen.includes(at) ? seen : [...seen, at].sort((one, other) => one - other);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useLayoutEffect(() => virtualizer.measure(), [rowPx]);
  const openKind = isOpen ? entries[at]?.kind : null;
  // The details take room from the list when they open, and follow a draft that becomes a receipt; whatever else comes
  // and goes moves nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => scroll.show(at), [active, openKind]);

  const goTo = (index: number) => {
    const bounded = Math.max(0, Math.min(index, entries.length - 1));
    const entry = entries[bounded];
    if (entry === undefined) return;
    onActive(entry.id);
    scroll.show(bounded);
  };
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((ref.current?.clientHeight ?? rowPx) / rowPx) - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: entries.length - 1,
    };
    const target = targets[event.key];
    const entry = entries[at];
    if (target !== undefined) goTo(target);
    else if (entry !== undefined && (event.key === 'Enter' || event.key === ' ')) onEnter(entry.id);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={ref}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={text('activity.list')}
      aria-activedescendant={at < 0 ? undefined : `${id}-${active}`}
      onKeyDown={press}
      onScroll={scroll.note}
      onFocus={({ currentTarget }) => {
        // Under a pointer nothing may move: the press that gives the focus is on its way to a row.
        if (at < 0) goTo(Math.ceil(currentTarget.scrollTop / rowPx));
        else if (currentTarget.matches(':focus-visible')) scroll.show(at);
      }}
    >
      <div role="presentation" className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and hears the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              aria-selected={isOpen && index === at}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              data-active={index === at || undefined}
              className={styles.row}
              style={{ transform: `translateY(${index * rowPx}px)`, height: rowPx }}
              onClick={() => onOpen(entry.id)}
            >
              <EntryRow entry={entry} teller={teller} />
            </div>
          );
        })}
      </div>
    </div>
  );
};
