import { createEventSource } from '../base/event-source.ts';
import type { Timers } from '../base/ports.ts';
import type { Hotkey } from './hotkey.ts';

/** What comes of a press: it is announced, unless somebody is trying the hotkey. */
export const createPresses = (
  timers: Timers,
): Pick<Hotkey, 'press' | 'onPress' | 'waitForPress' | 'stopWaiting'> & {
  /** Announces a press whoever is waiting for one. */
  readonly announce: (id: string) => void;
} => {
  const pressed = createEventSource<string>();
  let waiting: { readonly of: string | null; readonly end: (pressed: string | null) => void } | null = null;
  const stopWaiting = (): void => waiting?.end(null);
  return {
    press: (id) => {
      if (waiting !== null && (waiting.of === null || waiting.of === id)) waiting.end(id);
      else pressed.emit(id);
    },
    announce: pressed.emit,
    onPress: pressed.subscribe,
    stopWaiting,
    waitForPress: (of, timeoutMs) =>
      new Promise((resolve) => {
        stopWaiting();
        const cancel = timers.after(timeoutMs, () => end(null));
        const end = (id: string | null): void => {
          cancel();
          if (waiting?.end === end) waiting = null;
          resolve(id);
        };
        waiting = { of, end };
      }),
  };
};
