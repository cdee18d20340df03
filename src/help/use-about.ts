import { useEffect, useState } from 'react';
import type { AboutView } from '../shared/model/about.ts';
import { bridge } from '../ui/bridge.ts';

/** @returns `null` until it has been read. */
export const useAbout = (): AboutView | null => {
  const [about, setAbout] = useState<AboutView | null>(null);
  useEffect(() => {
    void bridge.readAbout().then(setAbout);
  }, []);
  return about;
};
