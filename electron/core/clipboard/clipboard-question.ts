import { askFromCharacters, maxSecretBytes } from '../../../src/shared/limits.ts';
import type { ClipboardQuestion } from '../../../src/shared/model/clipboard.ts';
import { isBlank, unseenIn, withoutUnseen } from '../../../src/shared/unseen.ts';
import { utf8Bytes } from '../../../src/shared/utf8.ts';
import type { ClipboardContent } from '../base/clipboard.ts';
import { parseUrl } from '../base/parse-url.ts';
import { Sensitive } from '../base/sensitive.ts';
import { addressesIn, isPublicServer, maxWrappers, parseLink } from '../onetime/index.ts';
import { openingProblem, type Policy } from '../policy/index.ts';

/**
 * What to ask before sharing the clipboard, or `null` if it is clearly text to share.
 * @param server the profile's own server, whose links are recognised too.
 */
export const questionFor = (
  content: ClipboardContent,
  server: string,
  policy: Policy,
): ClipboardQuestion | null => {
  if (content.text === null) return { why: 'not-handed-over' };
  const text = content.text.reveal();
  const unseen = unseenIn(text);
  if (content.hasFiles) return { why: 'files', characters: text.length, unseen };
  if (text === '') return { why: content.hasImage ? 'image' : 'empty' };
  const bytes = utf8Bytes(text);
  if (bytes > maxSecretBytes) return { why: 'too-large', bytes };
  if (isBlank(text)) return { why: 'blank' };
  if (isOneTimeLink(text, server)) return { why: 'one-time-link', opens: canBeOpened(text, policy), unseen };
  if (text.length > askFromCharacters) return { why: 'long', characters: text.length, unseen };
  return unseen === null ? null : { why: 'unseen', unseen };
};

/** The same where the user confirms every text in a window. @param missing the package that would change that. */
export const checkFor = (
  content: ClipboardContent,
  server: string,
  policy: Policy,
  missing: string | null,
): ClipboardQuestion => {
  const question = questionFor(content, server, policy);
  if (question?.why === 'empty' && missing !== null) return { why: 'nothing-seen', missing };
  return question ?? { why: 'check', missing };
};

/** @returns what is shown of a text that the user may confirm; `null` if there is nothing to see or to confirm. */
export const shownOf = ({ why }: ClipboardQuestion, text: Sensitive): Sensitive | null => {
  if (!confirmable.includes(why)) return null;
  // What nobody sees can change the order of what is seen.
  const line = firstLineOf(withoutUnseen(text.reveal()));
  return line === '' ? null : new Sensitive(line);
};

const confirmable: readonly ClipboardQuestion['why'][] = [
  'check',
  'files',
  'one-time-link',
  'long',
  'unseen',
];

/** @returns the beginning of the text in question, for a user who wants to see it; `null` where there is nothing to see. */
export const previewOf = ({ why }: ClipboardQuestion, text: Sensitive): Sensitive | null => {
  if (!previewable.includes(why)) return null;
  const beginning = beginningOf(withoutUnseen(text.reveal()));
  return beginning === '' ? null : new Sensitive(beginning);
};

const previewable: readonly ClipboardQuestion['why'][] = ['files', 'long', 'unseen', 'too-large'];

/** Its first lines, and not too much of them. */
export const beginningOf = (text: string): string => {
  const lines = text.split(/\r\n|[\r\n]/);
  const points = [
    ...lines
      .slice(0, maxShownLines)
      .join('\n')
      .slice(0, 2 * (maxPreviewCharacters + 1)),
  ];
  const isWhole = lines.length <= maxShownLines && points.length <= maxPreviewCharacters;
  return isWhole ? points.join('') : `${points.slice(0, maxPreviewCharacters).join('')}…`;
};

const maxShownLines = 8;
const maxPreviewCharacters = 600;

/** So that the user knows it again. */
export const firstLineOf = (text: string): string => {
  const [line = '', ...others] = text.trim().split(/[\r\n]+/);
  const points = [...line.slice(0, 2 * (maxShownCharacters + 1))];
  const isWhole = others.length === 0 && points.length <= maxShownCharacters;
  return isWhole ? line : `${points.slice(0, maxShownCharacters).join('')}…`;
};

const maxShownCharacters = 60;

/** Whether a text is just a link to a secret: on a known server, or in the form every server uses. */
export const isOneTimeLink = (text: string, server: string): boolean => {
  const url = parseUrl(withoutUnseen(text).trim());
  return url !== null && leadsToSecret(url, server, maxWrappers);
};

/** A one-time link as Open a link takes it. */
export const linkToOpen = (text: Sensitive): Sensitive => new Sensitive(withoutUnseen(text.reveal()).trim());

/** Not so the address of a receipt, or one that the administrator keeps closed. */
const canBeOpened = (text: string, policy: Policy): boolean => {
  const link = parseLink(withoutUnseen(text));
  return link.ok && link.value.server !== null && openingProblem(policy, link.value.server) === null;
};

const leadsToSecret = (url: URL, server: string, wrappersLeft: number): boolean => {
  if (!/^https?:$/.test(url.protocol)) return false;
  const known = url.origin === server || isPublicServer(url.origin);
  const isItself = known
    ? /^\/(?:secret|private|receipt)\/./.test(url.pathname)
    : /^\/secret\/[0-9a-z]{20,}$/i.test(url.pathname);
  return (
    isItself ||
    (wrappersLeft > 0 && addressesIn(url).some((inner) => leadsToSecret(inner, server, wrappersLeft - 1)))
  );
};
