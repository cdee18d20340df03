import type { Failure, HeldReason } from '../../../src/shared/failure.ts';
import type { Milliseconds } from '../../../src/shared/limits.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Log } from '../base/log.ts';
import type { Clock, Random, Timers } from '../base/ports.ts';
import type { OnetimeApi } from '../onetime/onetime-api.ts';
import { destinationOf } from '../profiles/destination.ts';
import type { Keychain } from '../profiles/keychain.ts';
import type { Receipt, Receipts } from '../receipts/receipts.ts';
import type { Profile, Settings } from '../settings/settings.ts';
import { receiptOf } from '../sharing/share.ts';
import type { Connectivity } from './connectivity.ts';
import { afterFailure, type Draft, isSameAccount } from './draft.ts';
import { type Drafts, emptied } from './drafts.ts';

/** What happened while drafts were sent, all of one go. */
export interface OutboxNews {
  readonly ready: readonly Receipt[];
  /** Those that now wait for the user. */
  readonly held: readonly Draft[];
  /** Those that were not sent in time. */
  readonly late: readonly Draft[];
  /** The keychain keeps drafts from being sent; told once until it is open again. */
  readonly keychain: Failure | null;
}

export interface OutboxPorts {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly drafts: Drafts;
  readonly receipts: Receipts;
  readonly connectivity: Connectivity;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
  readonly settings: () => Settings;
  readonly news: (news: OutboxNews) => void;
  /** When a server is tried next is another moment than before. */
  readonly scheduled: () => void;
}

/** Sends drafts: one at a time and in order for each server, again and again until each is a link or the user's to decide. */
export interface Outbox {
  /** Looks anew at what waits: a network came up, the user came back, the app has started. */
  readonly wake: (why: 'network' | 'start' | 'user-is-back' | 'user') => void;
  /** A share has just failed and become this draft: its server is tried again in a while. */
  readonly kept: (draft: Draft, failure: Failure) => void;
  /** A share has just become a link: its server answers, and with an account the keychain is open. */
  readonly reached: (madeWith: Draft['madeWith']) => void;
  /** Sends one before all others, whatever it waits for. Answers when that was tried. */
  readonly sendNow: (id: string) => Promise<Result<null, Failure>>;
  /** Drafts or settings have changed: what has to be waited for may be something else now. */
  readonly attend: () => void;
  /** The profiles have changed: what goes to none of them is held, what goes to one again is not. */
  readonly reconsider: () => void;
  /** Its token is there now: what was held for want of it waits again. */
  readonly release: (account: Pick<Profile, 'server' | 'username'>) => void;
  /** No new send begins while the computer goes to sleep. */
  readonly sleep: () => void;
  readonly nextTryAt: (server: string) => Milliseconds | null;
  /** Whether something is on its way to a server at this moment. */
  readonly isSending: () => boolean;
  /** Resolves when what is on its way has arrived or failed. */
  readonly settled: () => Promise<void>;
}

/** What is known of one server. */
interface Queue {
  failures: number;
  /** By the monotonic clock: the server has asked not to be asked before. */
  notBefore: Milliseconds;
  nextTryAt: Milliseconds | null;
  cancel: (() => void) | null;
  isDraining: boolean;
  /** Somebody asked for it while it was under way. */
  again: boolean;
}

const firstDelayMs: Milliseconds = 5_000;
const longestDelayMs: Milliseconds = 10 * 60_000;
/** A server that says there were too many requests means 20 minutes, and does not say so. */
const afterRateLimitMs: Milliseconds = 20 * 60_000;
/** A timer holds no more than 24 days. */
const longestTimerMs: Milliseconds = 86_400_000;

