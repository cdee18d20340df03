import { useEffect, useState } from 'react';
import type { Milliseconds } from '../shared/units.ts';

/** True once `active` has been true for `delayMs`, so that something brief does not flicker. */
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
