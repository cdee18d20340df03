import type { Bytes } from '../units.ts';
import type { Unseen } from '../unseen.ts';

/**
 * `unconfirmed`: handed to the desktop, where nothing can be asked whether it holds it now.
 * `refused`: the platform did not take it.
 */
export type Written = 'written' | 'unconfirmed' | 'refused';

/** Why the clipboard is not shared without asking. */
export type ClipboardQuestion =
  /** The desktop shows the clipboard only to the window in use, which looks at it when it is. */
  | { readonly why: 'focus' }
  /** What it has seen then is to be confirmed. `missing`: the package that would make this unnecessary. */
  | { readonly why: 'check'; readonly missing: string | null }
  /** It has seen nothing, which need not be true without the package that is missing. */
  | { readonly why: 'nothing-seen'; readonly missing: string }
  /** For the same reason, the link that was made is copied when the user says so. */
  | { readonly why: 'copy' }
  | { readonly why: 'empty' }
  | { readonly why: 'not-handed-over' }
  | { readonly why: 'image' }
  | { readonly why: 'blank' }
  | { readonly why: 'too-large'; readonly bytes: Bytes }
  | ShareableQuestion;

/** `unseen` is what can be trimmed before the text is shared; `null` when there is nothing. */
export type ShareableQuestion =
  | { readonly why: 'files'; readonly characters: number; readonly unseen: Unseen | null }
  /** `opens`: whether Open a link takes it. */
  | { readonly why: 'one-time-link'; readonly opens: boolean; readonly unseen: Unseen | null }
  | { readonly why: 'long'; readonly characters: number; readonly unseen: Unseen | null }
  | { readonly why: 'unseen'; readonly unseen: Unseen };

/** `trim`: share it without what nobody sees in it. `copy`: the link. `open`: show it in Open a link, which sends nothing yet. */
export const clipboardAnswers = ['share', 'trim', 'edit', 'copy', 'open', 'cancel'] as const;
export type ClipboardAnswer = (typeof clipboardAnswers)[number];
