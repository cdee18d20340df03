import type { Written } from '../shared/model/clipboard.ts';
import type { SharedLink } from './outcome.ts';

/** What has been copied of a link and its passphrase, as far as this window knows. */
export interface Copies {
  /** The last attempt to copy the link; `null` if there was none. */
  readonly link: Written | null;
  readonly passphrase: boolean;
  /** What the clipboard holds now. */
  readonly now: 'link' | 'passphrase' | 'other';
}

export const copiesAtFirst = ({ link }: SharedLink): Copies => ({
  link: link.copied,
  passphrase: false,
  now: link.copied === 'written' ? 'link' : 'other',
});

export const afterCopying = (before: Copies, what: Copies['now']): Copies => ({
  link: what === 'link' ? 'written' : before.link,
  passphrase: before.passphrase || what === 'passphrase',
  now: what,
});

/** What is left to do with a link: copy it, then its passphrase, then the next secret. Enter does it. */
export const nextStep = (copies: Copies, hasPassphrase: boolean): 'link' | 'passphrase' | 'new' => {
  if (copies.link === null || copies.link === 'refused') return 'link';
  return hasPassphrase && !copies.passphrase ? 'passphrase' : 'new';
};
