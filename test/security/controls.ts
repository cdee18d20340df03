import type { Control } from './control.ts';
import { servers } from './controls/servers.ts';
import { start } from './controls/start.ts';

/** Every security control, by area. */
export const areas: Readonly<Record<string, readonly Control[]>> = {
  'servers and links': servers,
  'how the app is started': start,
};

export const controls: readonly Control[] = Object.values(areas).flat();
