import { useEffect, useEffectEvent } from 'react';
import type { QuickShareStart } from '../shared/model/sharing.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';

/** Fetches what the user wants to begin with, a draft, the clipboard's text or nothing, as soon as it is ready. */
export const usePrefill = (onArrival: (what: QuickShareStart) => void): void => {
  const { textWaiting } = useApp().state;
  // An effect event, so that it sees the form as it is when the text arrives, not as it was when asked for.
  const receive = useEffectEvent(onArrival);
  useEffect(() => {
    if (!textWaiting) return;
    const take = async () => {
      const what = await bridge.takePrefill();
      if (what !== null) receive(what);
    };
    void take();
  }, [textWaiting]);
};
