import type { Failure } from '../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { type Destination, hostOf, type ServerAccount } from '../onetime/index.ts';
import type { Keychain } from './keychain.ts';

/** The name under which the keychain holds a token: `USERNAME@HOST`, with the port if it is not the default one. */
export const keychainAccount = (username: string, server: string): string => `${username}@${hostOf(server)}`;

/**
 * Where the calls of an account go, with its token read from the keychain now.
 * SECURITY(account-needs-token): an account without a token fails; it is never used anonymously.
 */
export const destinationOf = async (
  { server, username }: ServerAccount,
  keychain: Keychain,
): Promise<Result<Destination, Failure>> => {
  if (username === undefined) return success({ server, credentials: null });
  const account = keychainAccount(username, server);
  const token = await keychain.read(account);
  if (!token.ok) return token;
  if (token.value === null) return failed({ kind: 'token-missing', account });
  return success({ server, credentials: { username, token: token.value } });
};
