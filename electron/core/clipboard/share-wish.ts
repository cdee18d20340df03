import type { Seconds } from '../../../src/shared/units.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { Receipt } from '../receipts/index.ts';
import { activeProfile, type Profile, profileWith, type Settings } from '../settings/index.ts';

/** How the clipboard is to be shared. */
export interface ShareWish {
  /** The id of a profile; `null` for the one in use. */
  readonly profile: string | null;
  /** `null` for the default. */
  readonly lifetime: Seconds | null;
  /** Whether a passphrase is made, which is copied second. */
  readonly passphrase: boolean;
  /** `selection`: the text that was selected last, on X11. */
  readonly from: 'clipboard' | 'selection';
  /** What takes the place of the text. */
  readonly copies: Copies;
}

/** A link alone, or with what its recipient needs to know. */
export type Copies = 'link' | 'message';

/** What is copied of a link that was made. */
export interface AboutCopy {
  /** What was put on the clipboard, or is to be. */
  readonly text: Sensitive;
  readonly copies: Copies;
  /** Whether the passphrase is copied second. */
  readonly hasSecond: boolean;
  /** The receipt of an earlier link to the same text. */
  readonly before: Receipt | null;
}

/** What the main hotkey, the tray and the windows want. */
export const usualShare: ShareWish = {
  profile: null,
  lifetime: null,
  passphrase: false,
  from: 'clipboard',
  copies: 'link',
};

/** @returns `null` if no server is chosen yet, or if it was removed. */
export const profileFor = ({ profile }: ShareWish, settings: Settings): Profile | null =>
  profile === null ? activeProfile(settings) : profileWith(settings, profile);
