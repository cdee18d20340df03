import { useState } from 'react';
import { bridge } from '../ui/bridge.ts';

export type Trial = 'none' | 'running' | 'pressed' | 'unheard';

/** The self-test of a hotkey: whether a press arrives. */
export const useHotkeyTrial = (hotkey: string) => {
  const [trial, setTrial] = useState<Trial>('none');
  return {
    trial,
    forget: () => setTrial('none'),
    run: async () => {
      setTrial('running');
      const { pressed } = await bridge.tryHotkey({ hotkey }).catch(() => ({ pressed: null }));
      setTrial(pressed === null ? 'unheard' : 'pressed');
    },
  };
};
