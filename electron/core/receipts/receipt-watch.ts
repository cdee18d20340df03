import type { Failure } from '../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import { type Backoff, backoffMs, withJitter } from '../base/backoff.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { Clock, Random, Timers } from '../base/ports.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import { type Destination, type OnetimeApi, type ReceiptReport, waitAskedFor } from '../onetime/index.ts';
import { destinationOf, type Keychain } from '../profiles/index.ts';
import type { SettingsStore } from '../settings/index.ts';
import { hasEnded, type Receipt } from './receipt.ts';
import type { Receipts } from './receipts.ts';

export interface ReceiptWatchPorts {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly receipts: Receipts;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
  readonly settings: Pick<SettingsStore, 'current'>;
}

/** Asks servers what became of links: now and then while one is alive, and never otherwise. */
export interface ReceiptWatch {
  /** A link was made, the user came back, the preference changed: look again soon. */
  readonly wake: () => void;
  /** While nobody is there: the screen is locked, the computer sleeps. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Looks at once at all that have not ended, or at those given. @returns the first failure. */
  readonly check: (ids?: readonly string[]) => Promise<Result<null, Failure>>;
  /** Announces links that were seen to be revealed, all that one look has found. */
  readonly onRevealed: Subscribe<readonly Receipt[]>;
}

const backoff: Backoff = { firstMs: 60_000, factor: 1.6, maxMs: 30 * 60_000 };
/** Whoever comes back wants to know; the network needs a moment to come back too. */
const backDelayMs: Milliseconds = 3_000;
/** Receipts that have to be asked for one by one, in one round. */
const maxSingly = 20;

export const createReceiptWatch = (ports: ReceiptWatchPorts): ReceiptWatch => {
  const { api, keychain, receipts, clock, timers, random, log, settings } = ports;
  const looks = createSerialQueue();
  const revealedSource = createEventSource<readonly Receipt[]>();
  let rounds = 0;
  let cancelTimer: (() => void) | null = null;
  let isPaused = false;

  const unfinished = (): readonly Receipt[] => receipts.all().filter((receipt) => !hasEnded(receipt));

  const schedule = (delayMs: Milliseconds): void => {
    cancelTimer?.();
    cancelTimer = null;
    if (isPaused || !settings.current().preferences.watchLinks || unfinished().length === 0) return;
    cancelTimer = timers.after(withJitter(delayMs, random), () => void round());
  };
  const scheduleNext = (): void => schedule(backoffMs(backoff, rounds));

  const round = async (): Promise<void> => {
    rounds += 1;
    const checked = await looks.run(() => look(unfinished()));
    receipts.removeOld();
    const askedForMs = checked.ok ? 0 : waitAskedFor(checked.failure);
    schedule(Math.max(backoffMs(backoff, rounds), askedForMs));
  };

  const look = async (wanted: readonly Receipt[]): Promise<Result<null, Failure>> => {
    const revealed: Receipt[] = [];
    let failure: Failure | null = null;
    for (const group of groupsOf(wanted)) {
      const found = await lookAt(group);
      revealed.push(...found.revealed);
      failure ??= found.failure;
    }
    log({ event: 'receipts-checked', count: wanted.length, revealed: revealed.length });
    if (revealed.length > 0) revealedSource.emit(revealed);
    return failure === null ? success(null) : failed(failure);
  };

  /** Receipts of one account at one server, or of nobody. */
  const lookAt = async (group: readonly Receipt[]) => {
    const revealed: Receipt[] = [];
    const [first] = group;
    if (first === undefined) return { revealed, failure: null };
    const fail = (failed: readonly Receipt[], failure: Failure) => {
      for (const { id } of failed) receipts.change(id, { problem: failure });
      return { revealed, failure };
    };
    const destination = await destinationOf(first.madeWith, keychain);
    if (!destination.ok) return fail(group, destination.failure);
    const listed = await list(destination.value);
    if (!listed.ok) return fail(group, listed.failure);
    let singly = 0;
    for (const receipt of group) {
      const report = listed.value.get(receipt.receiptKey.reveal());
      if (report !== undefined) {
        if (settle(receipt, report)) revealed.push(receipt);
        continue;
      }
      // On old servers a look at one receipt marks its link as opened and sends the secret here: only a list is asked for.
      if (receipt.fromOldServer || singly >= maxSingly) {
        expire(receipt);
        continue;
      }
      singly += 1;
      const single = await api.receipt(destination.value, receipt.receiptKey);
      if (single.ok) {
        if (settle(receipt, single.value)) revealed.push(receipt);
      } else if (single.failure.kind === 'refused' && single.failure.reason === 'unknown-secret') {
        receipts.end(receipt.id, clock.now() >= receipt.expiresAt ? 'expired' : 'gone');
      } else return fail([receipt], single.failure);
    }
    return { revealed, failure: null };
  };

  const list = async (at: Destination): Promise<Result<ReadonlyMap<string, ReceiptReport>, Failure>> => {
    if (at.credentials === null) return success(new Map());
    const recent = await api.recent(at);
    return recent.ok
      ? success(new Map(recent.value.map((report) => [report.receiptKey.reveal(), report])))
      : recent;
  };

  /** Where the server cannot be asked, the clock still tells that a link has expired. */
  const expire = (receipt: Receipt): void => {
    if (clock.now() >= receipt.expiresAt) receipts.end(receipt.id, 'expired', receipt.expiresAt);
  };

  /** @returns whether it has now been seen to be revealed. */
  const settle = (receipt: Receipt, report: ReceiptReport): boolean => {
    const now = clock.now();
    const { state } = report;
    // A server's clock may be wrong; nothing happened to a link before it was made, or after now.
    const since = Math.min(Math.max(report.since ?? now, receipt.madeAt), now);
    if (state === 'revealed' || state === 'burned' || state === 'expired' || state === 'gone') {
      const isNews = receipts.find(receipt.id)?.state === receipt.state;
      receipts.end(receipt.id, state, since);
      return state === 'revealed' && isNews;
    }
    // An old server marks what it made up as opened before anyone has seen it.
    const opened = state === 'opened' && !(receipt.fromOldServer && receipt.source === 'generate');
    receipts.change(receipt.id, {
      checkedAt: now,
      problem: null,
      ...(opened && receipt.state === 'new' ? { state: 'opened', stateSince: since } : {}),
    });
    return false;
  };

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
      schedule(backDelayMs);
    },
    check: (ids) =>
      looks.run(async () => {
        const wanted = ids === undefined ? unfinished() : unfinished().filter(({ id }) => ids.includes(id));
        const checked = await look(wanted);
        scheduleNext();
        return checked;
      }),
    onRevealed: revealedSource.subscribe,
  };
};

const groupsOf = (receipts: readonly Receipt[]): readonly (readonly Receipt[])[] => [
  ...Map.groupBy(receipts, ({ madeWith }) => `${madeWith.username ?? ''}\n${madeWith.server}`).values(),
];
