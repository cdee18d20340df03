import type { Milliseconds } from '../../../src/shared/units.ts';
import type { Clock, Timers } from '../base/ports.ts';
import type { SettingsStore } from '../settings/index.ts';
import { endOf } from './receipt.ts';
import type { Receipts } from './receipts.ts';

export interface OldReceiptsPorts {
  readonly receipts: Pick<Receipts, 'all' | 'removeOld' | 'subscribe'>;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Changes come in groups, and a user who burns a link first sees that it was burned. */
const settleMs: Milliseconds = 1_000;
const dayMs: Milliseconds = 86_400_000;

/** Removes receipts when their time is over, however long the app runs, and whether or not it still watches a link. */
export const followOldReceipts = ({ receipts, settings, clock, timers }: OldReceiptsPorts): void => {
  let cancelTimer: (() => void) | null = null;
  const lookAfter = (delayMs: Milliseconds): void => {
    cancelTimer?.();
    cancelTimer = timers.after(delayMs, look);
  };
  const look = (): void => {
    receipts.removeOld();
    const left = receipts.all();
    if (left.length === 0) return;
    const firstEnd = left.reduce(
      (first, receipt) => Math.min(first, endOf(receipt)),
      Number.POSITIVE_INFINITY,
    );
    const leftMs = firstEnd + settings.current().preferences.keepReceiptsDays * dayMs - clock.now();
    // Once a day at least: the clock may be set, and timers do not count while the computer sleeps.
    lookAfter(Math.min(Math.max(leftMs, settleMs), dayMs));
  };
  receipts.subscribe(() => lookAfter(settleMs));
};
