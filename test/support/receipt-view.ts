import type { ReceiptView } from '../../src/shared/model/receipts.ts';

const madeAt = new Date(2031, 10, 23, 12).getTime();

/** A row of Activity: a link of Anna's that was made three minutes ago, by the clock of the window tests. */
export const receiptView = (change: Partial<ReceiptView> = {}): ReceiptView => ({
  kind: 'receipt',
  id: '0f5a9c0e-4a67-4a39-9d7e-0000000000aa',
  source: 'share',
  madeFrom: 'window',
  madeAt,
  bytes: 21,
  serverName: 'EU',
  username: 'anna@example.com',
  linkHost: 'eu.onetimesecret.com',
  lifetimeAsked: 86_400,
  lifetimeGranted: 86_400,
  expiresAt: madeAt + 86_400_000,
  state: 'new',
  stateSince: null,
  checkedAt: madeAt,
  problem: null,
  hasPassphrase: false,
  passphraseNeeded: false,
  mailedTo: [],
  note: '',
  hasLink: true,
  mayHaveDuplicate: false,
  ...change,
});
