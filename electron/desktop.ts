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
import { followTimeZone } from './adapters/time-zone.ts';
import { alwaysThere, createTrayHost } from './adapters/tray-host.ts';
import { createX11Keys } from './adapters/x11/x11-keys.ts';
import type { TrayHost } from './core/app/index.ts';
import type { Clipboard } from './core/base/clipboard.ts';
import type { Subscribe } from './core/base/event-source.ts';
import type { Notification, Notifier } from './core/base/notifier.ts';
import type { GlobalKeys } from './core/hotkey/index.ts';
import type { Words } from './core/settings/index.ts';

/** What the app needs of the desktop it runs on. */
export interface Desktop {
  readonly clipboard: Clipboard;
  readonly notifier: Notifier;
  readonly globalKeys: GlobalKeys;
  readonly trayHost: TrayHost;
  readonly presence: Presence;
  readonly onKeyringUnlocked: Subscribe<void>;
  readonly dispose: () => void;
}

/** For a notification that is needed where there are none. */
type ShowInWindow = (notification: Notification) => void;

/** Linux desktops say on the session bus what macOS and Windows say by way of Electron. */
export const createDesktop = async (
  platform: NodeJS.Platform,
  { text }: Pick<Words, 'text'>,
): Promise<Desktop> => {
  followTimeZone(platform);
  const showInWindow = createMessageWindow(() => text('ui.close'));
  return platform === 'linux' ? await createLinuxDesktop(showInWindow) : createOtherDesktop(showInWindow);
};

const createLinuxDesktop = async (showInWindow: ShowInWindow): Promise<Desktop> => {
  const bus = createSessionBus();
  const session = await lookAtSession();
  // A Wayland desktop has hotkeys of its own, even where it has an X server too.
  const display = session.wayland === null ? session.display : null;
  const electronKeys = createElectronKeys(globalShortcut);
  return {
    clipboard: linuxClipboard(session),
    notifier: createFreedesktopNotifier(bus, showInWindow),
    globalKeys: display === null ? electronKeys : createX11Keys(display, electronKeys),
    trayHost: createTrayHost(bus),
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
  globalKeys: createElectronKeys(globalShortcut),
  trayHost: alwaysThere,
  presence: createPresence(null),
  onKeyringUnlocked: () => () => undefined,
  dispose: () => undefined,
});
