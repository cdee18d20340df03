import type { ApiFailure, KeychainFailure, RecordsFailure } from '../../src/shared/failure.ts';
import type { Milliseconds, Seconds } from '../../src/shared/limits.ts';
import type { Notice, ReceiptState } from '../../src/shared/model.ts';
import type { Result } from '../../src/shared/result.ts';
import type { Sensitive } from './sensitive.ts';
import type { ServerOrigin } from './server-address.ts';
import type { Settings } from './settings.ts';

/** Username and API token, for Basic auth. */
export interface Credentials {
  readonly username: string;
  readonly token: Sensitive;
}

/** One server, and who asks. Anonymous when there are no credentials. */
export interface Destination {
  readonly server: ServerOrigin;
  readonly credentials: Credentials | null;
}

/** The parameters of `POST /api/v1/generate`; `null` leaves one out, which is not the same as sending it empty. */
export interface LinkRequest {
  readonly lifetime: Seconds;
  readonly passphrase: Sensitive | null;
  readonly recipient: string | null;
  readonly shareDomain: string | null;
}

/** The parameters of `POST /api/v1/share`. */
export interface ShareRequest extends LinkRequest {
  readonly secret: Sensitive;
}

/** What the server granted. */
export interface Grant {
  readonly link: Sensitive;
  /** The host the link lives on. */
  readonly linkHost: string;
  /** The sender's own key: it can burn and look. As sensitive as the secret. */
  readonly receiptKey: Sensitive;
  /** Seconds the link has left, counted by the server. */
  readonly lifetime: Seconds;
  /** Obscured by the server; empty when no mail went out. */
  readonly recipients: readonly string[];
  /** A server before 0.24, where looking at a receipt counts as opening its link. */
  readonly fromOldServer: boolean;
}

/** What a server says of a receipt. */
export interface ReceiptReport {
  readonly receiptKey: Sensitive;
  /** `null` for a state this app does not know. */
  readonly state: ReceiptState | null;
  /** When it began, by the server's clock; `null` when it does not say. */
  readonly since: Milliseconds | null;
}

/** Onetime Secret's REST API v1. Nothing is retried and no redirect is followed. */
export interface OnetimeApi {
  share(to: Destination, request: ShareRequest): Promise<Result<Grant, ApiFailure>>;
  /** The server makes up the secret. */
  generate(
    to: Destination,
    request: LinkRequest,
  ): Promise<Result<{ readonly value: Sensitive; readonly grant: Grant }, ApiFailure>>;
  /** Reveals the secret of a link, which ends it; `mayHaveBeenSent` then means that it may have ended. */
  reveal(
    at: Destination,
    secretKey: Sensitive,
    passphrase: Sensitive | null,
  ): Promise<Result<Sensitive, ApiFailure>>;
  /** On servers before 0.24 this marks the link as opened. */
  receipt(at: Destination, receiptKey: Sensitive): Promise<Result<ReceiptReport, ApiFailure>>;
  /** The account's receipts of the last 30 days. */
  recent(at: Destination): Promise<Result<readonly ReceiptReport[], ApiFailure>>;
  burn(
    at: Destination,
    receiptKey: Sensitive,
    passphrase: Sensitive | null,
  ): Promise<Result<null, ApiFailure>>;
  /** @returns the round trip in milliseconds. */
  status(at: Destination): Promise<Result<Milliseconds, ApiFailure>>;
  authcheck(at: Destination): Promise<Result<null, ApiFailure>>;
}

/** The keychain of the operating system. `account` is `USERNAME@HOST` for an API token, or `data-key`. */
export interface Keychain {
  /** @returns `null` when the keychain has none. May make the system ask the user to unlock it. */
  read(account: string): Promise<Result<Sensitive | null, KeychainFailure>>;
  store(account: string, secret: Sensitive): Promise<Result<null, KeychainFailure>>;
  forget(account: string): Promise<Result<null, KeychainFailure>>;
}

