import { useEffect, useState } from 'react';
import type { Milliseconds } from '../shared/units.ts';
import { useWindowEvent } from './use-window-event.ts';

/** Longer than from key to key in fast typing, and than a second press by mistake. */
const quietMs: Milliseconds = 500;

/**
 * Whether what is shown has been there for a moment in which nobody typed or held a key down. SECURITY(settled-answers): a
 * window that takes the keyboard from somebody who is typing must not take the next Enter for an answer, nor the Enter that
 * answered something else.
 */
export const useSettled = (shown: string | null): boolean => {
  const [settled, setSettled] = useState<string | null | undefined>(undefined);
  const [keys, setKeys] = useState(0);
  const isSettled = settled === shown;
  useWindowEvent('keydown', ({ key, repeat }) => {
    const isTyped = repeat || (key.length === 1 && key !== ' ');
    if (isTyped && !isSettled) setKeys((before) => before + 1);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key starts the time anew.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(shown), quietMs);
    return () => clearTimeout(timer);
  }, [shown, keys]);
  return isSettled;
};
