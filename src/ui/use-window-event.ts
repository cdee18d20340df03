import { useEffectEvent, useLayoutEffect } from 'react';

/** Hears an event wherever in the window it happens; `listener` always sees the newest props and state. */
export const useWindowEvent = <Name extends keyof WindowEventMap>(
  name: Name,
  listener: (event: WindowEventMap[Name]) => void,
): void => {
  const hear = useEffectEvent(listener);
  // Before anyone can see the window and press a key in it.
  useLayoutEffect(() => {
    const heard = (event: WindowEventMap[Name]) => hear(event);
    window.addEventListener(name, heard);
    return () => window.removeEventListener(name, heard);
  }, [name]);
};
