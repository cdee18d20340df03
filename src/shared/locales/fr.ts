import { inMain } from './fr/in-main.ts';
import { inWindows } from './fr/in-windows.ts';

/** Every sentence the user can meet, in French. Placeholders stand in double braces. */
export const fr = {
  ...inWindows,
  ...inMain,
};
