import type { Failure } from '../../src/shared/failure.ts';
import type { Milliseconds } from '../../src/shared/limits.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Keychain, OnetimeApi } from './ports.ts';
import { destinationOf } from './profiles.ts';
import type { Sensitive } from './sensitive.ts';

/** A link made in this run: what copying and burning it needs. Kept in memory only. */
export interface MadeLink {
  readonly id: string;
  readonly link: Sensitive;
  readonly receiptKey: Sensitive;
  readonly passphrase: Sensitive | null;
  readonly expiresAt: Milliseconds;
  /** The server and account it was made with, whatever the profile becomes later. */
  readonly madeWith: { readonly server: string; readonly username?: string };
}

/** The oldest are let go first; burning works as long as a link is here. */
const mostLinks = 100;

export interface Links {
  readonly add: (link: MadeLink) => void;
  readonly find: (id: string) => MadeLink | undefined;
  /** Asks once, however often it is called meanwhile. What the server says is gone is forgotten here too. */
  readonly burn: (id: string) => Promise<Result<MadeLink, Failure>>;
}

export const createLinks = (ports: { readonly api: OnetimeApi; readonly keychain: Keychain }): Links => {
  const links = new Map<string, MadeLink>();
  const burning = new Map<string, Promise<Result<MadeLink, Failure>>>();

  const burnOnce = async (id: string): Promise<Result<MadeLink, Failure>> => {
    const link = links.get(id);
    if (link === undefined) return failed({ kind: 'link-forgotten' });
    const destination = await destinationOf(link.madeWith, ports.keychain);
    if (!destination.ok) return destination;
    const burned = await ports.api.burn(destination.value, link.receiptKey, link.passphrase);
    const isGone =
      burned.ok || (burned.failure.kind === 'refused' && burned.failure.reason === 'unknown-secret');
    if (isGone) links.delete(id);
    return burned.ok ? success(link) : burned;
  };

  return {
    add: (link) => {
      links.set(link.id, link);
      const [oldest] = links.keys();
      if (links.size > mostLinks && oldest !== undefined) links.delete(oldest);
    },
    find: (id) => links.get(id),
    burn: (id) => {
      const underWay = burning.get(id);
      if (underWay !== undefined) return underWay;
      const burn = burnOnce(id).finally(() => burning.delete(id));
      burning.set(id, burn);
      return burn;
    },
  };
};
