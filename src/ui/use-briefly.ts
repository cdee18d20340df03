import { useEffect, useState } from 'react';

/** Something shown for two seconds each time it is started. */
export const useBriefly = (): readonly [active: boolean, start: () => void] => {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times === 0) return;
    const timer = setTimeout(() => setTimes(0), 2_000);
    return () => clearTimeout(timer);
  }, [times]);
  return [times > 0, () => setTimes((before) => before + 1)];
};
