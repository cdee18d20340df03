import { useEffect, useEffectEvent } from 'react';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';

/**
 * Takes the link that the user wants to burn, chosen outside this window.
 * @param onRequest gets the id of its receipt.
 */
export const useBurnRequest = (onRequest: (id: string) => void): void => {
  const { burnWaiting } = useApp().state;
  const receive = useEffectEvent(onRequest);
  useEffect(() => {
    if (!burnWaiting) return;
    const take = async () => {
      const id = await bridge.takeBurnRequest();
      if (id !== null) receive(id);
    };
    void take();
  }, [burnWaiting]);
};
