import { useEffect, useEffectEvent } from 'react';
import type { Prefill } from '../shared/model/sharing.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';

/** Takes what the user chose to edit here, the clipboard's text or a draft, whenever it waits. */
export const useHandedOver = (onArrival: (what: Prefill) => void): void => {
  const { textWaiting } = useApp().state;
  // Looks at what is there when the text arrives, which may be more than when it was asked for.
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
