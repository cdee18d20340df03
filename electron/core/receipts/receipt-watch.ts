import type { Failure } from '../../../src/shared/failure.ts';
import type { Milliseconds } from '../../../src/shared/limits.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Log } from '../base/log.ts';
import type { Clock, Random, Timers } from '../base/ports.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import type { Destination, OnetimeApi, ReceiptReport } from '../onetime/onetime-api.ts';
import { destinationOf } from '../profiles/destination.ts';
import type { Keychain } from '../profiles/keychain.ts';
import { isEnded, type Receipt, type Receipts } from './receipts.ts';

export interface ReceiptWatchPorts {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly receipts: Receipts;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
  readonly isWanted: () => boolean;
  /** Links that were seen to be revealed, all that one look has found. */
  readonly revealed: (receipts: readonly Receipt[]) => void;
}

/** Asks servers what became of links: now and then while one is alive, and never otherwise. */
export interface Watch {
  /** A link was made, the user came back, the preference changed: look again soon. */
  readonly wake: () => void;
  /** While nobody is there: the screen is locked, the computer sleeps. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Looks at once at all that have not ended, or at those given. @returns the first failure. */
  readonly check: (ids?: readonly string[]) => Promise<Result<null, Failure>>;
}

const firstDelayMs: Milliseconds = 60_000;
/** Whoever comes back wants to know; the network needs a moment to come back too. */
const backDelayMs: Milliseconds = 3_000;
const longestDelayMs: Milliseconds = 30 * 60_000;
const growth = 1.6;
/** A server that says there were too many requests means 20 minutes, and does not say so. */
const afterRateLimitMs: Milliseconds = 20 * 60_000;
/** Receipts that have to be asked for one by one, in one round. */
const maxSingly = 20;

export const createReceiptWatch = (ports: ReceiptWatchPorts): Watch => {
  const inTurn = createSerialQueue();
  let delayMs = firstDelayMs;
  let cancel: (() => void) | null = null;
  let paused = false;

  const unfinished = (): readonly Receipt[] => ports.receipts.all().filter((receipt) => !isEnded(receipt));

  const schedule = (afterMs = delayMs): void => {
    cancel?.();
    cancel = null;
    if (paused || !ports.isWanted() || unfinished().length === 0) return;
    const [byte = 128] = ports.random.bytes(1);
    // A fifth to and fro, so that many computers that wake together do not ask together.
    const jittered = afterMs * (0.8 + (0.4 * byte) / 255);
    cancel = ports.timers.after(jittered, () => void round());
  };

  const round = async (): Promise<void> => {
    const before = delayMs;
    const checked = await inTurn(() => look(unfinished()));
    const isLimited = !checked.ok && checked.failure.kind === 'rate-limited';
    if (delayMs === before) delayMs = Math.min(delayMs * growth, longestDelayMs);
    if (isLimited) delayMs = Math.max(delayMs, afterRateLimitMs);
    ports.receipts.removeOld();
    schedule();
  };

  const look = async (receipts: readonly Receipt[]): Promise<Result<null, Failure>> => {
    const revealed: Receipt[] = [];
    let failure: Failure | null = null;
    for (const group of groupsOf(receipts)) {
      const found = await lookAt(group);
      revealed.push(...found.revealed);
      failure ??= found.failure;
    }
    ports.log({ event: 'receipts-checked', count: receipts.length, revealed: revealed.length });
    if (revealed.length > 0) ports.revealed(revealed);
    return failure === null ? success(null) : failed(failure);
  };

  /** Receipts of one account at one server, or of nobody. */
  const lookAt = async (group: readonly Receipt[]) => {
    const revealed: Receipt[] = [];
    const [first] = group;
    if (first === undefined) return { revealed, failure: null };
    const fail = (failed: readonly Receipt[], failure: Failure) => {
      for (const { id } of failed) ports.receipts.change(id, { problem: failure });
      return { revealed, failure };
    };
    const destination = await destinationOf(first.madeWith, ports.keychain);
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
      const single = await ports.api.receipt(destination.value, receipt.receiptKey);
      if (single.ok) {
        if (settle(receipt, single.value)) revealed.push(receipt);
      } else if (single.failure.kind === 'refused' && single.failure.reason === 'unknown-secret') {
        ports.receipts.end(receipt.id, ports.clock.now() >= receipt.expiresAt ? 'expired' : 'gone');
      } else return fail([receipt], single.failure);
    }
    return { revealed, failure: null };
  };

  const list = async (at: Destination): Promise<Result<ReadonlyMap<string, ReceiptReport>, Failure>> => {
    if (at.credentials === null) return success(new Map());
    const recent = await ports.api.recent(at);
    return recent.ok
      ? success(new Map(recent.value.map((report) => [report.receiptKey.reveal(), report])))
      : recent;
  };

  /** Where the server cannot be asked, the clock still tells that a link has expired. */
  const expire = (receipt: Receipt): void => {
    if (ports.clock.now() >= receipt.expiresAt) ports.receipts.end(receipt.id, 'expired', receipt.expiresAt);
  };

  /** @returns whether it has now been seen to be revealed. */
  const settle = (receipt: Receipt, report: ReceiptReport): boolean => {
    const now = ports.clock.now();
    const { state } = report;
    // A server's clock may be wrong; nothing happened to a link before it was made, or after now.
    const since = Math.min(Math.max(report.since ?? now, receipt.madeAt), now);
    if (state === 'revealed' || state === 'burned' || state === 'expired' || state === 'gone') {
      const isNews = ports.receipts.find(receipt.id)?.state === receipt.state;
      ports.receipts.end(receipt.id, state, since);
      return state === 'revealed' && isNews;
    }
    // An old server marks what it made up as opened before anyone has seen it.
    const opened = state === 'opened' && !(receipt.fromOldServer && receipt.source === 'generate');
    ports.receipts.change(receipt.id, {
      checkedAt: now,
      problem: null,
      ...(opened && receipt.state === 'new' ? { state: 'opened', stateSince: since } : {}),
    });
    return false;
  };

  return {
    wake: () => {
      delayMs = firstDelayMs;
      schedule();
    },
    pause: () => {
      paused = true;
      schedule();
    },
    resume: () => {
      paused = false;
      delayMs = firstDelayMs;
      schedule(backDelayMs);
    },
    check: (ids) =>
      inTurn(async () => {
        const wanted = ids === undefined ? unfinished() : unfinished().filter(({ id }) => ids.includes(id));
        const checked = await look(wanted);
        schedule();
        return checked;
      }),
  };
};

const groupsOf = (receipts: readonly Receipt[]): readonly (readonly Receipt[])[] => [
  ...Map.groupBy(receipts, ({ madeWith }) => `${madeWith.username ?? ''}\n${madeWith.server}`).values(),
];
