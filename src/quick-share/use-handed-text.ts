import { useEffect, useEffectEvent } from 'react';
import { bridge } from '../ui/bridge.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';

/** Takes the clipboard's text that the user chose to edit here: as the window opens, and when it is shown again. */
export const useHandedText = (onText: (text: string) => void): void => {
  // Looks at what is there when the text arrives, which may be more than when it was asked for.
  const receive = useEffectEvent(onText);
  const take = useEffectEvent(async () => {
    const text = await bridge.takeClipboardText();
    if (text !== null) receive(text);
  });
  useEffect(() => void take(), []);
  useWindowEvent('focus', () => void take());
};
