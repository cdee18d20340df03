import type { HotkeyView } from '../../src/shared/model/hotkey.ts';
import { failed, success } from '../../src/shared/result.ts';
import { createEventSource } from '../core/base/event-source.ts';
import { createSerialQueue } from '../core/base/serial-queue.ts';
import type { GlobalKeys, Hotkey } from '../core/hotkey/index.ts';
import { runInNodeLoop } from './run-in-node-loop.ts';

/** The hotkey, as the desktop provides it to the app. */
export const createHotkey = (keys: GlobalKeys): Hotkey => {
  const pressed = createEventSource<void>();
  const changed = createEventSource<void>();
  const changes = createSerialQueue();
  let view: HotkeyView = { accelerator: null, status: 'off' };
  let waiting: ((wasPressed: boolean) => void) | null = null;

  const press = runInNodeLoop((): void => {
    if (waiting === null) pressed.emit();
    else waiting(true);
  });
  const stopWaiting = (): void => waiting?.(false);
  /** Makes this the hotkey in force. */
  const show = (next: HotkeyView): void => {
    if (view.accelerator !== null && view.accelerator !== next.accelerator) keys.unregister(view.accelerator);
    view = next;
    changed.emit();
  };
  keys.onChange(({ accelerator, registered }) => {
    if (accelerator === view.accelerator && registered !== 'invalid')
      show({ accelerator, status: registered });
  });

  const change = async (accelerator: string | null, isStart: boolean): ReturnType<Hotkey['set']> => {
    stopWaiting();
    if (accelerator === null) {
      show({ accelerator: null, status: 'off' });
      return success(null);
    }
    if (accelerator === view.accelerator && view.status === 'on') return success(null);
    const registered = needsModifier(accelerator) ? 'invalid' : await keys.register(accelerator, press);
    if (registered === 'invalid') return failed({ kind: 'invalid-hotkey' });
    // A previously chosen hotkey is shown as it is; it may work with another layout.
    if (registered === 'on' || isStart) show({ accelerator, status: registered });
    else if (accelerator !== view.accelerator) keys.unregister(accelerator);
    switch (registered) {
      case 'on':
        return success(null);
      case 'taken':
        return failed({ kind: 'hotkey-taken', accelerator });
      case 'no-key':
        return failed({ kind: 'hotkey-no-key', accelerator });
    }
  };

  return {
    current: () => view,
    set: (accelerator) => changes.run(() => change(accelerator, false)),
    setAtStart: (accelerator) => changes.run(() => change(accelerator, true)),
    stopWaiting,
    waitForPress: (timeoutMs) =>
      new Promise((resolve) => {
        stopWaiting();
        const timer = setTimeout(() => answer(false), timeoutMs);
        const answer = (wasPressed: boolean): void => {
          clearTimeout(timer);
          if (waiting === answer) waiting = null;
          resolve(wasPressed);
        };
        waiting = answer;
      }),
    onPress: pressed.subscribe,
    subscribe: changed.subscribe,
  };
};

/** A hotkey without a modifier would swallow ordinary typing everywhere. */
const needsModifier = (accelerator: string): boolean =>
  !/(?:Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Super|Meta)\+/i.test(accelerator);
