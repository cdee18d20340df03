import { useEffect, useEffectEvent, useState } from 'react';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';

/**
 * The link that the user wants to burn, chosen outside this window.
 * @param onRequest gets the id of its receipt.
 * @returns the id of the latest one; `null` when there was none.
 */
export const useBurnRequest = (onRequest: (id: string) => void): string | null => {
  const { burnWaiting } = useApp().state;
  const [requested, setRequested] = useState<string | null>(null);
  const receive = useEffectEvent((id: string) => {
    setRequested(id);
    onRequest(id);
  });
  useEffect(() => {
    if (!burnWaiting) return;
    const take = async () => {
      const id = await bridge.takeBurnRequest();
      if (id !== null) receive(id);
    };
    void take();
  }, [burnWaiting]);
  return requested;
};