export const createOutbox = (ports: OutboxPorts): Outbox => {
  const { api, keychain, drafts, receipts, connectivity, clock, timers, random, log } = ports;
  const queues = new Map<string, Queue>();
  /** Those the user wants sent now, and whom to tell that it was tried. */
  const urgent = new Map<string, readonly (() => void)[]>();
  const news = { ready: [] as Receipt[], held: [] as Draft[], late: [] as Draft[] };
  let lockedOut: Failure | null = null;
  let lockedOutIsNews = false;
  let asleep = false;
  let sending = 0;
  const drains = new Set<Promise<void>>();
  let stopWatching: (() => void) | null = null;
  let callOffDeadline: (() => void) | null = null;

  const queueOf = (server: string): Queue => {
    const known = queues.get(server);
    if (known !== undefined) return known;
    const queue: Queue = {
      failures: 0,
      notBefore: Number.NEGATIVE_INFINITY,
      nextTryAt: null,
      cancel: null,
      isDraining: false,
      again: false,
    };
    queues.set(server, queue);
    return queue;
  };
  const isStopped = (): boolean => asleep || lockedOut !== null || ports.settings().sendingPaused;
  const hasProfile = (draft: Draft): boolean =>
    ports.settings().profiles.some((profile) => isSameAccount(profile, draft.madeWith));
  const goesTo = (server: string) => (draft: Draft) =>
    draft.madeWith.server === server && draft.state === 'waiting';
  const serversWaiting = (): ReadonlySet<string> =>
    new Set(drafts.all().flatMap(({ state, madeWith }) => (state === 'waiting' ? [madeWith.server] : [])));

  const cancel = (queue: Queue): void => {
    queue.cancel?.();
    queue.cancel = null;
    queue.nextTryAt = null;
  };
  const schedule = (server: string, delayMs: Milliseconds): void => {
    const queue = queueOf(server);
    cancel(queue);
    queue.nextTryAt = clock.now() + delayMs;
    queue.cancel = timers.after(delayMs, () => {
      queue.cancel = null;
      drain(server);
    });
    ports.scheduled();
    log({ event: 'outbox-waits', delayMs: Math.round(delayMs), waiting: drafts.countOf('waiting') });
  };
  const backOff = (server: string, failure: Failure): void => {
    const queue = queueOf(server);
    const [byte = 128] = random.bytes(1);
    // A fifth to and fro, so that many computers that wake together do not ask together.
    const delayMs = Math.min(firstDelayMs * 2 ** queue.failures, longestDelayMs) * (0.8 + (0.4 * byte) / 255);
    queue.failures += 1;
    queue.notBefore = clock.monotonic() + waitAskedFor(failure);
    if (!isStopped()) schedule(server, Math.max(delayMs, waitAskedFor(failure)));
  };

  /** Until the server's drafts are sent, held, or have to wait. */
  const drain = (server: string): void => {
    const work = drainUnlessUnderWay(server).finally(() => {
      drains.delete(work);
      tellNews();
    });
    drains.add(work);
  };
  const drainUnlessUnderWay = async (server: string): Promise<void> => {
    const queue = queueOf(server);
    if (queue.isDraining) {
      queue.again = true;
      return;
    }
    queue.isDraining = true;
    try {
      do {
        queue.again = false;
        await drainOnce(server, queue);
      } while (queue.again);
    } finally {
      queue.isDraining = false;
      for (const id of [...urgent.keys()]) {
        const left = drafts.find(id);
        if (left === undefined || left.madeWith.server === server) settle(id);
      }
      if (drafts.countOf('waiting', 'sending') === 0) log({ event: 'outbox-empty' });
    }
  };
  const drainOnce = async (server: string, queue: Queue): Promise<void> => {
    cancel(queue);
    receipts.saveUnsaved();
    let isReached = false;
    for (;;) {
      const draft = next(server);
      if (draft === undefined) return;
      const isUrgent = urgent.has(draft.id);
      if (!isUrgent && isStopped()) return;
      const waitMs = queue.notBefore - clock.monotonic();
      if (!isUrgent && waitMs > 0) return schedule(server, waitMs);
      if (!isReached) {
        const status = await api.status({ server, credentials: null });
        if (!status.ok) {
          drafts.note(draft.id, { triedAt: clock.now(), problem: status.failure });
          return backOff(server, status.failure);
        }
        isReached = true;
        queue.failures = 0;
        // The user may have paused, edited or discarded meanwhile.
        continue;
      }
      const goesOn = await send(draft);
      settle(draft.id);
      if (!goesOn) return;
    }
  };
  const next = (server: string): Draft | undefined => {
    const waiting = drafts.all().filter(goesTo(server));
    return waiting.find(({ id }) => urgent.has(id)) ?? waiting[0];
  };
  const settle = (id: string): void => {
    const tried = urgent.get(id) ?? [];
    urgent.delete(id);
    for (const tell of tried) tell();
  };

  /** @returns whether the next one may be tried at once. */
  const send = async (draft: Draft): Promise<boolean> => {
    if (draft.discardAt !== null && draft.discardAt <= clock.now()) {
      await sweep();
      return true;
    }
    if (!draft.confirmed && !hasProfile(draft)) {
      await hold([draft], { kind: 'profile-gone' });
      return true;
    }
    const { server } = draft.madeWith;
    const destination = await destinationOf(draft.madeWith, keychain);
    // A keychain takes its time; who knows what the user has done meanwhile.
    if (drafts.find(draft.id)?.state !== 'waiting') return true;
    if (!destination.ok) return await notSent(draft, destination.failure);
    lockedOut = null;
    const marked = await drafts.change(draft.id, { state: 'sending', reason: null, triedAt: clock.now() });
    if (!marked.ok) {
      drafts.note(draft.id, { state: 'waiting', problem: marked.failure });
      backOff(server, marked.failure);
      return false;
    }
    log({ event: 'draft-sending', id: draft.id });
    const { secret, passphrase, lifetime, recipient, shareDomain } = draft;
    sending += 1;
    const sent = await api
      .share(destination.value, { secret, passphrase, lifetime, recipient, shareDomain })
      .finally(() => {
        sending -= 1;
      });
    if (!sent.ok) return await notSent(draft, sent.failure);
    const receipt = receiptOf({
      id: draft.id,
      source: 'share',
      now: clock.now(),
      form: draft,
      bytes: draft.bytes,
      madeWith: draft.madeWith,
      passphrase,
      grant: sent.value,
      // What the user has written on it meanwhile goes with it.
      note: drafts.find(draft.id)?.note ?? draft.note,
      mayHaveDuplicate: draft.lostReplies > 0,
    });
    receipts.add(receipt);
    drafts.release(draft.id);
    news.ready.push(receipt);
    log({ event: 'link-created', id: draft.id, bytes: draft.bytes });
    // Before the next one is sent, this one is on disk as what it is now.
    await receipts.settled();
    return true;
  };

  const notSent = async (draft: Draft, failure: Failure): Promise<boolean> => {
    const standing = afterFailure(failure, draft) ?? {
      state: 'held' as const,
      reason: { kind: 'kept-by-user' as const },
      lostReplies: draft.lostReplies,
    };
    log({ event: 'draft-not-sent', id: draft.id, kind: failure.kind, state: standing.state });
    await drafts.change(draft.id, { ...standing, triedAt: clock.now(), problem: failure });
    if (standing.state === 'held') noteHeld(draft.id);
    const { reason } = standing;
    if (reason !== null && concernsAccount(reason)) {
      // The same account would be refused again and again.
      await hold(
        drafts.all().filter((other) => isSameAccount(other.madeWith, draft.madeWith)),
        reason,
      );
      return true;
    }
    if (standing.state === 'held' && reason?.kind !== 'may-have-been-sent') return true;
    if (isKeychainFailure(failure)) {
      lockedOutIsNews ||= lockedOut === null;
      lockedOut = failure;
      return false;
    }
    backOff(draft.madeWith.server, failure);
    return false;
  };
  const hold = async (which: readonly Draft[], reason: HeldReason): Promise<void> => {
    for (const { id } of which) {
      if (drafts.find(id)?.state !== 'waiting') continue;
      await drafts.change(id, { state: 'held', reason });
      noteHeld(id);
    }
  };
  const noteHeld = (id: string): void => {
    const held = drafts.find(id);
    if (held !== undefined) news.held.push(held);
  };
  const free = async (which: (draft: Draft) => boolean): Promise<void> => {
    const isHeld = (draft: Draft): boolean => draft.state === 'held' && which(draft);
    const freed = drafts.all().filter(isHeld);
    for (const { id } of freed) {
      const draft = drafts.find(id);
      // While the one before was written, the user may have sent this one, or holds it to edit it.
      if (draft !== undefined && isHeld(draft)) await drafts.change(id, { state: 'waiting', reason: null });
    }
    lockedOut = null;
    for (const server of new Set(freed.map(({ madeWith }) => madeWith.server))) {
      queueOf(server).failures = 0;
      drain(server);
    }
  };

  const tellNews = (): void => {
    if (drains.size > 0) return;
    const { ready, held, late } = news;
    const locked = lockedOutIsNews ? lockedOut : null;
    if (ready.length + held.length + late.length === 0 && locked === null) return;
    ports.news({ ready: [...ready], held: [...held], late: [...late], keychain: locked });
    ready.length = 0;
    held.length = 0;
    late.length = 0;
    lockedOutIsNews = false;
  };

  const wake: Outbox['wake'] = (why) => {
    asleep = false;
    if (why !== 'network') lockedOut = null;
    for (const server of serversWaiting()) {
      queueOf(server).failures = 0;
      if (why === 'user') queueOf(server).notBefore = Number.NEGATIVE_INFINITY;
      drain(server);
    }
    attend();
  };

  /** Discards what was not sent in time. */
  const sweep = async (): Promise<void> => {
    const now = clock.now();
    const late = drafts.all().filter((draft) => isDiscardable(draft) && draft.discardAt <= now);
    for (const { id } of late) {
      const draft = drafts.find(id);
      // While the one before was written, this one may have gone on its way or got another deadline.
      if (draft === undefined || !isDiscardable(draft) || draft.discardAt > now) continue;
      await drafts.change(id, emptied);
      news.late.push(draft);
      log({ event: 'draft-discarded', id });
    }
    if (late.length > 0) tellNews();
  };
  const attend = (): void => {
    const waits = !ports.settings().sendingPaused && drafts.countOf('waiting') > 0;
    if (waits && stopWatching === null) stopWatching = connectivity.watch(() => wake('network'));
    if (!waits) {
      stopWatching?.();
      stopWatching = null;
      for (const queue of queues.values()) cancel(queue);
    }
    callOffDeadline?.();
    callOffDeadline = null;
    const deadlines = drafts.all().flatMap((draft) => (isDiscardable(draft) ? [draft.discardAt] : []));
    if (deadlines.length === 0) return;
    const leftMs = deadlines.reduce((one, other) => Math.min(one, other)) - clock.now();
    callOffDeadline = timers.after(
      Math.min(Math.max(leftMs, 0), longestTimerMs),
      () => void sweep().then(attend),
    );
  };

  return {
    wake,
    attend,
    kept: (draft, failure) => {
      if (isKeychainFailure(failure)) lockedOut = failure;
      const queue = queueOf(draft.madeWith.server);
      if (draft.state !== 'waiting') return;
      // Whoever sends drafts there at this moment may be about to stop, and has to look once more.
      if (queue.isDraining) queue.again = true;
      else backOff(draft.madeWith.server, failure);
    },
    reached: ({ server, username }) => {
      const waiting = serversWaiting();
      const opened = lockedOut !== null && username !== undefined;
      if (opened) lockedOut = null;
      for (const other of waiting) if (opened || other === server) drain(other);
    },
    sendNow: async (id) => {
      const draft = drafts.find(id);
      if (draft === undefined || draft.state === 'failed') return failed({ kind: 'draft-gone' });
      if (draft.state === 'sending') return failed({ kind: 'draft-busy' });
      const freed = await drafts.change(id, { state: 'waiting', reason: null, confirmed: true });
      if (!freed.ok) {
        drafts.note(id, draft);
        return freed;
      }
      const tried = new Promise<void>((resolve) => urgent.set(id, [...(urgent.get(id) ?? []), resolve]));
      drain(draft.madeWith.server);
      await tried;
      const left = drafts.find(id);
      if (left === undefined)
        return receipts.find(id) === undefined ? failed({ kind: 'draft-gone' }) : success(null);
      return failed(left.reason ?? left.problem ?? { kind: 'draft-busy' });
    },
    reconsider: () => {
      const gone = drafts
        .all()
        .filter((draft) => draft.state === 'waiting' && !draft.confirmed && !hasProfile(draft));
      void hold(gone, { kind: 'profile-gone' }).then(tellNews);
      void free((draft) => draft.reason?.kind === 'profile-gone' && hasProfile(draft));
    },
    release: (account) =>
      void free(
        (draft) =>
          isSameAccount(draft.madeWith, account) && draft.reason !== null && concernsAccount(draft.reason),
      ),
    sleep: () => {
      asleep = true;
    },
    nextTryAt: (server) => queues.get(server)?.nextTryAt ?? null,
    isSending: () => sending > 0,
    settled: async () => {
      await Promise.all(drains);
    },
  };
};

/** Whether every other draft of the account would meet the same. */
const concernsAccount = (reason: HeldReason): boolean =>
  reason.kind === 'token-missing' ||
  (reason.kind === 'refused' && (reason.reason === 'credentials' || reason.reason === 'accounts-off'));

const isKeychainFailure = ({ kind }: Failure): boolean =>
  kind === 'keychain-locked' || kind === 'keychain-missing' || kind === 'keychain-failed';

const waitAskedFor = (failure: Failure): Milliseconds => {
  if (failure.kind === 'rate-limited')
    return failure.retryAfterSeconds === null ? afterRateLimitMs : failure.retryAfterSeconds * 1_000;
  return failure.kind === 'server-fault' ? (failure.retryAfterSeconds ?? 0) * 1_000 : 0;
};

const isDiscardable = (draft: Draft): draft is Draft & { readonly discardAt: Milliseconds } =>
  draft.discardAt !== null && (draft.state === 'waiting' || draft.state === 'held');
