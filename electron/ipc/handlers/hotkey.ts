import type { hotkeyCalls } from '../../../src/shared/contract/hotkey.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { ChangeHotkey, Hotkey } from '../../core/hotkey/index.ts';
import type { HandlersFor } from './handlers-for.ts';

const trialTimeoutMs: Milliseconds = 10_000;

export const createHotkeyHandlers = (ports: {
  readonly hotkey: Hotkey;
  readonly changeHotkey: ChangeHotkey;
}): HandlersFor<typeof hotkeyCalls> => ({
  setHotkey: ({ accelerator }) => ports.changeHotkey(accelerator),
  tryHotkey: async () => ({ pressed: await ports.hotkey.waitForPress(trialTimeoutMs) }),
  stopTryingHotkey: () => {
    ports.hotkey.stopWaiting();
    return null;
  },
});
