import type { Failure } from '../../../src/shared/failure.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import { type Result, success } from '../../../src/shared/result.ts';
import type { Consent } from '../consent/index.ts';
import type { ServerOrigin } from '../onetime/index.ts';
import type { Receipts } from '../receipts/index.ts';

/** The addresses that servers may mail links to. */
export interface Recipients {
  /**
   * Asks the user about an address that has not been used before.
   * @param over the window that wants to send; without one, an unknown address is not allowed.
   */
  readonly allow: (
    recipient: string | null,
    server: ServerOrigin,
    over: WindowName | null,
  ) => Promise<Result<null, Failure>>;
  /** Whether `allow` would not ask. */
  readonly isKnown: (recipient: string | null) => boolean;
}

export interface RecipientsPorts {
  readonly consent: Consent;
  readonly receipts: Pick<Receipts, 'all'>;
}

/**
 * An address is known if a receipt names it, or the user has allowed it in this run. So nothing is kept for this alone, and
 * an address is forgotten with its last receipt.
 */
export const createRecipients = ({ consent, receipts }: RecipientsPorts): Recipients => {
  const allowed = new Set<string>();
  // Letter by letter: two addresses that differ in case are two mailboxes at some servers.
  const isKnown = (recipient: string | null): boolean =>
    recipient === null ||
    allowed.has(recipient) ||
    receipts.all().some((receipt) => receipt.recipient === recipient);
  return {
    isKnown,
    allow: async (recipient, server, over) => {
      if (recipient === null || isKnown(recipient)) return success(null);
      // SECURITY(new-recipient-asked): the server mails what a window has typed or pasted.
      const answer = await consent.ask({ kind: 'recipient', recipient, server }, over);
      if (answer.ok) allowed.add(recipient);
      return answer;
    },
  };
};
