import { createInterface } from 'node:readline';
import { createCustomShortcut } from '../../../electron/adapters/desktop-keys/custom-shortcut.ts';
import { createDesktopFile } from '../../../electron/adapters/desktop-keys/desktop-file.ts';
import { createPortalShortcuts } from '../../../electron/adapters/desktop-keys/portal-shortcuts.ts';
import { createSessionBus } from '../../../electron/adapters/session-bus.ts';
import { systemTimers as timers } from '../../../electron/adapters/system.ts';
import { createDesktopHotkey } from '../../../electron/core/hotkey/index.ts';
import type { SavedHotkey } from '../../../electron/core/settings/index.ts';

// The app's hotkeys without the app around it, run by the user of a desktop. Answers each line with one.
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
const pressed: string[] = [];
hotkey.onPress((id) => void pressed.push(id));
let more: readonly SavedHotkey[] = [];
const views = () => Object.fromEntries(more.map(({ id }) => [id, hotkey.current(id)]));

interface Request {
  readonly isOn?: boolean;
  readonly restore?: true;
  readonly more?: readonly { readonly id: string; readonly keys: string }[];
}

const answer = async (request: Request): Promise<void> => {
  if (request.isOn !== undefined) void hotkey.set({ fromDesktop: request.isOn });
  if (request.more !== undefined) {
    more = request.more.map(({ id, keys }) => ({
      id,
      keys,
      does: 'new-secret',
      profile: null,
      lifetime: null,
      passphrase: false,
    }));
    void hotkey.setMore(more);
  }
  if (request.restore === true) await hotkey.setAtStart({ fromDesktop: true }, []);
  const state = { view: hotkey.current(), presses: pressed.length, more: views(), pressed };
  process.stdout.write(`${JSON.stringify(state)}\n`);
};
createInterface({ input: process.stdin })
  .on('line', (line) => void answer(JSON.parse(line)))
  .on('close', () => process.exit());
