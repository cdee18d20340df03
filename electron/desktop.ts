import { globalShortcut } from 'electron/main';
import { createClipboard } from './adapters/clipboard.ts';
import { createElectronKeys } from './adapters/electron-keys.ts';
import { createFreedesktopNotifier } from './adapters/freedesktop-notifier.ts';
import { watchKeyringUnlock } from './adapters/keyring-lock.ts';
import { linuxClipboard } from './adapters/linux-clipboard.ts';
import { lookAtSession } from './adapters/linux-session.ts';
import { createMessageWindow } from './adapters/message-window.ts';
import { createNotifier } from './adapters/notifier.ts';
import { createPresence, type Presence } from './adapters/power.ts';
import { createSessionBus } from './adapters/session-bus.ts';
import { systemTimers as timers } from './adapters/system.ts';
import { followTimeZone } from './adapters/time-zone.ts';
import { alwaysThere, createTrayHost } from './adapters/tray-host.ts';
import { createKeyboardFocus } from './adapters/x11/keyboard-focus.ts';
import type { TrayHost } from './core/app/index.ts';
import type { Clipboard } from './core/base/clipboard.ts';
import type { Subscribe } from './core/base/event-source.ts';
import type { Notification, Notifier } from './core/base/notifier.ts';
import type { Hotkey } from './core/hotkey/index.ts';
import type { Words } from './core/settings/index.ts';
import { linuxHotkey } from './linux-hotkey.ts';
import { createHotkey } from './shell/shortcuts.ts';
import type { HasKeyboard } from './shell/show-window.ts';

/** What the app needs of the desktop it runs on. */
export interface Desktop {
  readonly clipboard: Clipboard;
  readonly notifier: Notifier;
  readonly hotkey: Hotkey;
  readonly trayHost: TrayHost;
  readonly hasKeyboard: HasKeyboard;
  readonly presence: Presence;
  readonly onKeyringUnlocked: Subscribe<void>;
  readonly dispose: () => void;
}

/** For a notification that is needed where there are none. */
type ShowInWindow = (notification: Notification) => void;

/** Linux desktops say on the session bus what macOS and Windows say by way of Electron. */
export const createDesktop = async (
  platform: NodeJS.Platform,
  words: Pick<Words, 'text'>,
): Promise<Desktop> => {
  followTimeZone(platform);
  const showInWindow = createMessageWindow(() => words.text('ui.close'));
  return platform === 'linux'
    ? await createLinuxDesktop(showInWindow, words)
    : createOtherDesktop(showInWindow);
};

const createLinuxDesktop = async (
  showInWindow: ShowInWindow,
  words: Pick<Words, 'text'>,
): Promise<Desktop> => {
  const bus = createSessionBus();
  const session = await lookAtSession();
  return {
    clipboard: linuxClipboard(session),
    notifier: createFreedesktopNotifier(bus, showInWindow),
    hotkey: linuxHotkey(session, bus, words),
    trayHost: createTrayHost(bus),
    hasKeyboard: createKeyboardFocus(session.wayland?.isChromiumOnX === true ? session.display : null),
    presence: createPresence(bus),
    onKeyringUnlocked: watchKeyringUnlock(bus),
    dispose: () => {
      bus.dispose();
      session.dispose();
    },
  };
};

const createOtherDesktop = (showInWindow: ShowInWindow): Desktop => ({
  clipboard: createClipboard(),
  notifier: createNotifier(showInWindow),
  hotkey: createHotkey(createElectronKeys(globalShortcut), timers, process.platform),
  trayHost: alwaysThere,
  hasKeyboard: async (window) => window.isFocused(),
  presence: createPresence(null),
  onKeyringUnlocked: () => () => undefined,
  dispose: () => undefined,
});
