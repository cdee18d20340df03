import type { hotkeyCalls } from '../../../src/shared/contract/hotkey.ts';
import { failed, success } from '../../../src/shared/result.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { Clipboard } from '../../core/base/clipboard.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import type { ChangeHotkey, Hotkey, MoreHotkeys } from '../../core/hotkey/index.ts';
import type { HandlersFor } from './handlers-for.ts';

const trialTimeoutMs: Milliseconds = 10_000;

export const createHotkeyHandlers = (ports: {
  readonly hotkey: Hotkey;
  readonly changeHotkey: ChangeHotkey;
  readonly moreHotkeys: MoreHotkeys;
  readonly clipboard: Clipboard;
}): HandlersFor<typeof hotkeyCalls> => ({
  setHotkey: ({ accelerator }) => ports.changeHotkey({ keys: accelerator }),
  setDesktopHotkey: ({ isOn }) => ports.changeHotkey({ fromDesktop: isOn }),
  saveMoreHotkey: ({ hotkey, wish }) => ports.moreHotkeys.save(hotkey, wish),
  removeMoreHotkey: ({ hotkey }) => ports.moreHotkeys.remove(hotkey),
  configureHotkey: () => {
    ports.hotkey.configure();
    return null;
  },
  copyHotkeyLine: async ({ hotkey: id }) => {
    const hotkey = ports.hotkey.current(id);
    return hotkey.by === 'user' && (await ports.clipboard.write(new Sensitive(hotkey.line)))
      ? success(null)
      : failed({ kind: 'clipboard-not-written' });
  },
  tryHotkey: async ({ hotkey }) => ({ pressed: await ports.hotkey.waitForPress(hotkey, trialTimeoutMs) }),
  stopTryingHotkey: () => {
    ports.hotkey.stopWaiting();
    return null;
  },
});
