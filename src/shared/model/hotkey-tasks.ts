/** The id of the hotkey that is always there, and shares the clipboard. */
export const mainHotkey = 'share-clipboard';

/**
 * What a hotkey can do: `share-link` and `share-message` turn the clipboard into a link, or a message with one;
 * `share-selection` makes a link of the text that was selected last, which only X11 keeps.
 */
export const hotkeyTasks = [
  'share-link',
  'share-message',
  'share-selection',
  'new-secret',
  'open-link',
] as const;
export type HotkeyTask = (typeof hotkeyTasks)[number];

export const makesLink = (does: HotkeyTask): does is Exclude<HotkeyTask, 'new-secret' | 'open-link'> =>
  does !== 'new-secret' && does !== 'open-link';
