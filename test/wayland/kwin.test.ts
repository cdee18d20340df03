import { clipboard } from './clipboard.ts';
import { nothingUnasked } from './clipboard-in-window.ts';
import { clipboardWithoutWindow } from './clipboard-without-window.ts';
import { displays } from './displays.ts';
import { everyday } from './everyday.ts';
import { hotkeyToLink } from './hotkey-to-link.ts';
import { onDesktop } from './on-desktop.ts';
import { pictures } from './pictures.ts';
import { portalHotkey } from './portal-hotkey.ts';
import { lateTray } from './tray.ts';
import { windows } from './windows.ts';

onDesktop('kwin', [everyday, windows, displays, hotkeyToLink, portalHotkey], { portal: true });
onDesktop('kwin', [pictures]);
onDesktop('kwin', [lateTray], { tray: false });
onDesktop('kwin', [nothingUnasked, clipboard, clipboardWithoutWindow]);
