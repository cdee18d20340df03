import type { ReceiptView } from '../shared/model/receipts.ts';
import type { Milliseconds, Timestamp } from '../shared/units.ts';
import { isActive } from './filter.ts';

const hourMs: Milliseconds = 3_600_000;
const dayMs: Milliseconds = 24 * hourMs;

/**
 * Whether a link is about to end unread, so that its recipient may want to be reminded: in the last quarter of its
 * lifetime, or the last day of a long one. Only if the server was asked lately: nobody is reminded of what they have read.
 */
export const isRunningOut = (receipt: ReceiptView, now: Timestamp): boolean => {
  const { lifetimeGranted, expiresAt, checkedAt } = receipt;
  const leftMs = expiresAt - now;
  return (
    isActive(receipt) &&
    leftMs > 0 &&
    leftMs <= Math.min(dayMs, lifetimeGranted * 250) &&
    checkedAt !== null &&
    now - checkedAt < hourMs
  );
};
