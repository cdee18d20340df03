import { useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** In units of the root's text size, so that rows grow with it; where there is little room, they have a line more. */
const wideRem = 3.25;
const narrowRem = 4.75;
/** The same as in EntryRow.module.css. */
const narrow = window.matchMedia('(width <= 560px)');

const subscribe = (listener: () => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

const rootPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The height of every row, in CSS pixels. */
export const useRowHeight = (): number => {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches);
  const [remPx, setRemPx] = useState(rootPx);
  useLayoutEffect(() => {
    const ruler = new ResizeObserver(() => setRemPx(rootPx()));
    const inch = document.createElement('div');
    inch.style.cssText = 'position:absolute;width:1rem;height:0;visibility:hidden';
    document.body.append(inch);
    ruler.observe(inch);
    return () => {
      ruler.disconnect();
      inch.remove();
    };
  }, []);
  return (isNarrow ? narrowRem : wideRem) * remPx;
};
