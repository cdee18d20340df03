import type { z } from 'zod';
import type { heldReason } from './held-reason.ts';
import type { ReceiptState } from './model/receipt-state.ts';
import type { Bytes, Seconds, Timestamp } from './units.ts';

/**
 * Everything that may go wrong while doing what the user asked, as one closed union. None of its members carries a
 * secret, a passphrase, a token or a link. `serverSays` is the server's own sentence, for the user's eyes and no log.
 */
export type Failure =
  | ApiFailure
  | KeychainFailure
  | { readonly kind: 'no-profile' }
  | { readonly kind: 'account-needed'; readonly for: 'recipient' | 'domain' }
  | { readonly kind: 'invalid-secret'; readonly problem: 'empty' | 'lone-surrogate' }
  | { readonly kind: 'invalid-secret'; readonly problem: 'too-large'; readonly bytes: Bytes }
  | { readonly kind: 'invalid-passphrase'; readonly problem: 'lone-surrogate' | 'too-long' }
  | { readonly kind: 'invalid-recipient' }
  | { readonly kind: 'invalid-domain' }
  | { readonly kind: 'invalid-server'; readonly problem: ServerAddressProblem }
  | { readonly kind: 'invalid-username' }
  | { readonly kind: 'invalid-token' }
  | { readonly kind: 'invalid-hotkey' }
  | { readonly kind: 'hotkey-no-key'; readonly accelerator: string }
  | { readonly kind: 'hotkey-taken'; readonly accelerator: string }
  | { readonly kind: 'settings-not-saved' }
  | RecordsFailure
  | { readonly kind: 'invalid-link'; readonly problem: LinkProblem }
  | { readonly kind: 'invalid-template' }
  /** The receipt of this link, which is ours, tells what became of it. */
  | { readonly kind: 'link-ended'; readonly state: KnownEnd }
  /** The link was to be burned, and had ended before. */
  | { readonly kind: 'too-late-to-burn'; readonly state: KnownEnd; readonly at: Timestamp }
  | { readonly kind: 'clipboard-not-written' }
  /** It could not be sent, and could not be kept to be sent later either. */
  | { readonly kind: 'draft-not-kept'; readonly sending: Failure; readonly keeping: RecordsFailure }
  /** A draft that is on its way to the server at this moment cannot be changed. */
  | { readonly kind: 'draft-busy' }
  /** The draft was sent or discarded meanwhile. */
  | { readonly kind: 'draft-gone' }
  | HeldReason
  /** The link is not known here any more: burned before, or from an earlier run. */
  | { readonly kind: 'link-forgotten' };

/** How a link ended, where the server knows. */
export type KnownEnd = Extract<ReceiptState, 'revealed' | 'burned' | 'expired'>;

/** What the API, or the way to it, answers. */
export type ApiFailure =
  | {
      readonly kind: 'offline';
      readonly cause: OfflineCause;
      /** True when the request went out whole and the reply was lost: the secret may exist. */
      readonly mayHaveBeenSent: boolean;
    }
  /** `code` is Chromium's name of the certificate error, such as CERT_DATE_INVALID. */
  | { readonly kind: 'tls'; readonly code: string }
  | { readonly kind: 'redirected' }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: Seconds | null }
  /** A gateway that gave up waiting cannot tell whether the server behind it did its work. */
  | {
      readonly kind: 'server-fault';
      readonly status: number;
      readonly mayHaveBeenSent: boolean;
      readonly retryAfterSeconds?: Seconds;
    }
  | Extract<HeldReason, { readonly kind: 'refused' }>;

/** Why a draft is not sent until the user has decided. */
export type HeldReason = Readonly<z.output<typeof heldReason>>;

export type OfflineCause =
  | 'no-network'
  | 'dns'
  | 'connection-refused'
  | 'unreachable'
  | 'proxy'
  | 'timeout'
  | 'connection-lost'
  /** Something answered, and it was not the API: a captive portal, a wrong host. */
  | 'not-the-service';

export type KeychainFailure =
  | { readonly kind: 'keychain-locked' }
  | { readonly kind: 'keychain-missing' }
  | { readonly kind: 'keychain-failed' };

/** Records could not be written or removed: a full disk, a folder that cannot be written, no keychain for their key. */
export type RecordsFailure = KeychainFailure | { readonly kind: 'records-not-saved' };

/** `receipt`: the address of a receipt, which is the sender's and opens nothing. `needs-server`: a key alone. */
export type LinkProblem = 'empty' | 'not-a-link' | 'not-https' | 'receipt' | 'needs-server';

export type ServerAddressProblem =
  | 'empty'
  | 'not-an-address'
  | 'not-https'
  | 'has-path'
  | 'has-credentials'
  | 'has-query';

/** Whether what failed may have been done all the same. */
export const mayHaveBeenSent = (failure: Failure): boolean =>
  failure.kind === 'draft-not-kept'
    ? mayHaveBeenSent(failure.sending)
    : 'mayHaveBeenSent' in failure && failure.mayHaveBeenSent;
