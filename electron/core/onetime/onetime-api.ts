import type { ApiFailure } from '../../../src/shared/failure.ts';
import type { Lifetime } from '../../../src/shared/lifetime/lifetime.ts';
import type { CharacterRecipe } from '../../../src/shared/model/passwords.ts';
import type { ReceiptState } from '../../../src/shared/model/receipt-state.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { Milliseconds, Seconds, Timestamp } from '../../../src/shared/units.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { ServerOrigin } from './server-address.ts';

/** Username and API token, for Basic auth. */
export interface Credentials {
  readonly username: string;
  readonly token: Sensitive;
}

/** A server, and the account to use there. Anonymous without credentials. */
export interface Destination {
  readonly server: ServerOrigin;
  readonly credentials: Credentials | null;
}

/** The parameters of every link; `null` leaves one out, which is not the same as sending it empty. */
export interface LinkRequest {
  readonly lifetime: Lifetime;
  readonly passphrase: Sensitive | null;
  readonly recipient: string | null;
  readonly shareDomain: string | null;
}

/** What a server is asked to generate. Servers before 0.24 make up a password of their own. */
export interface GenerateRequest extends LinkRequest {
  readonly recipe: CharacterRecipe;
}

/** The parameters of `POST /api/v1/share`. */
export interface ShareRequest extends LinkRequest {
  readonly secret: Sensitive;
}

/** A request as it goes out: with the seconds that are left by then. */
export type Outgoing<Request extends LinkRequest> = Omit<Request, 'lifetime'> & {
  readonly lifetime: Seconds;
};

/** What the server granted. */
export interface Grant {
  readonly link: Sensitive;
  /** The host of the link. */
  readonly linkHost: string;
  /** The host that the server takes for its own, where it is neither the one that was asked nor that of a link domain. */
  readonly serverNamedAs: string | null;
  /** The sender's own key, to check or burn the link. As sensitive as the secret. */
  readonly receiptKey: Sensitive;
  /** Seconds the link has left, counted by the server. */
  readonly lifetime: Seconds;
  /** Obscured by the server; empty when no mail went out. */
  readonly recipients: readonly string[];
  /** A server before 0.24, where reading a receipt counts as opening its link. */
  readonly fromOldServer: boolean;
}

/** What a server says about a receipt. */
export interface ReceiptReport {
  readonly receiptKey: Sensitive;
  /** `null` for a state this app does not know. */
  readonly state: ReceiptState | null;
  /** When the state began, by the server's clock; `null` when it does not say. */
  readonly since: Timestamp | null;
}

/** What a server says about a receipt in the list of an account: what was asked for too. */
export interface ListedReceipt extends ReceiptReport {
  /** By the server's clock; `null` when it does not say, as in the next. */
  readonly madeAt: Timestamp | null;
  readonly lifetime: Seconds | null;
  /** Obscured by the server. */
  readonly mailedTo: readonly string[];
}

/** Onetime Secret's REST API v1. Nothing is retried and no redirect is followed. */
export interface OnetimeApi {
  share(to: Destination, request: Outgoing<ShareRequest>): Promise<Result<Grant, ApiFailure>>;
  /** The server generates the secret. */
  generate(
    to: Destination,
    request: Outgoing<GenerateRequest>,
  ): Promise<Result<{ readonly value: Sensitive; readonly grant: Grant }, ApiFailure>>;
  /** Reveals the secret of a link, which ends it; `mayHaveBeenSent` then means that it may have ended. */
  reveal(
    at: Destination,
    secretKey: Sensitive,
    passphrase: Sensitive | null,
  ): Promise<Result<Sensitive, ApiFailure>>;
  /**
   * Whether a secret has a passphrase, which ends nothing. A newer part of the API, v2: servers that do not have it refuse in
   * many ways. `null` if there is no such secret.
   */
  hasPassphrase(at: Destination, secretKey: Sensitive): Promise<Result<boolean | null, ApiFailure>>;
  /** On servers before 0.24 this marks the link as opened. */
  receipt(at: Destination, receiptKey: Sensitive): Promise<Result<ReceiptReport, ApiFailure>>;
  /** The account's receipts of the last 30 days. */
  recent(at: Destination): Promise<Result<readonly ListedReceipt[], ApiFailure>>;
  burn(
    at: Destination,
    receiptKey: Sensitive,
    passphrase: Sensitive | null,
  ): Promise<Result<null, ApiFailure>>;
  /** @returns the round trip in milliseconds. */
  status(at: Destination): Promise<Result<Milliseconds, ApiFailure>>;
  authcheck(at: Destination): Promise<Result<null, ApiFailure>>;
}
