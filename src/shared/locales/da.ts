import { inMain } from './da/in-main.ts';
import { inWindows } from './da/in-windows.ts';

/** Every sentence the user can meet, in Danish. Placeholders stand in double braces. */
export const da = {
  ...inWindows,
  ...inMain,
};
