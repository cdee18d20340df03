import { inMain } from './en/in-main.ts';
import { inWindows } from './en/in-windows.ts';

/** Every sentence the user can meet, in English. Placeholders stand in double braces. */
export const en = {
  ...inWindows,
  ...inMain,
} as const;
