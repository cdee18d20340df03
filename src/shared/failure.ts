import type { z } from 'zod';
import type { heldReason } from './held-reason.ts';
import type { ReceiptState } from './model/receipt-state.ts';
import type { Bytes, Seconds, Timestamp } from './units.ts';

/**
 * Everything that may go wrong while doing what the user asked, as one closed union. None of its members carries a
 * secret, a passphrase, a token or a link. `serverSays` is the server's own message, for the user and never for a log.
 */
export type Failure =
  | ApiFailure
  | KeychainFailure
  | { readonly kind: 'no-profile' }
  | { readonly kind: 'account-needed'; readonly for: 'recipient' | 'domain' }
  | { readonly kind: 'invalid-secret'; readonly problem: 'empty' | 'lone-surrogate' }
  | { readonly kind: 'invalid-secret'; readonly problem: 'too-large'; readonly bytes: Bytes }
  | { readonly kind: 'invalid-passphrase'; readonly problem: 'lone-surrogate' | 'too-long' | 'missing' }
  | { readonly kind: 'invalid-recipient' }
  | { readonly kind: 'invalid-domain' }
  | { readonly kind: 'invalid-server'; readonly problem: ServerAddressProblem }
  | { readonly kind: 'too-many-profiles' }
  | { readonly kind: 'invalid-username' }
  | { readonly kind: 'invalid-token' }
  | { readonly kind: 'invalid-hotkey' }
  | { readonly kind: 'hotkey-no-key'; readonly accelerator: string }
  | { readonly kind: 'hotkey-taken'; readonly accelerator: string }
  /** Not given to this app, for a reason that nobody told. */
  | { readonly kind: 'hotkey-refused'; readonly accelerator: string }
  /** The user has another hotkey with these keys. */
  | { readonly kind: 'hotkey-twice'; readonly accelerator: string }
  | { readonly kind: 'too-many-hotkeys' }
  /** By the desktop, where it is the desktop that gives the keys. `canceled`: by the user, here. */
  | { readonly kind: 'hotkey-not-bound'; readonly answer: 'refused' | 'unanswered' | 'canceled' }
  | { readonly kind: 'settings-not-saved' }
  /** The user said no to what a window asked for, or could not be asked. */
  | { readonly kind: 'not-allowed'; readonly what: 'server' | 'recipient' | 'link' }
  /** The app is asking about something else. */
  | { readonly kind: 'question-open' }
  | { readonly kind: 'login-start-not-changed' }
  /** The administrator has set it. */
  | { readonly kind: 'policy-setting' }
  | { readonly kind: 'policy-opening'; readonly what: 'any' | 'server' }
  /** Where the user wanted it. */
  | { readonly kind: 'file-not-saved' }
  | RecordsFailure
  | { readonly kind: 'invalid-link'; readonly problem: LinkProblem }
  | { readonly kind: 'invalid-template' }
  /** The link was made here, and its receipt says what became of it. */
  | { readonly kind: 'link-ended'; readonly state: KnownEnd }
  /** The link had ended before it could be burned. */
  | { readonly kind: 'too-late-to-burn'; readonly state: KnownEnd; readonly at: Timestamp }
  | { readonly kind: 'clipboard-not-written' }
  /** Probably it was: nothing on this desktop can be asked. */
  | { readonly kind: 'clipboard-unconfirmed' }
  /** It could not be sent, and could not be kept as a draft either. */
  | { readonly kind: 'draft-not-kept'; readonly sending: Failure; readonly keeping: KeepingFailure }
  /** The draft is being sent right now and cannot be changed. */
  | { readonly kind: 'draft-busy' }
  /** The draft was sent or discarded meanwhile. */
  | { readonly kind: 'draft-gone' }
  | NoDrafts
  | HeldReason
  /** The link is no longer known here: burned before, or from an earlier run. */
  | { readonly kind: 'link-forgotten' };

/** How a link ended, where the server knows. */
export type KnownEnd = Extract<ReceiptState, 'revealed' | 'burned' | 'expired'>;

/** Failures of the API, or of the way to it. */
export type ApiFailure =
  | {
      readonly kind: 'offline';
      readonly cause: OfflineCause;
      /** True when the request was sent and the reply was lost: the secret may exist. */
      readonly mayHaveBeenSent: boolean;
    }
  /** `code` is Chromium's name of the certificate error, such as CERT_DATE_INVALID. */
  | { readonly kind: 'tls'; readonly code: string }
  | { readonly kind: 'redirected' }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: Seconds | null }
  /** A gateway that timed out cannot tell whether the server behind it did its work. */
  | {
      readonly kind: 'server-fault';
      readonly status: number;
      readonly mayHaveBeenSent: boolean;
      readonly retryAfterSeconds?: Seconds;
    }
  | Extract<HeldReason, { readonly kind: 'refused' | 'policy-broken' }>;

/** Why a draft is not sent until the user has decided. */
export type HeldReason = Readonly<z.output<typeof heldReason>>;

export type OfflineCause =
  | 'no-network'
  | 'dns'
  | 'connection-refused'
  | 'unreachable'
  | 'proxy'
  /** The proxy wants a username and password, and there are none, or others. */
  | 'proxy-login'
  | 'timeout'
  | 'connection-lost'
  /** A reply that goes on beyond any that the API sends; it was not read to its end. */
  | 'too-long'
  /** Something other than the API answered: a captive portal, a wrong host. */
  | 'not-the-service';

export type KeychainFailure =
  | { readonly kind: 'keychain-locked' }
  /** There is one, or one is being started, and it does not answer. */
  | { readonly kind: 'keychain-silent' }
  | { readonly kind: 'keychain-missing' }
  | { readonly kind: 'keychain-failed' };

/** The administrator does not let drafts be kept. */
export interface NoDrafts {
  readonly kind: 'policy-drafts';
}

/** Why a share could not be kept as a draft. */
export type KeepingFailure = RecordsFailure | NoDrafts;

/**
 * Records could not be written or removed: a full disk, a folder that cannot be written, no keychain for their key. Or their
 * folder could not be read.
 */
export type RecordsFailure =
  | KeychainFailure
  | { readonly kind: 'records-not-saved' }
  | { readonly kind: 'records-not-read' };

/**
 * `receipt`: the address of a receipt, which is the sender's and opens nothing. `damaged`: in its key is something that no
 * key has. `needs-server`: a key alone.
 */
export type LinkProblem = 'empty' | 'not-a-link' | 'not-https' | 'receipt' | 'damaged' | 'needs-server';

export type ServerAddressProblem =
  | 'empty'
  | 'not-an-address'
  | 'not-https'
  | 'has-path'
  | 'has-credentials'
  | 'has-query';

/** Whether the request may have succeeded all the same. */
export const mayHaveBeenSent = (failure: Failure): boolean =>
  failure.kind === 'draft-not-kept'
    ? mayHaveBeenSent(failure.sending)
    : 'mayHaveBeenSent' in failure && failure.mayHaveBeenSent;
