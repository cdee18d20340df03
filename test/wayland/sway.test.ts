import { everyday } from './everyday.ts';
import { onDesktop } from './on-desktop.ts';

onDesktop('sway', [everyday]);
