import type { Failure } from '../failure.ts';
import type { Milliseconds, Seconds } from '../units.ts';

export interface ProfileView {
  readonly id: string;
  readonly name: string;
  /** Origin, such as `https://eu.onetimesecret.com`. */
  readonly server: string;
  /** What a user reads: `EU` for a region, else the host, with its port if it is not the default one. */
  readonly serverName: string;
  readonly host: string;
  /** `null` for anonymous. */
  readonly username: string | null;
  /** Whether the keychain is known to hold a token; `null` when it has not been read yet. */
  readonly tokenStored: boolean | null;
  /** What was last chosen for a link in a window; `null` for the default. */
  readonly lastLifetime: Seconds | null;
  /** Whether a passphrase is made up for every new link. */
  readonly makesPassphrase: boolean;
  /** Whether the administrator lets links be made with it. */
  readonly isAllowed: boolean;
}

/** What Test found, one line each. */
export interface ConnectionReport {
  /** The round trip of `/status`. */
  readonly statusMs: Milliseconds;
  readonly account: 'anonymous' | 'accepted' | Failure;
}

/** How long one server took to answer `/status`, or why it did not. */
export interface Latency {
  readonly server: string;
  readonly answer: Milliseconds | Failure;
}
