import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useId, useLayoutEffect } from 'react';
import type { Milliseconds } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './ReceiptList.module.css';
import { ReceiptRow } from './ReceiptRow.tsx';
import { useRowHeight } from './use-row-height.ts';
import { useScroll } from './use-scroll.ts';

interface ReceiptListProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly receipts: readonly ReceiptView[];
  /** Another one begins at the top. */
  readonly filterName: string;
  /** Where the arrow keys are. */
  readonly active: string | null;
  /** Whether the details of the active one are open. */
  readonly isOpen: boolean;
  readonly now: Milliseconds;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
  /** Opens the details and goes there. */
  readonly onEnter: (id: string) => void;
}

/** One stop for Tab, and only the rows that are seen are there, and the active one, however many receipts there are. */
export const ReceiptList = (props: ReceiptListProps) => {
  const { ref, receipts, filterName, active, isOpen, now, onActive, onOpen, onEnter } = props;
  const { text } = useApp();
  const id = useId();
  const rowPx = useRowHeight();
  const scroll = useScroll(ref, receipts, filterName, rowPx);
  const at = receipts.findIndex((receipt) => receipt.id === active);
  const virtualizer = useVirtualizer({
    count: receipts.length,
    getScrollElement: () => ref.current,
    estimateSize: () => rowPx,
    overscan: 6,
    // Kept as long as the receipts are: a new one would have thousands of rows measured at each scroll.
    getItemKey: useCallback((index: number) => receipts[index]?.id ?? index, [receipts]),
    // The active row is there wherever the list is scrolled to, since the list refers to it.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return at < 0 || seen.includes(at) ? seen : [...seen, at].sort((one, other) => one - other);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useLayoutEffect(() => virtualizer.measure(), [rowPx]);
  // The details take room from the list when they open; receipts that come and go move nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => scroll.show(at), [active, isOpen]);

  const goTo = (index: number) => {
    const bounded = Math.max(0, Math.min(index, receipts.length - 1));
    const receipt = receipts[bounded];
    if (receipt === undefined) return;
    onActive(receipt.id);
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
      End: receipts.length - 1,
    };
    const target = targets[event.key];
    const receipt = receipts[at];
    if (target !== undefined) goTo(target);
    else if (receipt !== undefined && (event.key === 'Enter' || event.key === ' ')) onEnter(receipt.id);
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
          const receipt = receipts[index];
          if (receipt === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and hears the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
            <div
              key={receipt.id}
              id={`${id}-${receipt.id}`}
              role="option"
              aria-selected={isOpen && index === at}
              aria-setsize={receipts.length}
              aria-posinset={index + 1}
              data-active={index === at || undefined}
              className={styles.row}
              style={{ transform: `translateY(${index * rowPx}px)`, height: rowPx }}
              onClick={() => onOpen(receipt.id)}
            >
              <ReceiptRow receipt={receipt} now={now} />
            </div>
          );
        })}
      </div>
    </div>
  );
};
