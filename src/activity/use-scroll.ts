import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Entry } from './filter.ts';

interface Scroll {
  /** Moves as little as it takes to see the whole of a row. */
  readonly show: (index: number) => void;
  /** For the scroller's own event: which row is at its top. */
  readonly note: () => void;
}

/**
 * Keeps what the user sees where it is while entries come and go above it. At the very top it stays at the top, where
 * new ones appear; another filter begins at the top too.
 */
export const useScroll = (
  scroller: RefObject<HTMLElement | null>,
  entries: readonly Entry[],
  filterName: string,
  rowPx: number,
): Scroll => {
  const top = useRef<{ readonly entry: Entry; readonly beyondPx: number } | null>(null);
  const filterBefore = useRef(filterName);

  const note = () => {
    const scrollTop = scroller.current?.scrollTop ?? 0;
    const index = Math.floor(scrollTop / rowPx);
    const entry = entries[index];
    top.current =
      scrollTop <= 0 || entry === undefined ? null : { entry, beyondPx: scrollTop - index * rowPx };
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what note reads is among them
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const isSameFilter = filterBefore.current === filterName;
    filterBefore.current = filterName;
    const { entry: before, beyondPx } = top.current ?? { entry: null, beyondPx: 0 };
    // A draft that has been sent stands elsewhere as a receipt: nobody wants to be taken along.
    const index = isSameFilter
      ? entries.findIndex(({ id, kind }) => id === before?.id && kind === before.kind)
      : -1;
    if (!isSameFilter) element.scrollTop = 0;
    else if (index >= 0) element.scrollTop = index * rowPx + beyondPx;
    else note();
  }, [scroller, entries, filterName, rowPx]);

  return {
    show: (index) => {
      const element = scroller.current;
      if (element === null || index < 0) return;
      const least = (index + 1) * rowPx - element.clientHeight;
      element.scrollTop = Math.min(index * rowPx, Math.max(least, element.scrollTop));
    },
    note,
  };
};
