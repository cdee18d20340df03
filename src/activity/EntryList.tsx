import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useId, useLayoutEffect } from 'react';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { BrokenRow } from './Broken.tsx';
import styles from './EntryList.module.css';
import { EntryRow } from './EntryRow.tsx';
import type { TextContext } from './entry-text.ts';
import type { Entry } from './filter.ts';
import { useRowHeight } from './use-row-height.ts';
import { useScroll } from './use-scroll.ts';

interface EntryListProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly entries: readonly Entry[];
  /** When it changes, the list starts at the top again. */
  readonly filterName: string;
  /** The row the arrow keys are on. */
  readonly currentId: string | null;
  /** Whether the details of the current row are open. */
  readonly isOpen: boolean;
  readonly context: TextContext;
  readonly onCurrent: (id: string) => void;
  readonly onOpen: (id: string) => void;
  /** Opens the details and moves the focus there. */
  readonly onEnter: (id: string) => void;
}

/**
 * The list is one tab stop. However many entries there are, only the visible rows and the current one are in the page.
 */
export const EntryList = (props: EntryListProps) => {
  const { ref, entries, filterName, currentId, isOpen, context, onCurrent, onOpen, onEnter } = props;
  const { text } = useApp();
  const id = useId();
  const rowPx = useRowHeight(ref);
  const scroll = useScroll(ref, entries, filterName, rowPx);
  const at = entries.findIndex((entry) => entry.id === currentId);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => ref.current,
    estimateSize: () => rowPx,
    overscan: 6,
    // Memoized: a new function would have thousands of rows measured again at each scroll.
    getItemKey: useCallback((index: number) => entries[index]?.id ?? index, [entries]),
    // The current row stays in the page when it is scrolled out of view: aria-activedescendant refers to it.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return at < 0 || seen.includes(at) ? seen : [...seen, at].sort((one, other) => one - other);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when the row height changes
  useLayoutEffect(() => virtualizer.measure(), [rowPx]);
  const openKind = isOpen ? entries[at]?.kind : null;
  // Details that open, or change from draft to receipt, make the list smaller. Nothing else may scroll it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => scroll.show(at), [currentId, openKind]);

  const goTo = (index: number) => {
    const bounded = Math.max(0, Math.min(index, entries.length - 1));
    const entry = entries[bounded];
    if (entry === undefined) return;
    onCurrent(entry.id);
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
      aria-activedescendant={at < 0 ? undefined : `${id}-${currentId}`}
      onKeyDown={press}
      onScroll={scroll.remember}
      onFocus={({ currentTarget }) => {
        // With a pointer nothing may move: the press that gives the list the focus is meant for a row.
        if (at < 0) goTo(Math.ceil(currentTarget.scrollTop / rowPx));
        else if (currentTarget.matches(':focus-visible')) scroll.show(at);
      }}
    >
      <div role="presentation" className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and handles the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its current row
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              aria-selected={isOpen && index === at}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              data-current={index === at || undefined}
              className={styles.row}
              style={{ transform: `translateY(${index * rowPx}px)`, height: rowPx }}
              onClick={() => onOpen(entry.id)}
            >
              <ErrorBoundary about={entry} fallback={() => <BrokenRow />}>
                <EntryRow entry={entry} context={context} />
              </ErrorBoundary>
            </div>
          );
        })}
      </div>
    </div>
  );
};
