import { inMain } from './es/in-main.ts';
import { inWindows } from './es/in-windows.ts';

/** Every sentence the user can meet, in Spanish. Placeholders stand in double braces. */
export const es = {
  ...inWindows,
  ...inMain,
};
