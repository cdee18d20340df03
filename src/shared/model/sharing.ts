import type { Failure } from '../failure.ts';
import type { Lifetime } from '../lifetime/lifetime.ts';
import type { Seconds, Timestamp } from '../units.ts';
import type { Written } from './clipboard.ts';
import type { DraftState, KeptDraft } from './drafts.ts';
import type { ReceiptState } from './receipt-state.ts';

/** How a link is to be made. Empty optional fields are `null`, never empty strings. */
export interface LinkForm {
  readonly lifetime: Lifetime;
  readonly passphrase: string | null;
  readonly recipient: string | null;
  readonly shareDomain: string | null;
  /** For the user alone: it stays here, with the receipt or the draft. */
  readonly note: string;
}

/** What Quick share sends. */
export interface ShareForm extends LinkForm {
  readonly secret: string;
}

/** A link as the window that made it shows it. The receipt's own key stays in the main process. */
export interface LinkView {
  /** Our own id, which means nothing to a server. */
  readonly id: string;
  readonly link: string;
  readonly expiresAt: Timestamp;
  /** Whether the clipboard now holds the link; `null` when nobody tried, since the user was doing something else. */
  readonly copied: Written | null;
  /** Addresses the server says it e-mailed, obscured by the server. */
  readonly mailedTo: readonly string[];
  readonly differences: readonly Difference[];
  /** Written by the user. */
  readonly note: string;
  /** An earlier link to the same text, and what became of it. */
  readonly sharedBefore: SharedBefore | null;
}

export interface SharedBefore {
  readonly madeAt: Timestamp;
  readonly state: ReceiptState;
}

/** What becomes of a form: a link, or a draft where it could not be sent now. */
export type ShareReply =
  | { readonly kind: 'link'; readonly link: LinkView }
  | { readonly kind: 'draft'; readonly draft: KeptDraft };

/** What has become of a draft that a window shows. */
export type DraftOutcome =
  /** `failure`: why it is not sent yet. */
  | { readonly kind: 'draft'; readonly state: DraftState; readonly failure: Failure | null }
  | { readonly kind: 'link'; readonly link: LinkView }
  /** It was sent, and its link has ended since. */
  | { readonly kind: 'ended' }
  /** It was discarded. */
  | { readonly kind: 'gone' };

/** What Quick share begins with; `nothing` is an empty form, in place of the last result. */
export type QuickShareStart = Prefill | 'nothing';

/** A text to begin with. */
export interface Prefill {
  readonly secret: string;
  /** One that was made up, where the administrator requires one; that of a draft otherwise. */
  readonly passphrase: string | null;
  /** The draft being edited, and the account it was written for; `null` for a text from the clipboard. */
  readonly draft:
    | (LinkForm & {
        readonly id: string;
        readonly serverName: string;
        readonly username: string | null;
        /** A reply was lost, so that its recipient may have been mailed a link. */
        readonly mayHaveBeenSent: boolean;
      })
    | null;
}

/** A secret that the server generated, and the link to it. */
export interface GeneratedView {
  readonly value: string;
  readonly link: LinkView;
}

/** What the server did differently from what it was asked. */
export type Difference =
  | { readonly kind: 'lifetime'; readonly asked: Seconds; readonly granted: Seconds }
  | { readonly kind: 'not-mailed' }
  | { readonly kind: 'domain-ignored'; readonly asked: string; readonly used: string }
  /** The server takes another host for its own, as one behind a proxy may; the link has the one that was asked. */
  | { readonly kind: 'server-named'; readonly named: string; readonly used: string };
