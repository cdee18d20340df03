import type { ClipboardContent } from '../core/base/clipboard.ts';
import type { Sensitive } from '../core/base/sensitive.ts';

const fileTypes =
  /^(?:text\/uri-list|x-special\/(?:gnome|mate)-copied-files|public\.file-url|FileNameW?|CF_HDROP)$/i;

/** What a clipboard holds, from the names of the types it offers. */
export const contentOf = (types: readonly string[], text: Sensitive | null): ClipboardContent => ({
  text,
  hasImage: types.some((type) => type.startsWith('image/')),
  hasFiles: types.some((type) => fileTypes.test(type)),
});
