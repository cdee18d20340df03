import { maxHotkeyIdCharacters } from '../limits.ts';

/** It is a part of the command line and of the desktop's own settings, so it never changes and is never used again. */
export const hotkeyIdPattern = /^[a-z0-9]+$/;

export const isHotkeyId = (text: string): boolean =>
  text.length <= maxHotkeyIdCharacters && hotkeyIdPattern.test(text);
