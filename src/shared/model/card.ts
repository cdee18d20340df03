import type { Timestamp } from '../units.ts';
import type { ReceiptState } from './receipt-state.ts';
import type { LinkView } from './sharing.ts';

/** A link as the window shows it that has nothing else, and what has become of it. */
export type CardView =
  | {
      readonly kind: 'link';
      readonly link: LinkView;
      /** `null` where it has none, or this run does not know it. */
      readonly passphrase: string | null;
      /** Whether the user has to type the passphrase to burn it. */
      readonly passphraseNeeded: boolean;
      readonly madeAt: Timestamp;
      /** Where it was made: `EU` for a region, else the host. */
      readonly serverName: string;
      readonly state: Extract<ReceiptState, 'new' | 'opened'>;
      /** When the server was last asked; `null` if never. */
      readonly checkedAt: Timestamp | null;
    }
  | { readonly kind: 'ended'; readonly state: EndState; readonly at: Timestamp | null }
  /** Its receipt is gone from here, or never had the link for long. */
  | { readonly kind: 'forgotten' };

export type EndState = Exclude<ReceiptState, 'new' | 'opened'>;
