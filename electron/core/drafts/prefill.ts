import type { ServerAccount, ShareRequest } from '../onetime/index.ts';

/** What Quick share starts with; `nothing` is an empty form, in place of the last result. */
export type QuickShareStart = Prefill | 'nothing';

/** A text to begin with. */
export interface Prefill {
  readonly request: ShareRequest;
  /** The draft being edited, and the account it was written for; `null` for a text from the clipboard. */
  readonly draft: {
    readonly id: string;
    readonly madeWith: ServerAccount;
    readonly note: string;
    readonly mayHaveBeenSent: boolean;
  } | null;
}
