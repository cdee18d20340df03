import type { Milliseconds, Seconds } from '../../../src/shared/units.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { Clock, Timers } from '../base/ports.ts';
import { type Draft, isOverdue, wiped } from './draft.ts';
import type { Drafts } from './drafts.ts';

/** Discards drafts that were not sent by the time the user set. */
export interface Deadlines {
  /** Wipes the drafts that are overdue. */
  readonly discardOverdue: () => Promise<void>;
  /** Has no draft wait for longer from now on. @param most `null` for as long as it takes. */
  readonly limit: (most: Seconds | null) => Promise<void>;
  /** For when drafts have changed: the next deadline may be a different one. */
  readonly updateTimer: () => void;
  /** Announces the drafts that were discarded, as they were before. */
  readonly onMissed: Subscribe<readonly Draft[]>;
}

export interface DeadlinesPorts {
  readonly drafts: Drafts;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** `setTimeout` cannot wait longer than 24 days. */
const maxTimerMs: Milliseconds = 86_400_000;

export const createDeadlines = ({ drafts, clock, timers, log }: DeadlinesPorts): Deadlines => {
  const missed = createEventSource<readonly Draft[]>();
  let cancelTimer: (() => void) | null = null;

  const discardOverdue = async (): Promise<void> => {
    const discarded: Draft[] = [];
    for (const { id } of drafts.all()) {
      // Looked up again: while the previous one was written, it may have been sent or given more time.
      const draft = drafts.find(id);
      if (draft === undefined || !isOverdue(draft, clock.now())) continue;
      await drafts.change(id, wiped);
      log({ event: 'draft-discarded', id });
      discarded.push(draft);
    }
    if (discarded.length > 0) missed.emit(discarded);
  };
  const updateTimer = (): void => {
    cancelTimer?.();
    cancelTimer = null;
    const deadline = drafts.nextDeadline();
    if (deadline === null) return;
    const leftMs = Math.min(Math.max(deadline - clock.now(), 0), maxTimerMs);
    cancelTimer = timers.after(leftMs, () => void discardOverdue().then(updateTimer));
  };

  const limit = async (most: Seconds | null): Promise<void> => {
    if (most === null) return;
    // From now, and not from when it was written: nobody knew then.
    const latest = clock.now() + most * 1_000;
    for (const { id } of drafts.all()) {
      const draft = drafts.find(id);
      const isLater = draft !== undefined && (draft.discardAt ?? Number.POSITIVE_INFINITY) > latest;
      if (isLater && (draft.state === 'waiting' || draft.state === 'held'))
        await drafts.change(id, { discardAt: latest });
    }
  };

  return { discardOverdue, limit, updateTimer, onMissed: missed.subscribe };
};
