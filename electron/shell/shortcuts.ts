import type { GlobalShortcut } from 'electron/main';
import type { HotkeyView } from '../../src/shared/model/hotkey.ts';
import { failed, success } from '../../src/shared/result.ts';
import { createEventSource } from '../core/base/event-source.ts';
import type { Hotkey } from '../core/hotkey/index.ts';
import { runInNodeLoop } from './run-in-node-loop.ts';

/** The hotkey, as Electron registers it with the desktop. */
export const createHotkey = (globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>): Hotkey => {
  const pressed = createEventSource<void>();
  const changed = createEventSource<void>();
  let view: HotkeyView = { accelerator: null, status: 'off' };
  let waiting: ((wasPressed: boolean) => void) | null = null;

  const press = runInNodeLoop((): void => {
    if (waiting === null) pressed.emit();
    else waiting(true);
  });
  const stopWaiting = (): void => waiting?.(false);
  const unregister = (): void => {
    if (view.status === 'on' && view.accelerator !== null) globalShortcut.unregister(view.accelerator);
  };
  const show = (next: HotkeyView): void => {
    view = next;
    changed.emit();
  };

  const set: Hotkey['set'] = (accelerator) => {
    stopWaiting();
    if (accelerator === null) {
      unregister();
      show({ accelerator: null, status: 'off' });
      return success(null);
    }
    if (accelerator === view.accelerator && view.status === 'on') return success(null);
    switch (register(globalShortcut, accelerator, press)) {
      case 'on':
        unregister();
        show({ accelerator, status: 'on' });
        return success(null);
      case 'taken':
        return failed({ kind: 'hotkey-taken', accelerator });
      case 'invalid':
        return failed({ kind: 'invalid-hotkey' });
    }
  };

  return {
    current: () => view,
    set,
    setAtStart: (accelerator) => {
      const result = set(accelerator);
      if (!result.ok && result.failure.kind === 'hotkey-taken') show({ accelerator, status: 'taken' });
      return result;
    },
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

const register = (
  globalShortcut: Pick<GlobalShortcut, 'register'>,
  accelerator: string,
  press: () => void,
): 'on' | 'taken' | 'invalid' => {
  // A hotkey without a modifier would swallow ordinary typing everywhere.
  if (
    !/(?:Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Super|Meta)\+/i.test(
      accelerator,
    )
  ) {
    return 'invalid';
  }
  try {
    return globalShortcut.register(accelerator, press) ? 'on' : 'taken';
  } catch {
    // Electron throws on a combination it cannot read.
    return 'invalid';
  }
};
