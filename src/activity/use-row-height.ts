import { useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** In rem, so that rows grow with the text size. In a narrow window they have one more line. */
const wideRem = 3.25;
const narrowRem = 4.75;
/** The same width as in EntryRow.module.css. */
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
    const observer = new ResizeObserver(() => setRemPx(rootPx()));
    const probe = document.createElement('div');
    probe.style.cssText = 'position:absolute;width:1rem;height:0;visibility:hidden';
    document.body.append(probe);
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  }, []);
  return (isNarrow ? narrowRem : wideRem) * remPx;
};
