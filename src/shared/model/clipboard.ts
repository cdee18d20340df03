import type { Bytes } from '../units.ts';
/** Why the clipboard is not shared without asking. */
export type ClipboardQuestion =
  | { readonly why: 'empty' }
  | { readonly why: 'not-handed-over' }
  | { readonly why: 'image' }
  | { readonly why: 'files'; readonly characters: number }
  | { readonly why: 'one-time-link' }
  | { readonly why: 'long'; readonly characters: number }
  | { readonly why: 'too-large'; readonly bytes: Bytes };
