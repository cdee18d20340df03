import type { Failure } from '../../../src/shared/failure.ts';
import type { ProfileView } from '../../../src/shared/model/profiles.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Destination } from '../onetime/onetime-api.ts';
import { hostOf, serverNameOf } from '../onetime/server-address.ts';
import type { Profile } from '../settings/settings.ts';
import type { Keychain } from './keychain.ts';

/** The name under which the keychain holds a token: `USERNAME@HOST`, with the port if it is not the usual one. */
export const keychainAccount = (username: string, server: string): string => `${username}@${hostOf(server)}`;

/**
 * Where a profile's calls go, with its token read from the keychain at this moment.
 * SECURITY: a profile with an account and no token fails; it is never used anonymously.
 */
export const destinationOf = async (
  profile: Pick<Profile, 'server' | 'username'>,
  keychain: Keychain,
): Promise<Result<Destination, Failure>> => {
  if (profile.username === undefined) return success({ server: profile.server, credentials: null });
  const account = keychainAccount(profile.username, profile.server);
  const token = await keychain.read(account);
  if (!token.ok) return token;
  if (token.value === null) return failed({ kind: 'token-missing', account });
  return success({ server: profile.server, credentials: { username: profile.username, token: token.value } });
};

export const profileView = (profile: Profile): ProfileView => ({
  id: profile.id,
  name: profile.name,
  server: profile.server,
  serverName: serverNameOf(profile.server),
  host: hostOf(profile.server),
  username: profile.username ?? null,
  tokenStored: profile.username === undefined ? null : (profile.tokenStored ?? null),
});
