/** What other features, and everything outside core, may import from this one. */
export { type Burn, createBurn } from './burn.ts';
export { expiryOf, type LinkElsewhere } from './link-elsewhere.ts';
export { createMadeElsewhere, type MadeElsewhere } from './made-elsewhere.ts';
export { followOldReceipts } from './old-receipts.ts';
export { hasEnded, isOpenable, type NewReceipt, newReceipt, type Receipt } from './receipt.ts';
export { createReceiptWatch, type ReceiptWatch } from './receipt-watch.ts';
export { createReceipts, type Receipts } from './receipts.ts';
export { receiptsCsv } from './receipts-csv.ts';
export { type RecentLink, recentLinks } from './recent-links.ts';
export { createRevealedNotification } from './revealed-notification.ts';
export { earlierOfSameText } from './shared-before.ts';
