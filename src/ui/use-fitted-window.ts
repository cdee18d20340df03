import { type RefObject, useEffect } from 'react';
import { bridge } from './bridge.ts';

/** While fitted, the window is as tall as the element; then it is as tall as before. */
export const useFittedWindow = (content: RefObject<HTMLElement | null>, isFitted: boolean): void => {
  useEffect(() => {
    const element = content.current;
    if (!isFitted || element === null) return;
    const observer = new ResizeObserver(() => {
      void bridge.fitWindow({ height: Math.ceil(element.getBoundingClientRect().height) });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      void bridge.fitWindow({ height: null });
    };
  }, [content, isFitted]);
};
