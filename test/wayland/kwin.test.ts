import { displays } from './displays.ts';
import { everyday } from './everyday.ts';
import { onDesktop } from './on-desktop.ts';
import { lateTray } from './tray.ts';
import { windows } from './windows.ts';

onDesktop('kwin', [everyday, windows, displays]);
onDesktop('kwin', [lateTray], { tray: false });
