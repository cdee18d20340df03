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
  /** The draft to send now; an urgent one goes before all others and waits for nothing. */
  readonly next: () => { readonly draft: Draft; readonly isUrgent: boolean } | null;
  /** Asks the server whether it is there, before the first draft is sent. */
  readonly probe: (first: Draft) => Promise<Result<unknown, Failure>>;
  readonly send: (draft: Draft) => Promise<Step>;
  /** Whether nothing is sent at all for now, at no server. */
  readonly isStopped: () => boolean;
  /** All that could be tried was, in the same turn as the last look. */
  readonly onDrained: () => void;
  /** It is time for the next try, which the queue leaves to its owner. */
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
   * Sends until nothing is left or something has to be waited for, and resolves then. Called meanwhile, it looks once more
   * at the end.
   */
  readonly drain: () => Promise<void>;
  /** Something has just failed there: tries again later, or looks once more if it is sending right now. */
  readonly onFailure: (failure: Failure) => void;
  /** Begins the backoff anew. @param ignoreServer also forgets that the server asked to be left alone. */
  readonly reset: (ignoreServer: boolean) => void;
  readonly cancelTimer: () => void;
  readonly nextTryAt: () => Timestamp | null;
}

const backoff: Backoff = { firstMs: 5_000, factor: 2, maxMs: 10 * 60_000 };

export const createServerQueue = (ports: ServerQueuePorts): ServerQueue => {
  const { clock, timers, random } = ports;
  let failures = 0;
  /** By the monotonic clock: the server has asked not to be asked before. */
  let notBefore: Milliseconds = Number.NEGATIVE_INFINITY;
  let timer: { readonly dueAt: Timestamp; readonly cancel: () => void } | null = null;
  let draining = Promise.resolve();
  let isDraining = false;
  let isAskedAgain = false;

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
  const sendAllAsked = async (): Promise<void> => {
    isDraining = true;
    try {
      do {
        isAskedAgain = false;
        await sendAll();
      } while (isAskedAgain);
    } finally {
      // In the same turn as the last look: whoever asks after it starts anew.
      isDraining = false;
      ports.onDrained();
    }
  };
  const drain = (): Promise<void> => {
    if (isDraining) isAskedAgain = true;
    else draining = sendAllAsked();
    return draining;
  };

  return {
    drain,
    onFailure: (failure) => {
      // Whoever is sending may be about to stop, and has to look once more.
      if (isDraining) isAskedAgain = true;
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
