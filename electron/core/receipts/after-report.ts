import type { ReceiptState } from '../../../src/shared/model/receipt-state.ts';
import type { Timestamp } from '../../../src/shared/units.ts';
import type { ReceiptReport } from '../onetime/index.ts';
import type { Receipt } from './receipt.ts';

/** How a link ended, and since when. */
export interface Ending {
  readonly state: Exclude<ReceiptState, 'new' | 'opened'>;
  readonly since: Timestamp;
}

/** What a server's report means for a receipt. */
export type AfterReport =
  | ({ readonly kind: 'ended' } & Ending)
  | { readonly kind: 'live'; readonly openedSince: Timestamp | null };

export const afterReport = (receipt: Receipt, report: ReceiptReport, now: Timestamp): AfterReport => {
  const { state } = report;
  // A server's clock may be wrong: nothing happened to a link before it was made, or after now.
  const since = Math.min(Math.max(report.since ?? now, receipt.madeAt), now);
  switch (state) {
    case 'revealed':
    case 'burned':
      return { kind: 'ended', state, since };
    case 'expired':
      // The server says when it was asked, not when the link expired.
      return { kind: 'ended', state, since: Math.min(receipt.expiresAt, now) };
    case 'gone':
      return { kind: 'ended', ...afterUnknown(receipt, now) };
    case 'opened':
      // An old server marks a secret that it generated as opened before anyone has seen it.
      return {
        kind: 'live',
        openedSince: receipt.fromOldServer && receipt.source === 'generate' ? null : since,
      };
    case 'new':
    case null:
      return { kind: 'live', openedSince: null };
  }
};

/** The server no longer has the receipt: the link was revealed, burned or has expired, and nobody knows which. */
export const afterUnknown = (receipt: Receipt, now: Timestamp): Ending => ({
  state: 'gone',
  since: Math.min(receipt.expiresAt, now),
});

/** Servers drop receipts after twice the lifetime. */
export const isDropped = ({ madeAt, expiresAt }: Receipt, now: Timestamp): boolean =>
  now >= expiresAt + (expiresAt - madeAt);
