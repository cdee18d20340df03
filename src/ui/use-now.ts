import { useEffect, useState } from 'react';
import type { Milliseconds, Timestamp } from '../shared/units.ts';

const minuteMs: Milliseconds = 60_000;

/** The current time, updated every minute: nothing here shows seconds. */
export const useNow = (): Timestamp => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
};
