import { clipboard } from './clipboard.ts';
import { everyday } from './everyday.ts';
import { onDesktop } from './on-desktop.ts';

onDesktop('gnome', [everyday, clipboard]);
