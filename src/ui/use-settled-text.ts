import { useEffect, useState } from 'react';
import type { Milliseconds } from '../shared/units.ts';

/** Longer than from key to key. */
const quietMs: Milliseconds = 600;

/** The text once it has been the same for a moment, and until then nothing. */
export const useSettledText = (shown: string): string => {
  const [settled, setSettled] = useState(shown);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(shown), quietMs);
    return () => clearTimeout(timer);
  }, [shown]);
  return settled === shown ? settled : '';
};
