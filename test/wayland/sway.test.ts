import { clipboard } from './clipboard.ts';
import { clipboardInWindow, nothingUnasked } from './clipboard-in-window.ts';
import { clipboardWithoutWindow } from './clipboard-without-window.ts';
import { displayGone } from './display-gone.ts';
import { displays, nativeDisplays } from './displays.ts';
import { everyday } from './everyday.ts';
import { onDesktop } from './on-desktop.ts';
import { pictures } from './pictures.ts';
import { lateTray } from './tray.ts';
import { lineForSway } from './user-hotkey.ts';
import { windows } from './windows.ts';

onDesktop('sway', [everyday, windows, displays, nativeDisplays, lineForSway, displayGone]);
onDesktop('sway', [pictures]);
onDesktop('sway', [lateTray], { tray: false });
onDesktop('sway', [clipboardInWindow, nothingUnasked, clipboard, clipboardWithoutWindow]);
