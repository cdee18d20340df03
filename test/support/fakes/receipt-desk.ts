import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import { createBurn } from '../../../electron/core/receipts/burn.ts';
import { createReceiptWatch } from '../../../electron/core/receipts/receipt-watch.ts';
import { createReceipts, type Receipt } from '../../../electron/core/receipts/receipts.ts';
import {
  createFakeApi,
  createFakeClock,
  createFakeKeychain,
  createFakeLog,
  createFakeRandom,
  createFakeRecords,
  createFakeTimers,
} from './ports.ts';

/** A receipt of a link made just now. */
export const receiptOf = (
  id: string,
  change: Partial<Receipt> = {},
  now = Date.UTC(2026, 10, 23, 12),
): Receipt => ({
  id,
  source: 'share',
  madeAt: now,
  bytes: 5,
  madeWith: { server: 'https://eu.onetimesecret.com' },
  linkHost: 'eu.onetimesecret.com',
  link: new Sensitive(`https://eu.onetimesecret.com/secret/link-of-${id}`),
  receiptKey: new Sensitive(`key-of-${id}`),
  hasPassphrase: false,
  passphrase: null,
  lifetimeAsked: 3_600,
  lifetimeGranted: 3_600,
  expiresAt: now + 3_600_000,
  mailedTo: [],
  fromOldServer: false,
  note: '',
  mayHaveDuplicate: false,
  state: 'new',
  stateSince: null,
  checkedAt: null,
  problem: null,
  ...change,
});

/** Receipts, their watch and the way to burn, on fakes of everything outside. */
export const createReceiptDesk = (kept: { keepsLinks?: boolean; keepDays?: number } = {}) => {
  const api = createFakeApi();
  const keychain = createFakeKeychain({ 'anna@example.com@eu.onetimesecret.com': 'token-1' });
  const clock = createFakeClock();
  const timers = createFakeTimers(clock);
  const { log, events } = createFakeLog();
  const records = createFakeRecords();
  const changes: (readonly string[])[] = [];
  const revealed: (readonly string[])[] = [];
  const wishes = { watch: true, ...kept };
  const open = () =>
    createReceipts({
      records,
      adopt: () => false,
      clock,
      log,
      keepsLinks: () => wishes.keepsLinks ?? true,
      keepDays: () => wishes.keepDays ?? 30,
      changed: (ended) => changes.push(ended),
    });
  const receipts = open();
  const watch = createReceiptWatch({
    api,
    keychain,
    receipts,
    clock,
    timers,
    random: createFakeRandom(128),
    log,
    isWanted: () => wishes.watch,
    revealed: (found) => revealed.push(found.map(({ id }) => id)),
  });
  return {
    api,
    keychain,
    clock,
    timers,
    events,
    log,
    records,
    changes,
    revealed,
    wishes,
    receipts,
    watch,
    burn: createBurn({ api, keychain, receipts, log }),
    /** The app's next start, with the same files. */
    startAgain: open,
  };
};

export type ReceiptDesk = ReturnType<typeof createReceiptDesk>;
