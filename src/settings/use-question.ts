import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** A question in the flow of the window. Whoever takes it back finds the focus where it was before. */
export const useQuestion = <About>() => {
  const [about, setAbout] = useState<About | null>(null);
  const before = useRef<Element | null>(null);
  return {
    /** What it is about; `null` while nothing is asked. */
    about,
    ask: (next: About): void => {
      before.current = document.activeElement;
      setAbout(next);
    },
    takeBack: (): void => {
      flushSync(() => setAbout(null));
      if (before.current instanceof HTMLElement) before.current.focus();
    },
    /** It is answered, and the focus goes where the answer leads. */
    end: (): void => setAbout(null),
  };
};
