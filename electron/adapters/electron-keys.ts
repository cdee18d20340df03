import type { GlobalShortcut } from 'electron/main';
import type { GlobalKeys } from '../core/hotkey/index.ts';

/** Global keys registered through Electron. */
export const createElectronKeys = (
  globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>,
): GlobalKeys => ({
  register: async (accelerator, press) => {
    try {
      return globalShortcut.register(accelerator, press) ? 'on' : 'taken';
    } catch {
      // Electron throws on a combination it cannot parse.
      return 'invalid';
    }
  },
  unregister: (accelerator) => globalShortcut.unregister(accelerator),
  // Electron does not report layout changes.
  onChange: () => () => undefined,
});
