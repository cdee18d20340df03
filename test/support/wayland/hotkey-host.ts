import { createInterface } from 'node:readline';
import { createCustomShortcut } from '../../../electron/adapters/desktop-keys/custom-shortcut.ts';
import { createDesktopFile } from '../../../electron/adapters/desktop-keys/desktop-file.ts';
import { createPortalShortcuts } from '../../../electron/adapters/desktop-keys/portal-shortcuts.ts';
import { createSessionBus } from '../../../electron/adapters/session-bus.ts';
import { systemTimers as timers } from '../../../electron/adapters/system.ts';
import { createDesktopHotkey } from '../../../electron/core/hotkey/index.ts';

// The app's hotkey without the app around it, run by the user of a desktop. Answers each line with one.
const [kind, ...command] = process.argv.slice(2);
const bus = createSessionBus();
const hotkey = createDesktopHotkey({
  ways: [
    createPortalShortcuts({ bus, timers, installDesktopFile: createDesktopFile(command) }),
    ...(kind === 'gnome' ? [createCustomShortcut({ bus, command })] : []),
  ],
  byUser: () => ({ by: 'user', desktop: null, line: '' }),
  describe: () => 'Turn the clipboard into a one-time link',
  timers,
});
let presses = 0;
hotkey.onPress(() => {
  presses += 1;
});

const answer = async (request: { readonly isOn?: boolean; readonly restore?: true }): Promise<void> => {
  if (request.isOn !== undefined) void hotkey.set({ fromDesktop: request.isOn });
  if (request.restore === true) await hotkey.setAtStart({ fromDesktop: true }, []);
  process.stdout.write(`${JSON.stringify({ view: hotkey.current(), presses })}\n`);
};
createInterface({ input: process.stdin })
  .on('line', (line) => void answer(JSON.parse(line)))
  .on('close', () => process.exit());
