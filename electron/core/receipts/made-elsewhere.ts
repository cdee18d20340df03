import type { Failure } from '../../../src/shared/failure.ts';
import { maxLinksElsewhere } from '../../../src/shared/limits.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { Clock } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import {
  isSameAccount,
  type ListedReceipt,
  type OnetimeApi,
  type ServerAccount,
  serverAccountOf,
  waitAskedFor,
} from '../onetime/index.ts';
import { accountProblem, type Policy } from '../policy/index.ts';
import { destinationOf, type Keychain } from '../profiles/index.ts';
import { activeProfile, type SettingsStore } from '../settings/index.ts';
import { type LinkElsewhere, linkElsewhereOf } from './link-elsewhere.ts';
import type { Receipts } from './receipts.ts';

/** The links of the account in use that were not made here, as its server lists them. */
export interface MadeElsewhere {
  /** Newest first. */
  readonly all: () => readonly LinkElsewhere[];
  /** Why the last list did not come; `null` when it did. The list before stays. */
  readonly failure: () => Failure | null;
  /** Asks the server: when Activity opens, unless links are not to be watched; or when the user wants it. */
  readonly ask: (why: 'opening' | 'user') => Promise<void>;
  readonly burn: (id: string, passphrase: Sensitive | null) => Promise<Result<null, Failure>>;
  /** Announces a new list, or a change of it. */
  readonly subscribe: Subscribe<void>;
}

export interface MadeElsewherePorts {
  readonly api: Pick<OnetimeApi, 'recent' | 'burn'>;
  readonly keychain: Keychain;
  readonly receipts: Pick<Receipts, 'all'>;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => string;
}

/** What a server has said, and when. */
interface Listing {
  readonly madeWith: ServerAccount;
  readonly links: readonly LinkElsewhere[];
  readonly failure: Failure | null;
  /** By the monotonic clock. */
  readonly askedAt: Milliseconds;
}

/** However often Activity is opened. */
const leastBetweenMs: Milliseconds = 60_000;

export const createMadeElsewhere = (ports: MadeElsewherePorts): MadeElsewhere => {
  const { api, clock, log } = ports;
  const changed = createEventSource<void>();
  const requests = createSerialQueue();
  /** The receipts of this run, also those that the user has had forgotten: they were not made elsewhere. */
  const madeHere = new Set<string>();
  let listing: Listing | null = null;

  /** The account in use, unless there is none or the administrator does not allow it. */
  const accountInUse = (): ServerAccount | null => {
    const profile = activeProfile(ports.settings.current());
    if (profile?.username === undefined || accountProblem(ports.policy, profile) !== null) return null;
    return serverAccountOf(profile);
  };
  const listingOf = (madeWith: ServerAccount | null): Listing | null =>
    listing !== null && madeWith !== null && isSameAccount(listing.madeWith, madeWith) ? listing : null;

  const withoutOwn = (links: readonly LinkElsewhere[]): readonly LinkElsewhere[] => {
    for (const { receiptKey } of ports.receipts.all()) madeHere.add(receiptKey.reveal());
    return links.filter(({ receiptKey }) => !madeHere.has(receiptKey.reveal()));
  };
  const all = (): readonly LinkElsewhere[] => withoutOwn(listingOf(accountInUse())?.links ?? []);

  const isDue = (madeWith: ServerAccount, why: 'opening' | 'user'): boolean => {
    if (why === 'opening' && !ports.settings.current().preferences.watchLinks) return false;
    const before = listingOf(madeWith);
    if (before === null) return true;
    const leastMs = Math.max(
      why === 'opening' ? leastBetweenMs : 0,
      before.failure === null ? 0 : waitAskedFor(before.failure),
    );
    return clock.monotonic() - before.askedAt >= leastMs;
  };

  const linksIn = (
    listed: readonly ListedReceipt[],
    madeWith: ServerAccount,
    before: readonly LinkElsewhere[],
  ): readonly LinkElsewhere[] => {
    const ids = new Map(before.map(({ receiptKey, id }) => [receiptKey.reveal(), id]));
    const now = clock.now();
    const links = listed.flatMap((one) => {
      const id = ids.get(one.receiptKey.reveal()) ?? ports.newId();
      return linkElsewhereOf(one, { id, madeWith, now }) ?? [];
    });
    return withoutOwn(links)
      .toSorted((one, other) => other.madeAt - one.madeAt)
      .slice(0, maxLinksElsewhere);
  };

  const list = async (madeWith: ServerAccount, why: 'opening' | 'user'): Promise<void> => {
    const askedAt = clock.monotonic();
    const destination = await destinationOf(madeWith, ports.keychain);
    // Nobody has asked for the list, and what needs the key says so by itself.
    if (!destination.ok && why === 'opening') return;
    const reply = destination.ok ? await api.recent(destination.value) : destination;
    const before = listingOf(madeWith)?.links ?? [];
    listing = reply.ok
      ? { madeWith, links: linksIn(reply.value, madeWith, before), failure: null, askedAt }
      : { madeWith, links: before, failure: reply.failure, askedAt };
    if (!reply.ok) log({ event: 'failed', kind: reply.failure.kind });
    changed.emit();
  };

  const noteBurned = (burned: LinkElsewhere): void => {
    if (listing === null) return;
    const ended = { state: 'burned', stateSince: clock.now() } as const;
    listing = {
      ...listing,
      links: listing.links.map((link) => (link.id === burned.id ? { ...link, ...ended } : link)),
    };
    changed.emit();
  };

  return {
    all,
    failure: () => listingOf(accountInUse())?.failure ?? null,
    ask: (why) =>
      requests.run(async () => {
        const madeWith = accountInUse();
        if (madeWith !== null && isDue(madeWith, why)) await list(madeWith, why);
      }),
    burn: (id, passphrase) =>
      requests.run(async () => {
        const link = all().find((one) => one.id === id);
        if (link === undefined || hasEnded(link)) return failed({ kind: 'link-forgotten' });
        const destination = await destinationOf(link.madeWith, ports.keychain);
        if (!destination.ok) return destination;
        const burned = await api.burn(destination.value, link.receiptKey, passphrase);
        if (burned.ok) {
          log({ event: 'link-burned' });
          noteBurned(link);
          return success(null);
        }
        log({ event: 'failed', kind: burned.failure.kind });
        if (burned.failure.kind !== 'refused' || burned.failure.reason !== 'unknown-secret') return burned;
        // There is nothing left to burn. The list says why.
        await list(link.madeWith, 'user');
        const { state, stateSince } = all().find((one) => one.id === id) ?? link;
        return state === 'new' || state === 'opened' || state === 'gone'
          ? burned
          : failed({ kind: 'too-late-to-burn', state, at: stateSince ?? clock.now() });
      }),
    subscribe: changed.subscribe,
  };
};

const hasEnded = ({ state }: LinkElsewhere): boolean => state !== 'new' && state !== 'opened';
