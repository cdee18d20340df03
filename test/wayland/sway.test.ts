import { displays, nativeDisplays } from './displays.ts';
import { everyday } from './everyday.ts';
import { onDesktop } from './on-desktop.ts';
import { lateTray } from './tray.ts';
import { windows } from './windows.ts';

onDesktop('sway', [everyday, windows, displays, nativeDisplays]);
onDesktop('sway', [lateTray], { tray: false });
