import { app, globalShortcut } from 'electron/main';
import { createClipboard } from './adapters/clipboard.ts';
import { createCustomShortcut } from './adapters/desktop-keys/custom-shortcut.ts';
import { createDesktopFile } from './adapters/desktop-keys/desktop-file.ts';
import { ownCommand, shellQuoted } from './adapters/desktop-keys/own-command.ts';
import { createPortalShortcuts } from './adapters/desktop-keys/portal-shortcuts.ts';
import { createElectronKeys } from './adapters/electron-keys.ts';
import { createFreedesktopNotifier } from './adapters/freedesktop-notifier.ts';
import { watchKeyringUnlock } from './adapters/keyring-lock.ts';
import { createMessageWindow } from './adapters/message-window.ts';
import { createNotifier } from './adapters/notifier.ts';
import { createPresence, type Presence } from './adapters/power.ts';
import { createSessionBus, type SessionBus } from './adapters/session-bus.ts';
import { systemTimers as timers } from './adapters/system.ts';
import { followTimeZone } from './adapters/time-zone.ts';
import { alwaysThere, createTrayHost } from './adapters/tray-host.ts';
import { createX11Clipboard } from './adapters/x11/x11-clipboard.ts';
import { createX11Keys } from './adapters/x11/x11-keys.ts';
import type { TrayHost } from './core/app/index.ts';
import type { Clipboard } from './core/base/clipboard.ts';
import type { Subscribe } from './core/base/event-source.ts';
import type { Notification, Notifier } from './core/base/notifier.ts';
import { createDesktopHotkey, type GlobalKeys, type Hotkey, userHotkey } from './core/hotkey/index.ts';
import type { Words } from './core/settings/index.ts';
import { createHotkey } from './shell/shortcuts.ts';

/** What the app needs of the desktop it runs on. */
export interface Desktop {
  readonly clipboard: Clipboard;
  readonly notifier: Notifier;
  readonly hotkey: Hotkey;
  readonly trayHost: TrayHost;
  readonly presence: Presence;
  readonly onKeyringUnlocked: Subscribe<void>;
  readonly dispose: () => void;
}

/** For a notification that is needed where there are none. */
type ShowInWindow = (notification: Notification) => void;

/** Linux desktops say on the session bus what macOS and Windows say by way of Electron. */
export const createDesktop = (platform: NodeJS.Platform, words: Pick<Words, 'text'>): Desktop => {
  followTimeZone(platform);
  const showInWindow = createMessageWindow(() => words.text('ui.close'));
  return platform === 'linux' ? createLinuxDesktop(showInWindow, words) : createOtherDesktop(showInWindow);
};

const createLinuxDesktop = (showInWindow: ShowInWindow, words: Pick<Words, 'text'>): Desktop => {
  const bus = createSessionBus();
  const display = x11Display();
  const x11 = display === null ? null : createX11Clipboard(display);
  return {
    clipboard: createClipboard({ x11 }),
    notifier: createFreedesktopNotifier(bus, showInWindow),
    hotkey: createLinuxHotkey(bus, display, words),
    trayHost: createTrayHost(bus),
    presence: createPresence(bus),
    onKeyringUnlocked: watchKeyringUnlock(bus),
    dispose: () => {
      bus.dispose();
      x11?.dispose();
    },
  };
};

/** X11 lets a program register keys. A Wayland desktop gives them, each in its way, best first. */
const createLinuxHotkey = (
  bus: SessionBus,
  display: string | null,
  { text }: Pick<Words, 'text'>,
): Hotkey => {
  const { WAYLAND_DISPLAY: wayland = '', XDG_CURRENT_DESKTOP: desktops = '' } = process.env;
  if (wayland === '') {
    const electronKeys: GlobalKeys = createElectronKeys(globalShortcut);
    const keys = display === null ? electronKeys : createX11Keys(display, electronKeys);
    return createHotkey(keys, timers, process.platform);
  }
  const command = ownCommand(ownProcess());
  const isGnome = desktops.split(':').includes('GNOME');
  // Hyprland's portal binds a name, to which only the user can give keys.
  const hasPortal = !desktops.split(':').includes('Hyprland');
  return createDesktopHotkey({
    ways: [
      ...(hasPortal
        ? [createPortalShortcuts({ bus, timers, installDesktopFile: createDesktopFile(command) })]
        : []),
      ...(isGnome ? [createCustomShortcut({ bus, command })] : []),
    ],
    byUser: (keys) => userHotkey(desktops, shellQuoted([...command, '--share-clipboard']), keys),
    describe: () => text('hotkey.action'),
    timers,
  });
};

/** A second start has to use the same data folder, and root cannot start without its switch. */
const ownProcess = () => ({
  execPath: process.execPath,
  env: process.env,
  appPath: process.defaultApp === true ? app.getAppPath() : null,
  switches: [
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    ...(app.commandLine.hasSwitch('user-data-dir') ? [`--user-data-dir=${app.getPath('userData')}`] : []),
  ],
});

/** A Wayland desktop has a clipboard and hotkeys of its own, even where it has an X server too. */
const x11Display = (): string | null => {
  const { DISPLAY: display = '', WAYLAND_DISPLAY: wayland = '' } = process.env;
  return display === '' || wayland !== '' ? null : display;
};

const createOtherDesktop = (showInWindow: ShowInWindow): Desktop => ({
  clipboard: createClipboard(),
  notifier: createNotifier(showInWindow),
  hotkey: createHotkey(createElectronKeys(globalShortcut), timers, process.platform),
  trayHost: alwaysThere,
  presence: createPresence(null),
  onKeyringUnlocked: () => () => undefined,
  dispose: () => undefined,
});
