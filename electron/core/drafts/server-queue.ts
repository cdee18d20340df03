import type { Failure } from '../../../src/shared/failure.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { Milliseconds, Timestamp } from '../../../src/shared/units.ts';
import { type Backoff, backoffMs, withJitter } from '../base/backoff.ts';
import type { Clock, Random, Timers } from '../base/ports.ts';
import { waitAskedFor } from '../onetime/index.ts';
import type { Draft } from './draft.ts';

/** What a queue does after one draft was tried. */
export type Step =
  | { readonly kind: 'next' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'back-off'; readonly failure: Failure };

export interface ServerQueuePorts {
  /** The draft to send now; an urgent one goes first, and without waiting. */
  readonly next: () => { readonly draft: Draft; readonly isUrgent: boolean } | null;
  /** Checks that the server answers, before the first draft is sent. */
  readonly probe: (first: Draft) => Promise<Result<unknown, Failure>>;
  readonly send: (draft: Draft) => Promise<Step>;
  /** Whether sending is stopped for now, at every server. */
  readonly isStopped: () => boolean;
  /** All that could be tried was, in the same turn as the last look. */
  readonly onDrained: () => void;
  /** It is time for the next try, which the queue's owner starts. */
  readonly onTimer: () => void;
  /** The time of the next try has changed. */
  readonly onScheduled: (delayMs: Milliseconds) => void;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
}

/** Sends the drafts of one server: one at a time and in order, with backoff after a failure. */
export interface ServerQueue {
  /**
   * Sends until nothing is left or it has to wait, and resolves then. If it is called again meanwhile, it goes through the
   * drafts once more at the end.
   */
  readonly drain: () => Promise<void>;
  /** Something has just failed there: tries again later, or at the end of this run if it is sending right now. */
  readonly onFailure: (failure: Failure) => void;
  /** Restarts the backoff. @param ignoreServer also ignores that the server asked us to wait. */
  readonly reset: (ignoreServer: boolean) => void;
  readonly cancelTimer: () => void;
  readonly nextTryAt: () => Timestamp | null;
}

const backoff: Backoff = { firstMs: 5_000, factor: 2, maxMs: 10 * 60_000 };

export const createServerQueue = (ports: ServerQueuePorts): ServerQueue => {
  const { clock, timers, random } = ports;
  let failures = 0;
  /** By the monotonic clock: the server asked us not to call it before then. */
  let notBefore: Milliseconds = Number.NEGATIVE_INFINITY;
  let timer: { readonly dueAt: Timestamp; readonly cancel: () => void } | null = null;
  let draining = Promise.resolve();
  let isDraining = false;
  let isCalledAgain = false;

  const cancelTimer = (): void => {
    timer?.cancel();
    timer = null;
  };
  const schedule = (delayMs: Milliseconds): void => {
    cancelTimer();
    timer = { dueAt: clock.now() + delayMs, cancel: timers.after(delayMs, ports.onTimer) };
    ports.onScheduled(delayMs);
  };
  const backOff = (failure: Failure): void => {
    const askedForMs = waitAskedFor(failure);
    const delayMs = Math.max(withJitter(backoffMs(backoff, failures), random), askedForMs);
    failures += 1;
    notBefore = clock.monotonic() + askedForMs;
    if (!ports.isStopped()) schedule(delayMs);
  };

  const sendAll = async (): Promise<void> => {
    cancelTimer();
    let isReached = false;
    for (;;) {
      const next = ports.next();
      if (next === null) return;
      if (!next.isUrgent) {
        if (ports.isStopped()) return;
        const waitMs = notBefore - clock.monotonic();
        if (waitMs > 0) return schedule(waitMs);
      }
      if (!isReached) {
        const reached = await ports.probe(next.draft);
        if (!reached.ok) return backOff(reached.failure);
        isReached = true;
        failures = 0;
        // The user may have paused, edited or discarded meanwhile.
        continue;
      }
      const step = await ports.send(next.draft);
      if (step.kind === 'back-off') return backOff(step.failure);
      if (step.kind === 'stop') return;
    }
  };
  const sendUntilDone = async (): Promise<void> => {
    isDraining = true;
    try {
      do {
        isCalledAgain = false;
        await sendAll();
      } while (isCalledAgain);
    } finally {
      // In the same turn as the last check, so that a later call starts a new run.
      isDraining = false;
      ports.onDrained();
    }
  };
  const drain = (): Promise<void> => {
    if (isDraining) isCalledAgain = true;
    else draining = sendUntilDone();
    return draining;
  };

  return {
    drain,
    onFailure: (failure) => {
      // The current run may be about to stop, and has to go through the drafts once more.
      if (isDraining) isCalledAgain = true;
      else backOff(failure);
    },
    reset: (ignoreServer) => {
      failures = 0;
      if (ignoreServer) notBefore = Number.NEGATIVE_INFINITY;
    },
    cancelTimer,
    nextTryAt: () => timer?.dueAt ?? null,
  };
};
