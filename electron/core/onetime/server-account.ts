import type { ServerOrigin } from './server-address.ts';

/** Where links are made: a server, and the account there; anonymous without a username. */
export interface ServerAccount {
  readonly server: ServerOrigin;
  readonly username?: string | undefined;
}

/** The server and account of something with more fields, such as a profile. */
export const serverAccountOf = ({ server, username }: ServerAccount): ServerAccount => ({
  server,
  ...(username === undefined ? {} : { username }),
});

export const isSameAccount = (one: ServerAccount, other: ServerAccount): boolean =>
  one.server === other.server && one.username === other.username;
