import type { Failure } from '../../../src/shared/failure.ts';
import type { ActivityView } from '../../../src/shared/model/activity.ts';
import type { DraftView } from '../../../src/shared/model/drafts.ts';
import type { ElsewhereView, ReceiptView } from '../../../src/shared/model/receipts.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { cleanNote } from '../base/clean-note.ts';
import type { Clock } from '../base/ports.ts';
import type { SaveFile } from '../base/save-file.ts';
import type { Draft, DraftEditing, Drafts, Outbox } from '../drafts/index.ts';
import { serverNameOf } from '../onetime/index.ts';
import {
  expiryOf,
  hasEnded,
  isOpenable,
  type LinkElsewhere,
  type MadeElsewhere,
  type Receipt,
  type Receipts,
  type ReceiptWatch,
  receiptsCsv,
} from '../receipts/index.ts';
import type { Records } from '../records/index.ts';
import type { RecordLoader } from './load-records.ts';

type SaveExport = (from: WindowName) => ReturnType<SaveFile>;

export interface Activity {
  readonly read: () => Promise<ActivityView>;
  /** Asks the servers what became of the links. @returns how many were left for later. */
  readonly refresh: () => Promise<Result<{ readonly left: number }, Failure>>;
  /** Saves all receipts as CSV. @param from the window over which the user is asked where. */
  readonly exportReceipts: SaveExport;
  /** On a draft or a receipt. */
  readonly saveNote: (id: string, note: string) => Promise<Result<null, Failure>>;
  readonly forget: (ids: readonly string[]) => Result<null, Failure>;
  readonly clear: (which: 'ended' | 'all') => Result<null, Failure>;
}

export interface ActivityPorts {
  readonly records: Records;
  readonly recordLoader: RecordLoader;
  readonly receipts: Receipts;
  readonly watch: ReceiptWatch;
  readonly madeElsewhere: MadeElsewhere;
  readonly drafts: Drafts;
  readonly editing: DraftEditing;
  readonly outbox: Outbox;
  readonly saveFile: SaveFile;
  readonly clock: Clock;
}

export const createActivity = (ports: ActivityPorts): Activity => {
  const { records, receipts, drafts, outbox, madeElsewhere, clock } = ports;
  return {
    read: async () => {
      // The user opened Activity: a good time to try a keychain again that was locked before.
      if (!records.areRead()) await ports.recordLoader.load();
      else if (records.storage().notKept !== null) receipts.saveUnsaved();
      const now = clock.now();
      return {
        drafts: drafts.all().map((draft) => draftView(draft, outbox.nextTryAt(draft.madeWith.server))),
        receipts: receipts.all().map((receipt) => receiptView(receipt, now)),
        elsewhere: madeElsewhere.all().map((link) => elsewhereView(link, now)),
        elsewhereProblem: madeElsewhere.failure(),
        storage: records.storage(),
      };
    },
    refresh: async () => {
      const checked = await ports.watch.check();
      await madeElsewhere.ask('user');
      return checked;
    },
    exportReceipts: (from) => {
      const day = new Date(clock.now()).toISOString().slice(0, 10);
      const content = receiptsCsv(receipts.all());
      return ports.saveFile({ suggestedName: `hushlink-receipts-${day}.csv`, content }, from);
    },
    saveNote: async (id, note) => {
      if (drafts.find(id) !== undefined) return await ports.editing.saveNote(id, note);
      if (receipts.find(id) === undefined) return failed({ kind: 'link-forgotten' });
      receipts.change(id, { note: cleanNote(note) });
      return success(null);
    },
    forget: (ids) => {
      receipts.remove(ids);
      return success(null);
    },
    clear: (which) => {
      const now = clock.now();
      const cleared = receipts.all().filter((receipt) => which === 'all' || !isOpenable(receipt, now));
      receipts.remove(cleared.map(({ id }) => id));
      return success(null);
    },
  };
};

const draftView = (draft: Draft, nextTryAt: number | null): DraftView => ({
  kind: 'draft',
  id: draft.id,
  savedAt: draft.savedAt,
  bytes: draft.bytes,
  serverName: serverNameOf(draft.madeWith.server),
  username: draft.madeWith.username ?? null,
  lifetime: draft.lifetime,
  hasPassphrase: draft.passphrase !== null,
  recipient: draft.recipient,
  shareDomain: draft.shareDomain,
  note: draft.note,
  state: draft.state,
  reason: draft.reason,
  problem: draft.problem,
  mayHaveBeenSent: draft.lostReplies > 0,
  triedAt: draft.triedAt,
  nextTryAt: draft.state === 'waiting' ? nextTryAt : null,
  discardAt: draft.discardAt,
});

const receiptView = (receipt: Receipt, now: number): ReceiptView => {
  // It has expired, and has not been checked since: it may have been revealed just in time.
  const hasRunOut = !hasEnded(receipt) && now >= receipt.expiresAt;
  return {
    kind: 'receipt',
    id: receipt.id,
    source: receipt.source,
    madeFrom: receipt.madeFrom,
    madeAt: receipt.madeAt,
    bytes: receipt.bytes,
    serverName: serverNameOf(receipt.madeWith.server),
    username: receipt.madeWith.username ?? null,
    linkHost: receipt.linkHost,
    lifetimeAsked: receipt.lifetimeAsked,
    lifetimeGranted: receipt.lifetimeGranted,
    expiresAt: receipt.expiresAt,
    state: hasRunOut ? 'gone' : receipt.state,
    stateSince: hasRunOut ? receipt.expiresAt : receipt.stateSince,
    checkedAt: receipt.checkedAt,
    problem: receipt.problem,
    hasPassphrase: receipt.hasPassphrase,
    passphraseNeeded: receipt.hasPassphrase && receipt.passphrase === null,
    mailedTo: receipt.mailedTo,
    note: receipt.note,
    hasLink: receipt.link !== null && !hasRunOut,
    mayHaveDuplicate: receipt.mayHaveDuplicate,
  };
};

const elsewhereView = (link: LinkElsewhere, now: number): ElsewhereView => {
  const expiresAt = expiryOf(link);
  // As above.
  const hasRunOut =
    (link.state === 'new' || link.state === 'opened') && expiresAt !== null && now >= expiresAt;
  return {
    kind: 'elsewhere',
    id: link.id,
    madeAt: link.madeAt,
    serverName: serverNameOf(link.madeWith.server),
    username: link.madeWith.username ?? null,
    lifetime: link.lifetime,
    expiresAt,
    state: hasRunOut ? 'gone' : link.state,
    stateSince: hasRunOut ? expiresAt : link.stateSince,
    checkedAt: link.checkedAt,
    mailedTo: link.mailedTo,
    note: '',
  };
};
