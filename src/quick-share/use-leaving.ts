import { useState } from 'react';
import { bridge } from '../ui/bridge.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';

interface Leaving {
  /** Whether the user is being asked before the changes are lost. */
  readonly leaving: boolean;
  /** Closes the window, or asks first if there are changes. */
  readonly leave: () => void;
  readonly stay: () => void;
}

/** Asks before a window with changes closes. While busy, its own close button works without a question. */
export const useLeaving = (changed: boolean, busy: boolean): Leaving => {
  const [leaving, setLeaving] = useState(false);
  // The window's own close button. Pressed a second time, it closes.
  useWindowEvent('beforeunload', (event) => {
    if (!changed || leaving || busy) return;
    event.preventDefault();
    setLeaving(true);
  });
  return {
    leaving,
    leave: () => {
      if (changed) setLeaving(true);
      else void bridge.closeWindow();
    },
    stay: () => setLeaving(false),
  };
};
