import { useEffect, useState } from 'react';
import type { Milliseconds } from '../shared/limits.ts';

/** True once `active` has lasted for `delayMs`, so that what is over quickly does not flicker. */
export const useAfter = (active: boolean, delayMs: Milliseconds): boolean => {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setPassed(true), delayMs);
    return () => {
      clearTimeout(timer);
      setPassed(false);
    };
  }, [active, delayMs]);
  return active && passed;
};
