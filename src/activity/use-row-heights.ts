import { type RefObject, useLayoutEffect, useState } from 'react';

/** The layouts of a row by the width of the list, as in EntryRow.module.css; all in rem, so that they grow with the text. */
const layouts = [
  { upToRem: 20, heightRem: 6 },
  { upToRem: 33, heightRem: 4.75 },
  { upToRem: Number.POSITIVE_INFINITY, heightRem: 3.25 },
] as const;

const headingRem = 2;

/** In CSS pixels. */
export interface RowHeights {
  readonly rowPx: number;
  /** Of a heading, such as Today. */
  readonly headingPx: number;
}

const heightsIn = (list: HTMLElement | null): RowHeights => {
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const widthRem = (list?.clientWidth ?? window.innerWidth) / remPx;
  const layout = layouts.find(({ upToRem }) => widthRem <= upToRem) ?? layouts[2];
  return { rowPx: layout.heightRem * remPx, headingPx: headingRem * remPx };
};

/** The height of every row of the list, and of every heading. */
export const useRowHeights = (list: RefObject<HTMLElement | null>): RowHeights => {
  const [heights, setHeights] = useState(() => heightsIn(null));
  useLayoutEffect(() => {
    const measure = () =>
      setHeights((before) => {
        const now = heightsIn(list.current);
        return now.rowPx === before.rowPx && now.headingPx === before.headingPx ? before : now;
      });
    measure();
    const observer = new ResizeObserver(measure);
    const probe = document.createElement('div');
    probe.style.cssText = 'position:absolute;width:1rem;height:0;visibility:hidden';
    document.body.append(probe);
    observer.observe(probe);
    if (list.current !== null) observer.observe(list.current);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  }, [list]);
  return heights;
};
