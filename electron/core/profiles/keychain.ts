import type { KeychainFailure } from '../../../src/shared/failure.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { Sensitive } from '../base/sensitive.ts';

/** The keychain of the operating system. `account` is `USERNAME@HOST` for an API token, or `data-key`. */
export interface Keychain {
  /** @returns `null` when the keychain has none. May make the system ask the user to unlock it. */
  read(account: string): Promise<Result<Sensitive | null, KeychainFailure>>;
  store(account: string, secret: Sensitive): Promise<Result<null, KeychainFailure>>;
  forget(account: string): Promise<Result<null, KeychainFailure>>;
}
