import { useEffect, useEffectEvent } from 'react';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';

/** Takes the clipboard's text that the user chose to edit here, whenever one waits. */
export const useHandedText = (onText: (text: string) => void): void => {
  const { textWaiting } = useApp().state;
  // Looks at what is there when the text arrives, which may be more than when it was asked for.
  const receive = useEffectEvent(onText);
  useEffect(() => {
    if (!textWaiting) return;
    const take = async () => {
      const text = await bridge.takeClipboardText();
      if (text !== null) receive(text);
    };
    void take();
  }, [textWaiting]);
};
