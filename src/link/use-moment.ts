import { useEffect, useState } from 'react';

/** Something that is said for a moment, and anew each time it begins. */
export const useBriefly = (): readonly [active: boolean, begin: () => void] => {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times === 0) return;
    const timer = setTimeout(() => setTimes(0), 2_000);
    return () => clearTimeout(timer);
  }, [times]);
  return [times > 0, () => setTimes((before) => before + 1)];
};
