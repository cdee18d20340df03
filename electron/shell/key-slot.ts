import type { Failure } from '../../src/shared/failure.ts';
import type { AppHotkey } from '../../src/shared/model/hotkey.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { GlobalKeys } from '../core/hotkey/index.ts';

/** One hotkey, and the keys that it has in the system. */
export interface KeySlot {
  readonly current: () => AppHotkey;
  /** @param isStart shows what cannot be had, instead of leaving the keys as they were. */
  readonly set: (accelerator: string | null, isStart: boolean) => Promise<Result<null, Failure>>;
  /** Another slot has these keys. */
  readonly setTwice: (accelerator: string) => void;
}

export const createKeySlot = (keys: GlobalKeys, press: () => void, changed: () => void): KeySlot => {
  let view: AppHotkey = { by: 'app', accelerator: null, status: 'off' };

  /** Makes this the hotkey in force. */
  const show = (accelerator: string | null, status: AppHotkey['status']): void => {
    const { accelerator: before } = view;
    if (before !== null && before !== accelerator && view.status !== 'twice') keys.unregister(before);
    view = { by: 'app', accelerator, status };
    changed();
  };
  keys.onChange(({ accelerator, registered }) => {
    if (accelerator === view.accelerator && view.status !== 'twice' && registered !== 'invalid')
      show(accelerator, registered);
  });

  return {
    current: () => view,
    set: async (accelerator, isStart) => {
      if (accelerator === null) {
        show(null, 'off');
        return success(null);
      }
      if (accelerator === view.accelerator && view.status === 'on') return success(null);
      const registered = needsModifier(accelerator) ? 'invalid' : await keys.register(accelerator, press);
      if (registered === 'invalid') return failed({ kind: 'invalid-hotkey' });
      // A previously chosen hotkey is shown as it is; it may work with another layout.
      if (registered === 'on' || isStart) show(accelerator, registered);
      else if (accelerator !== view.accelerator) keys.unregister(accelerator);
      return registered === 'on' ? success(null) : failed({ kind: `hotkey-${registered}`, accelerator });
    },
    setTwice: (accelerator) => show(accelerator, 'twice'),
  };
};

/** A hotkey without a modifier would swallow ordinary typing everywhere. */
const needsModifier = (accelerator: string): boolean =>
  !/(?:Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Super|Meta)\+/i.test(accelerator);
