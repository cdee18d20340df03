import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { ReceiptView } from '../shared/model.ts';

interface Scroll {
  /** Moves as little as it takes to see the whole of a row. */
  readonly show: (index: number) => void;
  /** For the scroller's own event: which row is at its top. */
  readonly note: () => void;
}

/**
 * Keeps what the user sees where it is while receipts come and go above it. At the very top it stays at the top, where
 * new ones appear; another filter begins at the top too.
 */
export const useScroll = (
  scroller: RefObject<HTMLElement | null>,
  receipts: readonly ReceiptView[],
  filterName: string,
  rowPx: number,
): Scroll => {
  const top = useRef<{ readonly id: string; readonly beyondPx: number } | null>(null);
  const filterBefore = useRef(filterName);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const isSameFilter = filterBefore.current === filterName;
    filterBefore.current = filterName;
    const index = isSameFilter ? receipts.findIndex(({ id }) => id === top.current?.id) : -1;
    if (!isSameFilter) element.scrollTop = 0;
    else if (index >= 0) element.scrollTop = index * rowPx + (top.current?.beyondPx ?? 0);
  }, [scroller, receipts, filterName, rowPx]);

  return {
    show: (index) => {
      const element = scroller.current;
      if (element === null || index < 0) return;
      const least = (index + 1) * rowPx - element.clientHeight;
      element.scrollTop = Math.min(index * rowPx, Math.max(least, element.scrollTop));
    },
    note: () => {
      const scrollTop = scroller.current?.scrollTop ?? 0;
      const index = Math.floor(scrollTop / rowPx);
      const receipt = receipts[index];
      top.current =
        scrollTop <= 0 || receipt === undefined
          ? null
          : { id: receipt.id, beyondPx: scrollTop - index * rowPx };
    },
  };
};
