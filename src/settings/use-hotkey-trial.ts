import { useState } from 'react';
import { bridge } from '../ui/bridge.ts';

export type Trial = 'none' | 'running' | 'pressed' | 'unheard';

/** The self-test: whether a press arrives. */
export const useHotkeyTrial = () => {
  const [trial, setTrial] = useState<Trial>('none');
  return {
    trial,
    forget: () => setTrial('none'),
    run: async () => {
      setTrial('running');
      const { pressed } = await bridge.tryHotkey().catch(() => ({ pressed: false }));
      setTrial(pressed ? 'pressed' : 'unheard');
    },
  };
};
