import type { Bytes } from '../units.ts';
import type { Unseen } from '../unseen.ts';

/** Why the clipboard is not shared without asking. */
export type ClipboardQuestion =
  | { readonly why: 'empty' }
  | { readonly why: 'not-handed-over' }
  | { readonly why: 'image' }
  | { readonly why: 'blank' }
  | { readonly why: 'too-large'; readonly bytes: Bytes }
  | ShareableQuestion;

/** `unseen` is what can be trimmed before the text is shared; `null` when there is nothing. */
export type ShareableQuestion =
  | { readonly why: 'files'; readonly characters: number; readonly unseen: Unseen | null }
  | { readonly why: 'one-time-link'; readonly unseen: Unseen | null }
  | { readonly why: 'long'; readonly characters: number; readonly unseen: Unseen | null }
  | { readonly why: 'unseen'; readonly unseen: Unseen };

/** `trim`: share it without what nobody sees in it. */
export const clipboardAnswers = ['share', 'trim', 'edit', 'cancel'] as const;
export type ClipboardAnswer = (typeof clipboardAnswers)[number];
