import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import type { Draft } from '../../../electron/core/drafts/draft.ts';
import { createDraftEditing } from '../../../electron/core/drafts/draft-editing.ts';
import { createDrafts } from '../../../electron/core/drafts/drafts.ts';
import { createOutbox } from '../../../electron/core/drafts/outbox.ts';
import type { OutboxNews } from '../../../electron/core/drafts/outbox-news.ts';
import { createShareOrKeep } from '../../../electron/core/drafts/share-or-keep.ts';
import type { Policy } from '../../../electron/core/policy/policy.ts';
import { createReceipts } from '../../../electron/core/receipts/receipts.ts';
import { createRecords } from '../../../electron/core/records/records.ts';
import type { Settings } from '../../../electron/core/settings/settings.ts';
import { createRecipients } from '../../../electron/core/sharing/recipients.ts';
import { createSend } from '../../../electron/core/sharing/send.ts';
import { createSharing } from '../../../electron/core/sharing/sharing.ts';
import { shareRequestOf } from '../../../electron/ipc/handlers/share-forms.ts';
import type { Failure } from '../../../src/shared/failure.ts';
import type { ShareForm } from '../../../src/shared/model/sharing.ts';
import { createFakeConsent } from './consent.ts';
import { noPolicy } from './policy.ts';
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
  madeFrom: 'window',
  confirmed: false,
  triedAt: null,
  problem: null,
  ...change,
});

/** Lets the event loop turn often enough for started work to finish. */
export const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Drafts and how they are sent, on fakes of everything outside. */
export const createOutboxFixture = (first: Settings = settingsWith(), firstPolicy: Policy = noPolicy) => {
  const api = createFakeApi();
  const keychain = createFakeKeychain({ 'anna@example.com@eu.onetimesecret.com': 'token-1' });
  const clock = createFakeClock();
  const timers = createFakeTimers(clock);
  const connectivity = createFakeConnectivity();
  const { log, events } = createFakeLog();
  const records = createFakeRecords();
  const consent = createFakeConsent();
  const news: OutboxNews[] = [];
  const kept: (readonly [Draft, Failure])[] = [];
  const world = { settings: first };
  let ids = 0;

  const settings = { current: () => world.settings };
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };

  const start = (policy: Policy = firstPolicy) => {
    const keptRecords = createRecords({ store: records, log });
    const receipts = createReceipts({ policy, records: keptRecords, settings, clock });
    const send = createSend({ policy, api, keychain, clock, receipts, log, newId });
    const recipients = createRecipients({ consent, receipts });
    const sharing = createSharing({ policy, send, recipients, settings, clock, log });
    const drafts = createDrafts({ records: keptRecords, log });
    const editing = createDraftEditing({ policy, drafts, clock });
    const shareOrKeep = createShareOrKeep({
      policy,
      sharing,
      recipients,
      drafts,
      editing,
      settings,
      clock,
      withoutWindow: 'clipboard',
      newId,
    });
    const outbox = createOutbox({
      policy,
      api,
      send,
      recipients,
      keychain,
      drafts,
      receipts,
      connectivity,
      clock,
      timers,
      random: { bytes: (count) => createFakeRandom(128).bytes(count) },
      log,
      settings,
    });
    outbox.onNews((announced) => void news.push(announced));
    drafts.subscribe(outbox.updateTimers);
    editing.onResumed(() => outbox.wake('user-is-back'));
    shareOrKeep.onKept(({ draft, failure }) => {
      kept.push([draft, failure]);
      outbox.onDraftKept(draft, failure);
    });
    return {
      keptRecords,
      drafts,
      receipts,
      outbox,
      editing,
      shareOrKeep,
      load: () => keptRecords.load([receipts, drafts], receipts.saveUnsaved),
      share: (form: Omit<ShareForm, 'note'>, draftId: string | null, note?: string) =>
        shareOrKeep.share(shareRequestOf(form), draftId, 'quick-share', note),
      keep: (form: Omit<ShareForm, 'note'>, draftId: string | null, note?: string) =>
        shareOrKeep.keep(shareRequestOf(form), draftId, note),
    };
  };
  return {
    api,
    keychain,
    clock,
    timers,
    connectivity,
    events,
    records,
    consent,
    news,
    log,
    settings,
    kept,
    world,
    ...start(),
    /** The app's next start, with the same files and nothing else; perhaps under another policy. */
    startAgain: start,
    /** The order in which the server got secrets. */
    sent: () => api.shares.map(({ request }) => request.secret.reveal()),
    /** What a record says, as it is on disk. */
    onDisk: (id: string): Readonly<Record<string, unknown>> => JSON.parse(records.files.get(id) ?? 'null'),
  };
};

export type OutboxFixture = ReturnType<typeof createOutboxFixture>;
