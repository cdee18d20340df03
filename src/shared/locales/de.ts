import { inMain } from './de/in-main.ts';
import { inWindows } from './de/in-windows.ts';

/** Every sentence the user can meet, in German. Placeholders stand in double braces. */
export const de = {
  ...inWindows,
  ...inMain,
};
