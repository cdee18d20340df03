import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Entry } from './filter.ts';
import type { ListLayout } from './list-layout.ts';

interface Scroll {
  /** Scrolls just far enough to show the whole row, with the heading above it. */
  readonly show: (index: number) => void;
  /** To be called on each scroll: remembers which row is at the top. */
  readonly remember: () => void;
}

/**
 * Keeps the visible rows in place while entries come and go above them. A list that is scrolled to the top stays there,
 * since new entries appear there, and a new filter starts at the top.
 */
export const useScroll = (
  scroller: RefObject<HTMLElement | null>,
  entries: readonly Entry[],
  filterName: string,
  layout: ListLayout,
): Scroll => {
  const top = useRef<{ readonly entry: Entry; readonly beyondPx: number } | null>(null);
  const filterBefore = useRef(filterName);

  const remember = () => {
    const scrollTop = scroller.current?.scrollTop ?? 0;
    const index = layout.indexAt(scrollTop);
    const entry = entries[index];
    top.current =
      scrollTop <= 0 || entry === undefined ? null : { entry, beyondPx: scrollTop - layout.topOf(index) };
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what remember reads is among them
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const isSameFilter = filterBefore.current === filterName;
    filterBefore.current = filterName;
    const { entry: before, beyondPx } = top.current ?? { entry: null, beyondPx: 0 };
    // A draft that was sent is now a receipt elsewhere in the list. The scroll position does not follow it.
    const index = isSameFilter
      ? entries.findIndex(({ id, kind }) => id === before?.id && kind === before.kind)
      : -1;
    if (!isSameFilter) element.scrollTop = 0;
    else if (index >= 0) element.scrollTop = layout.topOf(index) + beyondPx;
    else remember();
  }, [scroller, entries, filterName, layout]);

  return {
    show: (index) => {
      const element = scroller.current;
      if (element === null || index < 0) return;
      const least = layout.topOf(index) + layout.rowPx - element.clientHeight;
      element.scrollTop = Math.min(layout.startOf(index), Math.max(least, element.scrollTop));
    },
    remember,
  };
};
