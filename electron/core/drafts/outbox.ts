import type { Failure } from '../../../src/shared/failure.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Timestamp } from '../../../src/shared/units.ts';
import { createChangeSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { Clock, Random, Timers } from '../base/ports.ts';
import { isSameAccount, type OnetimeApi, type ServerAccount } from '../onetime/index.ts';
import { type Policy, sendingProblem } from '../policy/index.ts';
import type { Keychain } from '../profiles/index.ts';
import type { Receipts } from '../receipts/index.ts';
import type { SettingsStore } from '../settings/index.ts';
import type { Recipients, Send } from '../sharing/index.ts';
import type { Connectivity } from './connectivity.ts';
import { createDeadlines } from './deadlines.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { holdByPolicy, isFreedByPolicy } from './held-by-policy.ts';
import { createKeychainPause } from './keychain-pause.ts';
import { createNewsCollector, type OutboxNews } from './outbox-news.ts';
import { concernsAccount, hasProfile, isKeychainFailure, isWanted, nextToSend } from './outbox-rules.ts';
import { createDraftSender } from './send-draft.ts';
import { createServerQueue, type ServerQueue } from './server-queue.ts';
import { createUrgentDrafts } from './urgent-drafts.ts';

/** Sends drafts: for each server one at a time and in order, until each is a link or needs the user's decision. */
export interface Outbox {
  /** Tries the waiting drafts again: a network came up, the user came back, the app has started. */
  readonly wake: (why: 'network' | 'start' | 'user-is-back' | 'user') => void;
  /** Sends one before all others, even if it has to wait. Resolves when it was tried. @param from the window that wants it. */
  readonly sendNow: (id: string, from: WindowName) => Promise<Result<null, Failure>>;
  /** A share has just failed and become this draft: its server is tried again later. */
  readonly onDraftKept: (draft: Draft, failure: Failure) => void;
  /** A share has just become a link: its server answers, and with an account the keychain is open. */
  readonly onServerReachable: (madeWith: ServerAccount) => void;
  /** Holds drafts whose profile is gone, and releases those whose profile is back. */
  readonly onProfilesChanged: () => void;
  /** Holds the drafts that the administrator does not allow, which may be older than the policy, and releases the others. */
  readonly followPolicy: () => Promise<void>;
  /** Releases the drafts that were held for lack of this account's token. */
  readonly onTokenStored: (account: ServerAccount) => void;
  /** Watches the network and the deadlines for as long as drafts and settings need it. */
  readonly updateTimers: () => void;
  /** Starts no new send while the computer goes to sleep. */
  readonly sleep: () => void;
  readonly nextTryAt: (server: string) => Timestamp | null;
  /** Announces what happened to drafts, once all that can be sent were sent. */
  readonly onNews: Subscribe<OutboxNews>;
  /** Announces that the time of a next try has changed. */
  readonly onScheduled: Subscribe<void>;
  /** Whether something is being sent right now. */
  readonly isBusy: () => boolean;
  /** Starts nothing new, and resolves when what is being sent has arrived or failed. */
  readonly close: () => Promise<void>;
}

export interface OutboxPorts {
  readonly policy: Policy;
  readonly api: OnetimeApi;
  readonly send: Send;
  readonly recipients: Recipients;
  readonly keychain: Keychain;
  readonly drafts: Drafts;
  readonly receipts: Receipts;
  readonly connectivity: Connectivity;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
}

export const createOutbox = (ports: OutboxPorts): Outbox => {
  const { policy, api, drafts, receipts, connectivity, settings, clock, timers, random, log } = ports;
  const scheduled = createChangeSource();
  const news = createNewsCollector();
  const keychainPause = createKeychainPause();
  const urgent = createUrgentDrafts();
  const deadlines = createDeadlines({ drafts, clock, timers, log });
  const sender = createDraftSender({ ...ports, deadlines, keychainPause, news });
  const queues = new Map<string, ServerQueue>();
  const drains = new Set<Promise<void>>();
  let isAsleep = false;
  let stopWatching: (() => void) | null = null;

  const isPaused = (): boolean => settings.current().sendingPaused;
  const queueOf = (server: string): ServerQueue => {
    const known = queues.get(server);
    if (known !== undefined) return known;
    const queue = createServerQueue({
      next: () => {
        const draft = nextToSend(drafts, server, urgent.ids());
        return draft === null ? null : { draft, isUrgent: urgent.has(draft.id) };
      },
      probe: async (first) => {
        // SECURITY(asked-before-sending): a captive portal would get the secret and the token.
        const status = await api.status({ server, credentials: null });
        if (!status.ok) drafts.changeInMemory(first.id, { triedAt: clock.now(), problem: status.failure });
        return status;
      },
      send: (draft) => sender.send(draft).finally(() => urgent.resolve(draft.id)),
      isStopped: () => isAsleep || keychainPause.isOn() || isPaused(),
      onScheduled: (delayMs) => {
        scheduled.emit();
        log({ event: 'outbox-waits', delayMs: Math.round(delayMs), waiting: drafts.countOf('waiting') });
      },
      onDrained: () => urgent.resolveWhere((id) => (drafts.find(id)?.madeWith.server ?? server) === server),
      onTimer: () => drain(server),
      clock,
      timers,
      random,
    });
    queues.set(server, queue);
    return queue;
  };
  const drain = (server: string): void => {
    receipts.saveUnsaved();
    const work = queueOf(server)
      .drain()
      .finally(() => {
        drains.delete(work);
        if (drafts.countOf('waiting', 'sending') === 0) log({ event: 'outbox-empty' });
        announceWhenIdle();
      });
    drains.add(work);
  };
  const announceWhenIdle = (): void => {
    if (drains.size === 0) news.announce();
  };
  const openKeychain = (): void => {
    keychainPause.end();
    news.keychain(null);
  };

  const release = async (isReleasable: (draft: Draft) => boolean): Promise<void> => {
    const isHeld = (draft: Draft): boolean => draft.state === 'held' && isReleasable(draft);
    const released = drafts.all().filter(isHeld);
    for (const { id } of released) {
      const draft = drafts.find(id);
      // While the previous one was written, the user may have sent this one, or begun to edit it.
      if (draft !== undefined && isHeld(draft)) await drafts.change(id, { state: 'waiting', reason: null });
    }
    openKeychain();
    for (const server of new Set(released.map(({ madeWith }) => madeWith.server))) {
      queueOf(server).reset(false);
      drain(server);
    }
  };
  const findSendable = (id: string): Result<Draft, Failure> => {
    const draft = drafts.find(id);
    if (draft === undefined || draft.state === 'failed') return failed({ kind: 'draft-gone' });
    return draft.state === 'sending' ? failed({ kind: 'draft-busy' }) : success(draft);
  };
  const wake: Outbox['wake'] = (why) => {
    isAsleep = false;
    if (why !== 'network') openKeychain();
    for (const server of drafts.serversWaiting()) {
      queueOf(server).reset(why === 'user');
      drain(server);
    }
    updateTimers();
  };
  const updateTimers = (): void => {
    const isWaiting = !isPaused() && drafts.countOf('waiting') > 0;
    if (isWaiting) stopWatching ??= connectivity.watch(() => wake('network'));
    else {
      stopWatching?.();
      stopWatching = null;
      for (const queue of queues.values()) queue.cancelTimer();
    }
    deadlines.updateTimer();
  };
  deadlines.onMissed((missed) => {
    news.missed(missed);
    announceWhenIdle();
  });

  return {
    wake,
    updateTimers,
    onDraftKept: (draft, failure) => {
      if (isKeychainFailure(failure)) keychainPause.begin();
      if (draft.state === 'waiting') queueOf(draft.madeWith.server).onFailure(failure);
    },
    onServerReachable: ({ server, username }) => {
      const wasClosed = keychainPause.isOn() && username !== undefined;
      if (wasClosed) openKeychain();
      for (const waiting of drafts.serversWaiting()) if (wasClosed || waiting === server) drain(waiting);
    },
    sendNow: async (id, from) => {
      const found = findSendable(id);
      if (!found.ok) return found;
      const problem = sendingProblem(policy, found.value.madeWith, found.value, clock.now());
      if (problem !== null) return failed(problem);
      // SECURITY(kept-recipient-asked): one that was only kept has not been asked about, and a window can keep one.
      const { recipient, madeWith } = found.value;
      const allowed = await ports.recipients.allow(recipient, madeWith.server, from);
      if (!allowed.ok) return allowed;
      const stillThere = findSendable(id);
      if (!stillThere.ok) return stillThere;
      const draft = stillThere.value;
      // Changed while the question was open.
      if (!ports.recipients.isKnown(draft.recipient))
        return failed({ kind: 'not-allowed', what: 'recipient' });
      const released = await drafts.change(id, { state: 'waiting', reason: null, confirmed: true });
      if (!released.ok) {
        drafts.changeInMemory(id, draft);
        return released;
      }
      const tried = urgent.add(id);
      drain(draft.madeWith.server);
      await tried;
      const left = drafts.find(id);
      if (left !== undefined) return failed(left.reason ?? left.problem ?? { kind: 'draft-busy' });
      return receipts.find(id) === undefined ? failed({ kind: 'draft-gone' }) : success(null);
    },
    onProfilesChanged: () => {
      const { profiles } = settings.current();
      const unwanted = drafts
        .all()
        .filter((draft) => draft.state === 'waiting' && !isWanted(draft, profiles));
      void sender.hold(unwanted, { kind: 'profile-gone' }).then(announceWhenIdle);
      void release((draft) => draft.reason?.kind === 'profile-gone' && hasProfile(draft, profiles));
    },
    followPolicy: async () => {
      await holdByPolicy({ policy, drafts, deadlines, hold: sender.hold, clock });
      announceWhenIdle();
      await release((draft) => isFreedByPolicy(draft, policy, clock.now()));
    },
    onTokenStored: (account) =>
      void release(
        ({ madeWith, reason }) =>
          isSameAccount(madeWith, account) && reason !== null && concernsAccount(reason),
      ),
    sleep: () => {
      isAsleep = true;
    },
    nextTryAt: (server) => queues.get(server)?.nextTryAt() ?? null,
    onNews: news.subscribe,
    onScheduled: scheduled.subscribe,
    isBusy: sender.isSending,
    close: async () => {
      isAsleep = true;
      await Promise.all(drains);
    },
  };
};
