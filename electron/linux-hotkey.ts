import { globalShortcut } from 'electron/main';
import { createCustomShortcut } from './adapters/desktop-keys/custom-shortcut.ts';
import { createDesktopFile } from './adapters/desktop-keys/desktop-file.ts';
import { ownCommand, shellQuoted } from './adapters/desktop-keys/own-command.ts';
import { createPortalShortcuts } from './adapters/desktop-keys/portal-shortcuts.ts';
import { createElectronKeys } from './adapters/electron-keys.ts';
import type { LinuxSession } from './adapters/linux-session.ts';
import type { SessionBus } from './adapters/session-bus.ts';
import { systemTimers as timers } from './adapters/system.ts';
import { createX11Keys } from './adapters/x11/x11-keys.ts';
import { createDesktopHotkey, type Hotkey, userHotkey } from './core/hotkey/index.ts';
import type { Words } from './core/settings/index.ts';
import { ownProcess } from './own-process.ts';
import { createHotkey } from './shell/shortcuts.ts';

/**
 * How the hotkey is had in a Linux session. On Wayland the desktop gives it, in the first of its ways that works:
 *
 * | session            | ways                                                                     |
 * | ------------------ | ------------------------------------------------------------------------ |
 * | X11                | the app registers it: in the X server, or by Electron without one        |
 * | Wayland            | GlobalShortcuts portal; a line for the user to put into a configuration  |
 * | GNOME on Wayland   | GlobalShortcuts portal; a custom shortcut; the line                      |
 * | Hyprland           | the line: its portal binds a name, to which only the user can give keys  |
 */
export const linuxHotkey = (
  { display, wayland }: LinuxSession,
  bus: SessionBus,
  { text }: Pick<Words, 'text'>,
): Hotkey => {
  if (wayland === null) {
    const electronKeys = createElectronKeys(globalShortcut);
    const keys = display === null ? electronKeys : createX11Keys(display, electronKeys);
    return createHotkey(keys, timers, process.platform);
  }
  const { XDG_CURRENT_DESKTOP: desktops = '' } = process.env;
  const isOn = (desktop: string): boolean => desktops.split(':').includes(desktop);
  const command = ownCommand(ownProcess());
  return createDesktopHotkey({
    ways: [
      ...(isOn('Hyprland')
        ? []
        : [createPortalShortcuts({ bus, timers, installDesktopFile: createDesktopFile(command) })]),
      ...(isOn('GNOME') ? [createCustomShortcut({ bus, command })] : []),
    ],
    byUser: ({ argument, keys }) => userHotkey(desktops, shellQuoted([...command, argument]), keys),
    describe: (hotkey) => text(hotkey === null ? 'hotkey.action' : `hotkey.does.${hotkey.does}`),
    timers,
  });
};
