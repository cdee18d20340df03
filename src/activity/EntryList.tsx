import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useId, useLayoutEffect, useMemo } from 'react';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { BrokenRow } from './Broken.tsx';
import { EntryGroup } from './EntryGroup.tsx';
import styles from './EntryList.module.css';
import { EntryRow } from './EntryRow.tsx';
import type { TextContext } from './entry-text.ts';
import type { Entry } from './filter.ts';
import { listCommandOf } from './list-keys.ts';
import { listLayout } from './list-layout.ts';
import { sectionName, sectionsOf } from './sections.ts';
import { useRowHeights } from './use-row-heights.ts';
import { useScroll } from './use-scroll.ts';
import type { Several } from './use-several.ts';

interface EntryListProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly entries: readonly Entry[];
  /** When it changes, the list starts at the top again. */
  readonly filterName: string;
  /** The row the arrow keys are on. */
  readonly currentId: string | null;
  /** Whether the details of the current row are open. */
  readonly isOpen: boolean;
  readonly several: Several;
  readonly context: TextContext;
  readonly onCurrent: (id: string) => void;
  readonly onOpen: (id: string) => void;
  /** Opens the details and moves the focus there. */
  readonly onEnter: (id: string) => void;
  /** Details that are open are closed: several links are being selected. */
  readonly onSelect: () => void;
  readonly onCopy: (entry: Entry) => void;
  readonly onRemove: (entry: Entry) => void;
}

/**
 * The list is one tab stop. However many entries there are, only the visible rows and the current one are in the page.
 */
export const EntryList = (props: EntryListProps) => {
  const { ref, entries, filterName, currentId, isOpen, several, context, onCurrent, onOpen, onSelect } =
    props;
  const { text } = useApp();
  const id = useId();
  const { rowPx, headingPx } = useRowHeights(ref);
  const sections = useMemo(() => sectionsOf(entries), [entries]);
  const layout = useMemo(
    () => listLayout(entries.length, sections, rowPx, headingPx),
    [entries, sections, rowPx, headingPx],
  );
  const scroll = useScroll(ref, entries, filterName, layout);
  const at = entries.findIndex((entry) => entry.id === currentId);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => ref.current,
    // With the heading above it.
    estimateSize: (index) => layout.topOf(index) - layout.startOf(index) + rowPx,
    overscan: 6,
    // Memoized: a new function would have thousands of rows measured again at each scroll.
    getItemKey: useCallback((index: number) => entries[index]?.id ?? index, [entries]),
    // The current row stays in the page when it is scrolled out of view: aria-activedescendant refers to it.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return at < 0 || seen.includes(at) ? seen : [...seen, at].sort((one, other) => one - other);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when rows or headings are elsewhere
  useLayoutEffect(() => virtualizer.measure(), [layout]);
  const openKind = isOpen ? entries[at]?.kind : null;
  // Details that open, or change from draft to receipt, make the list smaller. Nothing else may scroll it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => scroll.show(at), [currentId, openKind]);
  // Whoever opens the window can go on with the keyboard. What is typed elsewhere stays there.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus();
  }, [ref]);

  const goTo = (index: number): Entry | undefined => {
    const bounded = Math.max(0, Math.min(index, entries.length - 1));
    const entry = entries[bounded];
    if (entry === undefined) return;
    onCurrent(entry.id);
    scroll.show(bounded);
    return entry;
  };
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((ref.current?.clientHeight ?? rowPx) / rowPx) - 1);
    const command = listCommandOf(event.nativeEvent, { at, count: entries.length, page });
    const entry = entries[at];
    if (command === null) return;
    event.preventDefault();
    switch (command.kind) {
      case 'go': {
        const now = goTo(command.to);
        if (command.how === 'alone') several.clear();
        if (command.how !== 'extend' || now === undefined) return;
        onSelect();
        several.extendTo(now.id);
        return;
      }
      case 'pick-all':
        onSelect();
        return several.selectAll();
      case 'pick':
        if (entry === undefined) return;
        onSelect();
        return several.toggle(entry.id);
      case 'open':
        return entry === undefined ? undefined : props.onEnter(entry.id);
      case 'copy':
        return entry === undefined ? undefined : props.onCopy(entry);
      case 'remove':
        return entry === undefined ? undefined : props.onRemove(entry);
    }
  };
  const isSelected = (entry: Entry, index: number): boolean =>
    several.links.length === 0 ? isOpen && index === at : several.has(entry.id);

  // Rows of one section are a group, named by its heading.
  const groups = Map.groupBy(virtualizer.getVirtualItems(), ({ index }) => layout.sectionOf(index));
  return (
    <div
      ref={ref}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={text('activity.list')}
      aria-multiselectable="true"
      aria-activedescendant={at < 0 ? undefined : `${id}-${currentId}`}
      onKeyDown={press}
      onScroll={scroll.remember}
      onFocus={({ currentTarget }) => {
        // With a pointer nothing may move: the press that gives the list the focus is meant for a row.
        if (at < 0) goTo(layout.indexAt(currentTarget.scrollTop));
        else if (currentTarget.matches(':focus-visible')) scroll.show(at);
      }}
    >
      <div role="presentation" className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
        {[...groups].map(([section, items]) =>
          section === undefined ? null : (
            <EntryGroup
              key={section.day ?? 'drafts'}
              section={section}
              name={sectionName(context, section)}
              layout={layout}
            >
              {items.map(({ index }) => {
                const entry = entries[index];
                if (entry === undefined) return null;
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and handles the keys
                  // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its current row
                  <div
                    key={entry.id}
                    id={`${id}-${entry.id}`}
                    role="option"
                    aria-selected={isSelected(entry, index)}
                    aria-setsize={entries.length}
                    aria-posinset={index + 1}
                    data-current={index === at || undefined}
                    className={styles.row}
                    style={{ transform: `translateY(${layout.topOf(index)}px)`, height: rowPx }}
                    onClick={({ shiftKey, ctrlKey, metaKey }) => {
                      if (!shiftKey && !ctrlKey && !metaKey) {
                        several.clear();
                        return onOpen(entry.id);
                      }
                      onSelect();
                      if (shiftKey) several.extendTo(entry.id);
                      else several.toggle(entry.id);
                      onCurrent(entry.id);
                    }}
                  >
                    <ErrorBoundary about={entry} fallback={() => <BrokenRow />}>
                      <EntryRow entry={entry} context={context} />
                    </ErrorBoundary>
                  </div>
                );
              })}
            </EntryGroup>
          ),
        )}
      </div>
    </div>
  );
};
