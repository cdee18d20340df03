/** The id of the hotkey that is always there, and shares the clipboard. */
export const mainHotkey = 'share-clipboard';

/** What a hotkey can do: `share-link` and `share-message` turn the clipboard into a link, or a message with one. */
export const hotkeyTasks = ['share-link', 'share-message', 'new-secret', 'open-link'] as const;
export type HotkeyTask = (typeof hotkeyTasks)[number];

export const sharesClipboard = (does: HotkeyTask): does is 'share-link' | 'share-message' =>
  does === 'share-link' || does === 'share-message';
