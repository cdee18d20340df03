import { z } from 'zod';
import { languages } from '../languages.ts';
import { maxLinksAtOnce, maxListLines, maxTypedCharacters } from '../limits.ts';
import type { BurnedLinks } from '../model/receipts.ts';
import { call, id, linkHolders, type Outcome, optionalLine } from './call.ts';

const several = z.strictObject({ ids: z.array(id).min(1).max(maxLinksAtOnce) });

export const receiptsCalls = {
  copyLink: call<Outcome>()(linkHolders, z.strictObject({ id }), 'id'),
  /** One on each line, after the note of its receipt. */
  copyLinks: call<Outcome>()(
    ['quick-share'],
    z.strictObject({ ids: z.array(id).min(1).max(maxListLines) }),
    'ids',
  ),
  copyPassphrase: call<Outcome>()(linkHolders, z.strictObject({ id }), 'id'),
  /** The link with what the recipient needs to know, in their language. */
  copyMessage: call<Outcome>()(linkHolders, z.strictObject({ id, language: z.enum(languages) }), 'id'),
  /** Words that remind the recipient of a link, without it. */
  copyReminder: call<Outcome>()(['activity'], z.strictObject({ id, language: z.enum(languages) })),
  /** `passphrase` is needed only where `passphraseNeeded` says so. */
  burnLink: call<Outcome>()(
    linkHolders,
    z.strictObject({ id, passphrase: optionalLine(maxTypedCharacters) }),
    'id',
  ),
  /** A link that was made elsewhere. `passphrase` is needed where the server says so. */
  burnElsewhere: call<Outcome>()(
    ['activity'],
    z.strictObject({ id, passphrase: optionalLine(maxTypedCharacters) }),
    'id',
  ),
  /** One after the other, also when the window is closed meanwhile. Links whose passphrase is needed are not burned. */
  burnLinks: call<BurnedLinks>()(['activity'], several),
  /** The receipt is gone from here; its link stays as it is. */
  forgetReceipt: call<Outcome>()(['activity'], z.strictObject({ id })),
  forgetReceipts: call<Outcome>()(['activity'], several),
  clearReceipts: call<Outcome>()(['activity'], z.strictObject({ which: z.enum(['ended', 'all']) })),
};
