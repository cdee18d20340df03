import { z } from 'zod';
import { languages } from '../languages.ts';
import { maxLinksAtOnce, maxTypedCharacters } from '../limits.ts';
import type { BurnedLinks } from '../model/receipts.ts';
import { call, holders, id, makers, type Outcome, optionalLine } from './call.ts';

const several = z.strictObject({ ids: z.array(id).min(1).max(maxLinksAtOnce) });

export const receiptsCalls = {
  copyLink: call<Outcome>()(holders, z.strictObject({ id }), 'id'),
  copyPassphrase: call<Outcome>()(makers, z.strictObject({ id }), 'id'),
  /** The link with what the recipient needs to know, in their language. */
  copyMessage: call<Outcome>()(holders, z.strictObject({ id, language: z.enum(languages) }), 'id'),
  /** Words that remind the recipient of a link, without it. */
  copyReminder: call<Outcome>()(['activity'], z.strictObject({ id, language: z.enum(languages) })),
  /** `passphrase` is needed only where `passphraseNeeded` says so. */
  burnLink: call<Outcome>()(
    holders,
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
