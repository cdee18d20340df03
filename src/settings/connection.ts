import type { Failure } from '../shared/failure.ts';
import { maxServerAddressCharacters, maxTypedCharacters, maxUsernameCharacters } from '../shared/limits.ts';
import type { PolicyView } from '../shared/model/policy.ts';
import type { ProfileView } from '../shared/model/profiles.ts';
import { defaultServer, type RegionId, regionOf, regions } from '../shared/regions.ts';

export type ServerChoice = RegionId | 'none' | 'default' | 'other';

/** The server and account as the form shows them, saved or not. */
export interface Connection {
  readonly choice: ServerChoice;
  /** The address of another server, as typed. */
  readonly address: string;
  readonly withAccount: boolean;
  readonly username: string;
  /** A new token, on its way to the keychain, or `null` when there is to be none; a stored one is never here. */
  readonly token: string | null;
}

/**
 * @param policy what a new one begins with: where there is one server to choose, or one kind of account, it is chosen.
 * @param likely what it begins with otherwise, if the administrator allows it.
 */
export const connectionOf = (
  profile: ProfileView | null,
  { servers, accounts }: Pick<PolicyView, 'servers' | 'accounts'>,
  likely: RegionId | null = null,
): Connection => {
  const [only, ...others] = servers ?? [];
  if (profile === null && only !== undefined && others.length === 0)
    return { ...serverChoice(only), withAccount: accounts === 'required', username: '', token: null };
  const region = regions.find(({ id, server }) => id === likely && (servers?.includes(server) ?? true));
  const choice = profile === null ? (region?.id ?? 'none') : choiceOf(profile.server);
  return {
    choice,
    address: profile !== null && choice === 'other' ? profile.server : '',
    withAccount: profile === null ? accounts === 'required' : profile.username !== null,
    username: profile?.username ?? '',
    token: null,
  };
};

/** A server by its origin. */
export const serverChoice = (server: string): Pick<Connection, 'choice' | 'address'> => {
  const choice = choiceOf(server);
  return { choice, address: choice === 'other' ? server : '' };
};

const choiceOf = (server: string): ServerChoice =>
  server === defaultServer ? 'default' : (regionOf(server)?.id ?? 'other');

export const serverOf = ({ choice, address }: Connection): string =>
  choice === 'default'
    ? defaultServer
    : (regions.find((region) => region.id === choice)?.server ?? address.trim());

export const usernameOf = ({ withAccount, username }: Connection): string | null =>
  withAccount ? username.trim() : null;

/** Whether the form means the server and account the app has, whatever token is typed. */
export const isSameAccount = (connection: Connection, profile: ProfileView | null): boolean =>
  profile !== null &&
  originOf(serverOf(connection)) === profile.server &&
  usernameOf(connection) === profile.username;

/** @param policy as for `connectionOf`, and so is `likely`. */
export const isSaved = (
  connection: Connection,
  profile: ProfileView | null,
  policy: Pick<PolicyView, 'servers' | 'accounts'>,
  likely: RegionId | null = null,
): boolean => {
  if (profile !== null)
    return isSameAccount(connection, profile) && (!connection.token || !connection.withAccount);
  const untouched = connectionOf(null, policy, likely);
  return (
    connection.choice === untouched.choice &&
    connection.withAccount === untouched.withAccount &&
    // What is typed for an account counts only with one.
    (!connection.withAccount || (connection.username === '' && !connection.token))
  );
};

const originOf = (address: string): string =>
  URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`)?.origin ?? address;

/** The server of the form if it is public or in a profile; else `null`. */
export const knownServerOf = (connection: Connection, profiles: readonly ProfileView[]): string | null => {
  const origin = connection.choice === 'none' ? '' : originOf(serverOf(connection));
  const isKnown = connection.choice !== 'other' || profiles.some(({ server }) => server === origin);
  return origin !== '' && isKnown ? origin : null;
};

export type ConnectionField = 'server' | 'username' | 'token';

/** What the main process would not even read. All other rules are its own. */
export const connectionProblem = (connection: Connection): Failure | null => {
  const username = usernameOf(connection);
  if (connection.choice === 'none') return { kind: 'no-profile' };
  if (serverOf(connection).length > maxServerAddressCharacters)
    return { kind: 'invalid-server', problem: 'not-an-address' };
  if (username === '' || (username?.length ?? 0) > maxUsernameCharacters) return { kind: 'invalid-username' };
  if (connection.withAccount && (connection.token?.length ?? 0) > maxTypedCharacters)
    return { kind: 'invalid-token' };
  return null;
};

/** The field to mend; `null` when it is none of them. */
export const connectionFieldToMend = (failure: Failure): ConnectionField | null => {
  switch (failure.kind) {
    case 'no-profile':
    case 'invalid-server':
      return 'server';
    case 'policy':
      return failure.rule === 'server' ? 'server' : 'username';
    case 'invalid-username':
      return 'username';
    case 'refused':
      return failure.reason === 'credentials' ? 'token' : null;
    case 'invalid-token':
    case 'token-missing':
    case 'keychain-failed':
    case 'keychain-locked':
    case 'keychain-silent':
    case 'keychain-missing':
      return 'token';
    default:
      return null;
  }
};
