import { askFromCharacters, maxSecretBytes } from '../../../src/shared/limits.ts';
import type { ClipboardQuestion } from '../../../src/shared/model/clipboard.ts';
import { utf8Bytes } from '../../../src/shared/utf8.ts';
import type { ClipboardContent } from '../base/clipboard.ts';
import { parseUrl } from '../base/parse-url.ts';
import { isPublicServer } from '../onetime/index.ts';

/**
 * What to ask before the clipboard is shared, or `null` when it is plainly a text to share.
 * @param server the profile's own server, whose links are recognised too.
 */
export const questionFor = (content: ClipboardContent, server: string): ClipboardQuestion | null => {
  if (content.text === null) return { why: 'not-handed-over' };
  const text = content.text.reveal();
  if (content.hasFiles) return { why: 'files', characters: text.length };
  if (text === '') return { why: content.hasImage ? 'image' : 'empty' };
  const bytes = utf8Bytes(text);
  if (bytes > maxSecretBytes) return { why: 'too-large', bytes };
  if (isOneTimeLink(text, server)) return { why: 'one-time-link' };
  if (text.length > askFromCharacters) return { why: 'long', characters: text.length };
  return null;
};

/** Whether a text is nothing but a link to a secret: at a known server, or of the form every server uses. */
export const isOneTimeLink = (text: string, server: string): boolean => {
  const url = parseUrl(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  const known = url.origin === server || isPublicServer(url.origin);
  return known
    ? /^\/(?:secret|private|receipt)\/./.test(url.pathname)
    : /^\/secret\/[0-9a-z]{20,}$/i.test(url.pathname);
};
