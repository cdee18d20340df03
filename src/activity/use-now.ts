import { useEffect, useState } from 'react';
import type { Milliseconds } from '../shared/limits.ts';

const minuteMs: Milliseconds = 60_000;

/** The time, as exact as anything here shows it. */
export const useNow = (): Milliseconds => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
};
