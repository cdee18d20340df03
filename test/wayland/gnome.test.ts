import { clipboard } from './clipboard.ts';
import { clipboardWithoutWindow } from './clipboard-without-window.ts';
import { customShortcut } from './custom-shortcut.ts';
import { displays, nativeDisplays } from './displays.ts';
import { everyday } from './everyday.ts';
import { hotkeyToLink } from './hotkey-to-link.ts';
import { onDesktop } from './on-desktop.ts';
import { pictures } from './pictures.ts';
import { portalHotkey } from './portal-hotkey.ts';
import { lateTray } from './tray.ts';
import { windows } from './windows.ts';

onDesktop('gnome', [everyday, windows, displays, nativeDisplays, customShortcut]);
onDesktop('gnome', [pictures]);
onDesktop('gnome', [lateTray], { tray: false });
onDesktop('gnome', [clipboard, clipboardWithoutWindow]);
onDesktop('gnome', [hotkeyToLink, portalHotkey], { portal: true, from: 48 });
