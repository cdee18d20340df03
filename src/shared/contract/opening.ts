import { z } from 'zod';
import { maxPastedLinkCharacters, maxServerAddressCharacters, maxTypedCharacters } from '../limits.ts';
import type { LinkTarget } from '../model/opening.ts';
import { call, line, nothing, type Outcome, optionalLine } from './call.ts';

export const openingCalls = {
  /** The link given on the command line, once. */
  takeLink: call<string | null>()(['open-link'], nothing),
  /** A link on the clipboard, once for each time the window opens. It goes nowhere before the user reveals it. */
  takeClipboardLink: call<string | null>()(['open-link'], nothing),
  /** Where a link leads, without contacting a server. */
  readLink: call<Outcome<LinkTarget>>()(
    ['open-link'],
    z.strictObject({ text: line(maxPastedLinkCharacters) }),
  ),
  /** Reveals a secret, which ends its link. `server` is the origin to use when `text` is just a key. */
  revealLink: call<Outcome<{ readonly value: string }>>()(
    ['open-link'],
    z.strictObject({
      text: line(maxPastedLinkCharacters),
      server: optionalLine(maxServerAddressCharacters),
      passphrase: optionalLine(maxTypedCharacters),
    }),
  ),
};