/** Small encrypted files, each under an id of its own. What is in them is not the store's business. */
export interface RecordStore {
  /** Everything that can be read. The keychain is asked only when there is a file. */
  load(): Promise<
    Result<
      {
        readonly records: readonly { readonly id: string; readonly content: Sensitive }[];
        readonly damaged: number;
        readonly otherKey: number;
        readonly newer: number;
      },
      RecordsFailure
    >
  >;
  /** Durable when it has answered; on failure the old content is still there. */
  put(id: string, content: Sensitive): Promise<Result<null, RecordsFailure>>;
  /** Durable when it has answered; those that are not there are no failure. */
  remove(ids: readonly string[]): Promise<Result<null, RecordsFailure>>;
}

/** Random numbers that nobody can foresee. */
export interface Random {
  bytes(count: number): Uint8Array;
}

export interface Timers {
  /** @returns the way to call it off. */
  after(delayMs: Milliseconds, run: () => void): () => void;
}

export interface SettingsFile {
  /** Read once, at start. A damaged file is set aside, never overwritten. */
  load(): Promise<{ readonly settings: Settings; readonly notices: readonly Notice[] }>;
  /** Atomic and durable: on failure the old file is still whole. */
  save(settings: Settings): Promise<Result<null, { readonly kind: 'settings-not-saved' }>>;
}

export interface ClipboardContent {
  readonly text: Sensitive;
  readonly hasImage: boolean;
  readonly hasFiles: boolean;
}

/** `changed`: it held something else, and was left alone. `refused`: the platform did not take the text. */
export type Replacement = 'replaced' | 'changed' | 'refused';

export interface Clipboard {
  read(): Promise<ClipboardContent>;
  /**
   * Writes a link or passphrase, marked as confidential for clipboard histories where the platform knows such a mark.
   * @returns false when the platform did not take it.
   */
  write(text: Sensitive): Promise<boolean>;
  /** Writes only if the clipboard still holds `expected`. */
  replaceIf(expected: Sensitive, replacement: Sensitive): Promise<Replacement>;
  /** Empties the clipboard only if it still holds `expected`. */
  clearIf(expected: Sensitive): Promise<void>;
}

export interface Notification {
  readonly title: string;
  readonly body: string;
  readonly onClick?: () => void;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Notifier {
  show(notification: Notification): void;
}

export interface Clock {
  now(): Milliseconds;
  /** Since some moment or other; nobody sets it to another time, and it may stand still while the computer sleeps. */
  monotonic(): Milliseconds;
}

/** The way out of this computer. */
export interface Connectivity {
  /** Calls back when a network may have become usable, until the returned function is called. Asks no one. */
  watch(mayBeUp: () => void): () => void;
}

/** Writes event names, our own ids, sizes and status codes; the type keeps everything else out. */
export type Log = (event: LogEvent) => void;

export type LogEvent =
  | {
      readonly event:
        | 'started'
        | 'quitting'
        | 'clipboard-share-ignored'
        | 'question-asked'
        | 'link-burned'
        | 'link-revealed-here'
        | 'clipboard-cleared';
    }
  | { readonly event: 'drafts-loaded'; readonly count: number }
  | { readonly event: 'draft-kept'; readonly id: string; readonly bytes: number; readonly state: string }
  | { readonly event: 'draft-sending'; readonly id: string }
  | { readonly event: 'draft-not-sent'; readonly id: string; readonly kind: string; readonly state: string }
  | { readonly event: 'draft-discarded'; readonly id: string }
  | { readonly event: 'outbox-waits'; readonly delayMs: Milliseconds; readonly waiting: number }
  | { readonly event: 'outbox-empty' }
  | { readonly event: 'receipts-loaded'; readonly count: number; readonly damaged: number }
  | { readonly event: 'receipts-checked'; readonly count: number; readonly revealed: number }
  | { readonly event: 'link-created'; readonly id: string; readonly bytes: number }
  | { readonly event: 'failed'; readonly kind: string }
  | { readonly event: 'window-opened'; readonly window: string }
  | { readonly event: 'call-refused'; readonly call: string }
  | { readonly event: 'hotkey'; readonly status: string }
  | {
      readonly event: 'crashed';
      readonly part: string;
      readonly error?: string;
      readonly at?: readonly string[];
    };
