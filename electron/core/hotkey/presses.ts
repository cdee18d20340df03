import { createEventSource } from '../base/event-source.ts';
import type { Timers } from '../base/ports.ts';
import type { Hotkey } from './hotkey.ts';

/** What comes of a press: it is announced, unless somebody is trying the hotkey. */
export const createPresses = (
  timers: Timers,
): Pick<Hotkey, 'press' | 'onPress' | 'waitForPress' | 'stopWaiting'> & {
  /** Announces a press whoever is waiting for one. */
  readonly announce: () => void;
} => {
  const pressed = createEventSource<void>();
  let waiting: ((wasPressed: boolean) => void) | null = null;
  const stopWaiting = (): void => waiting?.(false);
  return {
    press: () => {
      if (waiting === null) pressed.emit();
      else waiting(true);
    },
    announce: pressed.emit,
    onPress: pressed.subscribe,
    stopWaiting,
    waitForPress: (timeoutMs) =>
      new Promise((resolve) => {
        stopWaiting();
        const cancel = timers.after(timeoutMs, () => answer(false));
        const answer = (wasPressed: boolean): void => {
          cancel();
          if (waiting === answer) waiting = null;
          resolve(wasPressed);
        };
        waiting = answer;
      }),
  };
};
