import type { GlobalShortcut } from 'electron/main';
import type { GlobalKeys } from '../core/hotkey/index.ts';

/** Global keys registered through Electron. */
export const createElectronKeys = (
  globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>,
): GlobalKeys => ({
  register: async (accelerator, press) => {
    try {
      // False says no more than that: another program may have it, or the system keeps it for itself.
      return globalShortcut.register(accelerator, press) ? 'on' : 'refused';
    } catch {
      // Electron throws on a combination it cannot parse.
      return 'invalid';
    }
  },
  unregister: (accelerator) => globalShortcut.unregister(accelerator),
  // Electron does not report layout changes.
  onChange: () => () => undefined,
});
