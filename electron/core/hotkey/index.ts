/** What other features, and everything outside core, may import from this one. */

export type { GlobalKeys, Registered } from './global-keys.ts';
export type { Hotkey } from './hotkey.ts';
export { type ChangeHotkey, createChangeHotkey } from './hotkey-setting.ts';
