import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useRef } from 'react';
import type { Milliseconds } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './ReceiptList.module.css';
import { ReceiptRow } from './ReceiptRow.tsx';

interface ReceiptListProps {
  readonly receipts: readonly ReceiptView[];
  readonly chosen: string | null;
  readonly now: Milliseconds;
  readonly onChoose: (id: string) => void;
  /** Enter, or a second click: on to the details. */
  readonly onEnter: () => void;
}

/** In units of the root's text size, so that it grows with it. */
const rowRem = 3.25;

/** One stop for Tab, and only the rows that are seen are there, however many receipts there are. */
export const ReceiptList = ({ receipts, chosen, now, onChoose, onEnter }: ReceiptListProps) => {
  const { text } = useApp();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const virtualizer = useVirtualizer({
    count: receipts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 6,
    getItemKey: (index) => receipts[index]?.id ?? index,
  });
  const at = receipts.findIndex((receipt) => receipt.id === chosen);
  const rows = virtualizer.getVirtualItems();
  const isChosenThere = rows.some(({ index }) => index === at);

  const goTo = (index: number) => {
    const bounded = Math.max(0, Math.min(index, receipts.length - 1));
    const receipt = receipts[bounded];
    if (receipt === undefined) return;
    onChoose(receipt.id);
    virtualizer.scrollToIndex(bounded);
  };
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowPx) / rowPx) - 1);
    const target: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? 0 : at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: receipts.length - 1,
    };
    const next = target[event.key];
    if (next !== undefined) {
      event.preventDefault();
      goTo(next);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      onEnter();
    }
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={text('activity.list')}
      aria-activedescendant={isChosenThere ? `${id}-${chosen}` : undefined}
      onKeyDown={press}
      onFocus={() => {
        if (at < 0) goTo(0);
      }}
    >
      <div role="presentation" className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
        {rows.map(({ index, start }) => {
          const receipt = receipts[index];
          if (receipt === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and hears the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
            <div
              key={receipt.id}
              id={`${id}-${receipt.id}`}
              role="option"
              aria-selected={receipt.id === chosen}
              aria-setsize={receipts.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)`, height: rowPx }}
              onClick={() => onChoose(receipt.id)}
            >
              <ReceiptRow receipt={receipt} now={now} />
            </div>
          );
        })}
      </div>
    </div>
  );
};
