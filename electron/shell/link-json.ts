import type { NewReceipt } from '../core/receipts/index.ts';

/** What `share --json` prints, on one line. These fields stay; others may come. Never the secret or the passphrase. */
export const linkAsJson = (receipt: NewReceipt): string =>
  JSON.stringify({
    link: receipt.link.reveal(),
    expiresAt: new Date(receipt.expiresAt).toISOString(),
    lifetimeSeconds: receipt.lifetimeGranted,
    hasPassphrase: receipt.hasPassphrase,
    server: receipt.madeWith.server,
    account: receipt.madeWith.username ?? null,
  });
