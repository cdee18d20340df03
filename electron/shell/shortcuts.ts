import type { AppHotkey } from '../../src/shared/model/hotkey.ts';
import { failed, success } from '../../src/shared/result.ts';
import { createEventSource } from '../core/base/event-source.ts';
import type { Timers } from '../core/base/ports.ts';
import { createSerialQueue } from '../core/base/serial-queue.ts';
import { createPresses, type GlobalKeys, type Hotkey, usualKeys } from '../core/hotkey/index.ts';
import { runInNodeLoop } from './run-in-node-loop.ts';

/** The hotkey where this app registers its keys itself. */
export const createHotkey = (keys: GlobalKeys, timers: Timers, platform: string): Hotkey => {
  const { announce, ...presses } = createPresses(timers);
  const changed = createEventSource<void>();
  const changes = createSerialQueue();
  let view: AppHotkey = { by: 'app', accelerator: null, status: 'off' };

  const press = runInNodeLoop(presses.press);
  /** Makes this the hotkey in force. */
  const show = (accelerator: string | null, status: AppHotkey['status']): void => {
    if (view.accelerator !== null && view.accelerator !== accelerator) keys.unregister(view.accelerator);
    view = { by: 'app', accelerator, status };
    changed.emit();
  };
  keys.onChange(({ accelerator, registered }) => {
    if (accelerator === view.accelerator && registered !== 'invalid') show(accelerator, registered);
  });

  const change = async (accelerator: string | null, isStart: boolean): ReturnType<Hotkey['set']> => {
    presses.stopWaiting();
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
  };
  const keysOf = ({ keys: chosen = usualKeys(platform) }: Parameters<Hotkey['set']>[0]): string | null =>
    chosen;

  return {
    ...presses,
    // Whatever ran the command, it was not these keys, so it neither passes their test nor ends the recording of others.
    press: announce,
    current: () => view,
    set: (choice) => changes.run(() => change(keysOf(choice), false)),
    setAtStart: (choice) => changes.run(() => change(keysOf(choice), true)),
    // There are no such settings of the desktop.
    configure: () => undefined,
    subscribe: changed.subscribe,
  };
};

/** A hotkey without a modifier would swallow ordinary typing everywhere. */
const needsModifier = (accelerator: string): boolean =>
  !/(?:Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Super|Meta)\+/i.test(accelerator);
