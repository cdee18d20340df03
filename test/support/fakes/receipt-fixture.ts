import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import { createBurn } from '../../../electron/core/receipts/burn.ts';
import type { Receipt } from '../../../electron/core/receipts/receipt.ts';
import { createReceiptWatch } from '../../../electron/core/receipts/receipt-watch.ts';
import { createReceipts } from '../../../electron/core/receipts/receipts.ts';
import { createRecords } from '../../../electron/core/records/records.ts';
import { withPreferences } from '../../../electron/core/settings/settings.ts';
import type { Preferences } from '../../../src/shared/model/preferences.ts';
import { noPolicy } from './policy.ts';
import {
  createFakeApi,
  createFakeClock,
  createFakeKeychain,
  createFakeLog,
  createFakeRandom,
  createFakeRecords,
  createFakeTimers,
  settingsWith,
} from './ports.ts';

/** A receipt of a link made just now. */
export const receiptOf = (
  id: string,
  change: Partial<Receipt> = {},
  now = Date.UTC(2026, 10, 23, 12),
): Receipt => ({
  id,
  source: 'share',
  madeFrom: 'window',
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
  recipient: null,
  mailedTo: [],
  fromOldServer: false,
  note: '',
  fingerprint: null,
  mayHaveDuplicate: false,
  state: 'new',
  stateSince: null,
  checkedAt: null,
  problem: null,
  ...change,
});

/** Receipts, their watch and burning, on fakes of everything outside. */
export const createReceiptFixture = (preferences: Partial<Preferences> = {}) => {
  const api = createFakeApi();
  const keychain = createFakeKeychain({ 'anna@example.com@eu.onetimesecret.com': 'token-1' });
  const clock = createFakeClock();
  const timers = createFakeTimers(clock);
  const { log, events } = createFakeLog();
  const store = createFakeRecords();
  const revealed: (readonly string[])[] = [];
  const changes = { count: 0 };
  const world = { settings: withPreferences(settingsWith(), preferences) };
  const settings = { current: () => world.settings };
  const open = () => {
    const kinds = createRecords({ store, log });
    const receipts = createReceipts({ policy: noPolicy, records: kinds, settings, clock });
    receipts.subscribe(() => {
      changes.count += 1;
    });
    return { receipts, records: kinds, load: () => kinds.load([receipts], receipts.saveUnsaved) };
  };
  const opened = open();
  const { receipts } = opened;
  const watch = createReceiptWatch({
    api,
    keychain,
    receipts,
    clock,
    timers,
    random: createFakeRandom(128),
    log,
    settings,
  });
  watch.onRevealed((found) => revealed.push(found.map(({ id }) => id)));
  return {
    api,
    keychain,
    clock,
    timers,
    events,
    log,
    store,
    settings,
    changes,
    revealed,
    /** Changes preferences. */
    want: (wanted: Partial<Preferences>) => {
      world.settings = withPreferences(world.settings, wanted);
    },
    ...opened,
    watch,
    burn: createBurn({ api, keychain, receipts, clock, log }),
    /** The app's next start, with the same files. */
    startAgain: open,
  };
};

export type ReceiptFixture = ReturnType<typeof createReceiptFixture>;
