import type { ClipboardContent } from '../core/base/clipboard.ts';
import type { Sensitive } from '../core/base/sensitive.ts';

/** Chromium's name for files on Windows and macOS; on Linux also what a browser makes of a link. */
export const uriList = 'text/uri-list';

/** What only file managers put there. */
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
 * What a clipboard holds, from the names of the types it offers.
 * @param uris what it holds as `uriList`, where that is offered and could be read.
 */
export const contentOf = (types: readonly string[], text: Sensitive | null, uris = ''): ClipboardContent => ({
  text,
  hasImage: types.some((type) => type.startsWith('image/')),
  hasFiles:
    types.some((type) => fileTypes.has(type.toLowerCase())) || (types.includes(uriList) && areFiles(uris)),
});

/** Also where there is nothing to read, since Chromium may only say that there are files. */
const areFiles = (uris: string): boolean =>
  uris
    .split(/[\r\n\0]+/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .every((uri) => /^file:/i.test(uri));
