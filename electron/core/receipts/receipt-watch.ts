import type { Failure } from '../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import { type Backoff, backoffMs, withJitter } from '../base/backoff.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { Clock, Random, Timers } from '../base/ports.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import { type OnetimeApi, waitAskedFor } from '../onetime/index.ts';
import type { Keychain } from '../profiles/index.ts';
import type { SettingsStore } from '../settings/index.ts';
import { type Checked, createCheckReceipts } from './check-receipts.ts';
import type { Receipt } from './receipt.ts';
import type { Receipts } from './receipts.ts';

export interface ReceiptWatchPorts {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly receipts: Receipts;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
}

/** Asks servers what became of links: from time to time while one is active, and never otherwise. */
export interface ReceiptWatch {
  /** A link was made, the user came back, the preference changed: checks again soon. */
  readonly wake: () => void;
  /** While the user is away: the screen is locked, the computer sleeps. */
  readonly pause: () => void;
  readonly resume: () => void;
  /**
   * Checks now all that have not ended, or those given.
   * @returns how many were left for later, or the first failure.
   */
  readonly check: (ids?: readonly string[]) => Promise<Result<{ readonly left: number }, Failure>>;
  /** Announces links found to be revealed: all that one check has found. */
  readonly onRevealed: Subscribe<readonly Receipt[]>;
}

const backoff: Backoff = { firstMs: 60_000, factor: 1.6, maxMs: 30 * 60_000 };
/** A user who comes back wants to know soon, but the network needs a moment too. */
const resumeDelayMs: Milliseconds = 3_000;
/** A link that has just expired is checked while the server still knows how it ended. */
const afterExpiryMs: Milliseconds = 5_000;
/** How many receipts are requested one by one: in a round, and for the user. Servers allow 1,000 in 20 minutes. */
const maxSingleRequestsInRound = 20;
const maxSingleRequestsForUser = 300;

export const createReceiptWatch = (ports: ReceiptWatchPorts): ReceiptWatch => {
  const { receipts, clock, timers, random, log, settings } = ports;
  const checkReceipts = createCheckReceipts(ports);
  const checks = createSerialQueue();
  const revealed = createEventSource<readonly Receipt[]>();
  let rounds = 0;
  let cancelTimer: (() => void) | null = null;
  let isPaused = false;

  const unfinished = receipts.unfinished;

  /** @param atLeastMs the wait the server asked for. */
  const schedule = (delayMs: Milliseconds, atLeastMs: Milliseconds = 0): void => {
    cancelTimer?.();
    cancelTimer = null;
    const watched = unfinished();
    if (isPaused || !settings.current().preferences.watchLinks || watched.length === 0) return;
    const now = clock.now();
    const expiryMs = watched.reduce(
      (next, { expiresAt }) => (expiresAt > now ? Math.min(next, expiresAt - now) : next),
      Number.POSITIVE_INFINITY,
    );
    const waitMs = Math.min(withJitter(delayMs, random), expiryMs + afterExpiryMs);
    cancelTimer = timers.after(Math.max(waitMs, atLeastMs), () => void round());
  };
  const scheduleNext = (): void => schedule(backoffMs(backoff, rounds));

  const round = async (): Promise<void> => {
    rounds += 1;
    const { failure } = await check(unfinished, maxSingleRequestsInRound);
    receipts.removeOld();
    // However many links expire one after another, a server is not asked more often than this.
    schedule(backoffMs(backoff, rounds), Math.max(backoff.firstMs, waitAfter(failure)));
  };
  const waitAfter = (failure: Failure | null): Milliseconds => (failure === null ? 0 : waitAskedFor(failure));
  const check = (wanted: () => readonly Receipt[], maxSingleRequests: number): Promise<Checked> =>
    checks.run(async () => {
      const all = wanted();
      const checked = await checkReceipts(all, maxSingleRequests);
      log({ event: 'receipts-checked', count: all.length, revealed: checked.revealed.length });
      if (checked.revealed.length > 0) revealed.emit(checked.revealed);
      return checked;
    });

  return {
    wake: () => {
      rounds = 0;
      scheduleNext();
    },
    pause: () => {
      isPaused = true;
      scheduleNext();
    },
    resume: () => {
      isPaused = false;
      rounds = 0;
      schedule(resumeDelayMs);
    },
    check: async (ids) => {
      const chosen = ids === undefined ? null : new Set(ids);
      const wanted = (): readonly Receipt[] =>
        chosen === null ? unfinished() : unfinished().filter(({ id }) => chosen.has(id));
      const { left, failure } = await check(wanted, maxSingleRequestsForUser);
      schedule(backoffMs(backoff, rounds), waitAfter(failure));
      return failure === null ? success({ left }) : failed(failure);
    },
    onRevealed: revealed.subscribe,
  };
};
