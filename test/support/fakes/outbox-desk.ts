import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import type { Draft } from '../../../electron/core/drafts/draft.ts';
import { createDrafting } from '../../../electron/core/drafts/drafting.ts';
import { createDrafts } from '../../../electron/core/drafts/drafts.ts';
import { createOutbox, type OutboxNews } from '../../../electron/core/drafts/outbox.ts';
import { createReceipts } from '../../../electron/core/receipts/receipts.ts';
import type { Settings } from '../../../electron/core/settings/settings.ts';
import { createConceal } from '../../../electron/core/sharing/share.ts';
import type { Failure } from '../../../src/shared/failure.ts';
import {
  createFakeApi,
  createFakeClock,
  createFakeConnectivity,
  createFakeKeychain,
  createFakeLog,
  createFakeRandom,
  createFakeRecords,
  createFakeTimers,
  settingsWith,
} from './ports.ts';

export const eu = 'https://eu.onetimesecret.com';
export const uk = 'https://uk.onetimesecret.com';

/** A draft that waits for its server in the EU. */
export const draftOf = (
  id: string,
  change: Partial<Draft> = {},
  now = Date.UTC(2026, 10, 23, 12),
): Draft => ({
  id,
  savedAt: now,
  secret: new Sensitive(`secret-of-${id}`),
  passphrase: null,
  lifetime: 3_600,
  recipient: null,
  shareDomain: null,
  bytes: 11,
  madeWith: { server: eu },
  note: '',
  discardAt: null,
  state: 'waiting',
  reason: null,
  lostReplies: 0,
  confirmed: false,
  triedAt: null,
  problem: null,
  ...change,
});

/** What was begun gets its turns, many of them. */
export const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Drafts and the way they are sent, on fakes of everything outside. */
export const createOutboxDesk = (first: Settings = settingsWith()) => {
  const api = createFakeApi();
  const keychain = createFakeKeychain({ 'anna@example.com@eu.onetimesecret.com': 'token-1' });
  const clock = createFakeClock();
  const timers = createFakeTimers(clock);
  const connectivity = createFakeConnectivity();
  const { log, events } = createFakeLog();
  const records = createFakeRecords();
  const told: OutboxNews[] = [];
  const kept: (readonly [Draft, Failure])[] = [];
  const world = { settings: first };
  let ids = 0;

  const start = () => {
    const drafts = createDrafts({ records, log, changed: () => outbox.attend() });
    const receipts = createReceipts({
      records,
      adopt: drafts.adopt,
      clock,
      log,
      keepsLinks: () => true,
      keepDays: () => 30,
      changed: () => undefined,
    });
    const outbox = createOutbox({
      api,
      keychain,
      drafts,
      receipts,
      connectivity,
      clock,
      timers,
      random: { bytes: (count) => createFakeRandom(128).bytes(count) },
      log,
      settings: () => world.settings,
      scheduled: () => undefined,
      news: (news) => void told.push(news),
    });
    const newId = () => {
      ids += 1;
      return `id-${ids}`;
    };
    const settings = () => world.settings;
    const conceal = createConceal({ api, keychain, clock, receipts, log, newId, settings });
    const drafting = createDrafting({
      conceal,
      drafts,
      clock,
      settings,
      newId,
      kept: (draft, failure) => {
        kept.push([draft, failure]);
        outbox.kept(draft, failure);
      },
      resumed: () => outbox.wake('user-is-back'),
    });
    return { drafts, receipts, outbox, drafting };
  };
  return {
    api,
    keychain,
    clock,
    timers,
    connectivity,
    events,
    records,
    told,
    kept,
    world,
    ...start(),
    /** The app's next start, with the same files and nothing else. */
    startAgain: start,
    /** The order in which the server got secrets. */
    sent: () => api.shares.map(({ request }) => request.secret.reveal()),
    /** What a record says, as it is on disk. */
    onDisk: (id: string): Readonly<Record<string, unknown>> => JSON.parse(records.files.get(id) ?? 'null'),
  };
};

export type OutboxDesk = ReturnType<typeof createOutboxDesk>;
