/** What other features, and everything outside core, may import from this one. */

export { createDesktopHotkey } from './desktop-hotkey.ts';
export type { Bound, DesktopShortcuts, ShortcutAction, ShortcutsState } from './desktop-shortcuts.ts';
export type { GlobalKeys, Registered } from './global-keys.ts';
export type { Hotkey } from './hotkey.ts';
export { type ChangeHotkey, createChangeHotkey } from './hotkey-setting.ts';
export { keyCombinationOf } from './key-combination.ts';
export { gtkAccelerator, readableKeys, xdgTrigger } from './key-notations.ts';
export { logHotkey } from './log-hotkey.ts';
export { createMoreHotkeys, type MoreHotkeys } from './more-hotkeys.ts';
export { createPresses } from './presses.ts';
export { isSameKeys } from './same-keys.ts';
export { userHotkey } from './user-hotkey.ts';
export { usualKeys } from './usual-keys.ts';
