import { type RefObject, useLayoutEffect, useState } from 'react';

/** The layouts of a row by the width of the list, as in EntryRow.module.css; all in rem, so that they grow with the text. */
const layouts = [
  { upToRem: 20, heightRem: 6 },
  { upToRem: 33, heightRem: 4.75 },
  { upToRem: Number.POSITIVE_INFINITY, heightRem: 3.25 },
] as const;

const heightIn = (list: HTMLElement | null): number => {
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const widthRem = (list?.clientWidth ?? window.innerWidth) / remPx;
  const layout = layouts.find(({ upToRem }) => widthRem <= upToRem) ?? layouts[2];
  return layout.heightRem * remPx;
};

/** The height of every row of the list, in CSS pixels. */
export const useRowHeight = (list: RefObject<HTMLElement | null>): number => {
  const [heightPx, setHeightPx] = useState(() => heightIn(null));
  useLayoutEffect(() => {
    const measure = () => setHeightPx(heightIn(list.current));
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
  return heightPx;
};
