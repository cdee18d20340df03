import type { ClipboardContent } from '../core/base/clipboard.ts';
import type { Sensitive } from '../core/base/sensitive.ts';

/** Chromium's name for files on Windows and macOS; on Linux, browsers also use it for links. */
export const uriList = 'text/uri-list';

/** Types only file managers use. */
export const linuxFileTypes = [
  'x-special/gnome-copied-files',
  'x-special/mate-copied-files',
  'application/x-kde-cutselection',
] as const;
const fileTypes: ReadonlySet<string> = new Set([
  'public.file-url',
  'filename',
  'filenamew',
  'cf_hdrop',
  ...linuxFileTypes,
]);

/**
 * What a clipboard holds, judging by the types it offers.
 * @param uris its `uriList` content, if offered and readable.
 */
export const contentOf = (types: readonly string[], text: Sensitive | null, uris = ''): ClipboardContent => ({
  text,
  hasImage: types.some((type) => type.startsWith('image/')),
  hasFiles:
    types.some((type) => fileTypes.has(type.toLowerCase())) || (types.includes(uriList) && areFiles(uris)),
});

/** True for an empty list too: Chromium may report only that there are files. */
const areFiles = (uris: string): boolean =>
  uris
    .split(/[\r\n\0]+/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .every((uri) => /^file:/i.test(uri));
