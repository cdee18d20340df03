import type { GlobalShortcut } from 'electron/main';
import type { Failure } from '../../src/shared/failure.ts';
import type { Milliseconds } from '../../src/shared/limits.ts';
import type { HotkeyView } from '../../src/shared/model/hotkey.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { runInNodeLoop } from './run-in-node-loop.ts';

export interface Hotkey {
  readonly current: () => HotkeyView;
  /** Takes the new combination before it lets go of the old one, so that a failure leaves the old one working. */
  readonly set: (accelerator: string | null) => Result<null, Failure>;
  /** As `set`, at start: a combination another program has is shown as such, and is the one to be had once it is free. */
  readonly begin: (accelerator: string | null) => Result<null, Failure>;
  /** @returns whether the hotkey was pressed in time; that press does nothing else. */
  readonly awaitPress: (within: Milliseconds) => Promise<boolean>;
  readonly stopAwaiting: () => void;
}

export const createHotkey = (
  globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>,
  pressed: () => void,
): Hotkey => {
  let view: HotkeyView = { accelerator: null, status: 'off' };
  let awaited: ((pressed: boolean) => void) | null = null;

  const press = runInNodeLoop((): void => {
    if (awaited === null) pressed();
    else awaited(true);
  });

  const stopAwaiting = (): void => awaited?.(false);

  const letGo = (): void => {
    if (view.status === 'on' && view.accelerator !== null) globalShortcut.unregister(view.accelerator);
  };

  const hotkey: Hotkey = {
    current: () => view,

    begin: (accelerator) => {
      const result = hotkey.set(accelerator);
      if (!result.ok && result.failure.kind === 'hotkey-taken') view = { accelerator, status: 'taken' };
      return result;
    },

    set: (accelerator) => {
      stopAwaiting();
      if (accelerator === null) {
        letGo();
        view = { accelerator: null, status: 'off' };
        return success(null);
      }
      if (accelerator === view.accelerator && view.status === 'on') return success(null);
      const registered = register(globalShortcut, accelerator, press);
      if (registered === 'on') {
        letGo();
        view = { accelerator, status: 'on' };
        return success(null);
      }
      return failed(
        registered === 'invalid' ? { kind: 'invalid-hotkey' } : { kind: 'hotkey-taken', accelerator },
      );
    },

    stopAwaiting,
    awaitPress: (within) =>
      new Promise((resolve) => {
        stopAwaiting();
        const timer = setTimeout(() => answer(false), within);
        const answer = (wasPressed: boolean): void => {
          clearTimeout(timer);
          if (awaited === answer) awaited = null;
          resolve(wasPressed);
        };
        awaited = answer;
      }),
  };
  return hotkey;
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
