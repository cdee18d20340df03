import { useEffectEvent, useLayoutEffect } from 'react';

/** Listens to an event anywhere in the window. `listener` always sees the latest props and state. */
export const useWindowEvent = <Name extends keyof WindowEventMap>(
  name: Name,
  listener: (event: WindowEventMap[Name]) => void,
): void => {
  const notify = useEffectEvent(listener);
  // A layout effect, so that no key is missed once the window is visible.
  useLayoutEffect(() => {
    const onEvent = (event: WindowEventMap[Name]) => notify(event);
    window.addEventListener(name, onEvent);
    return () => window.removeEventListener(name, onEvent);
  }, [name]);
};
