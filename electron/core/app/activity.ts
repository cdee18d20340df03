import type { Failure } from '../../../src/shared/failure.ts';
import { maxNoteCharacters } from '../../../src/shared/limits.ts';
import type { ActivityView } from '../../../src/shared/model/activity.ts';
import type { DraftView } from '../../../src/shared/model/drafts.ts';
import type { ReceiptView } from '../../../src/shared/model/receipts.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Clock } from '../base/ports.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Drafting } from '../drafts/drafting.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { Outbox } from '../drafts/outbox.ts';
import { serverNameOf } from '../onetime/server-address.ts';
import type { Watch } from '../receipts/receipt-watch.ts';
import { isAlive, isEnded, type Receipt, type Receipts } from '../receipts/receipts.ts';

export interface Activity {
  readonly read: () => Promise<ActivityView>;
  readonly refresh: () => Promise<Result<null, Failure>>;
  /** On a draft or a receipt. */
  readonly saveNote: (id: string, note: string) => Promise<Result<null, Failure>>;
  readonly forget: (id: string) => Result<null, Failure>;
  readonly clear: (which: 'ended' | 'all') => Result<null, Failure>;
}

export interface ActivityPorts {
  readonly receipts: Receipts;
  readonly drafts: Drafts;
  readonly drafting: Drafting;
  readonly outbox: Outbox;
  readonly watch: Watch;
  readonly clock: Clock;
}

export const createActivity = ({
  receipts,
  drafts,
  drafting,
  outbox,
  watch,
  clock,
}: ActivityPorts): Activity => ({
  read: async () => {
    // Somebody looks: now is the time to ask for a keychain that was locked before.
    if (receipts.storage().notKept !== null) {
      await receipts.load();
      outbox.wake('start');
    }
    const now = clock.now();
    return {
      drafts: drafts.all().map((draft) => draftView(draft, outbox.nextTryAt(draft.madeWith.server))),
      receipts: receipts.all().map((receipt) => receiptView(receipt, now)),
      storage: receipts.storage(),
    };
  },
  refresh: () => watch.check(),
  saveNote: async (id, note) => {
    const onDraft = await drafting.saveNote(id, note);
    if (onDraft !== null) return onDraft;
    if (receipts.find(id) === undefined) return failed({ kind: 'link-forgotten' });
    receipts.change(id, { note: note.trim().slice(0, maxNoteCharacters).toWellFormed() });
    return success(null);
  },
  forget: (id) => {
    receipts.remove([id]);
    return success(null);
  },
  clear: (which) => {
    const now = clock.now();
    const cleared = receipts.all().filter((receipt) => which === 'all' || !isAlive(receipt, now));
    receipts.remove(cleared.map(({ id }) => id));
    return success(null);
  },
});

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
  // The clock says so before a server does; should it have been revealed just in time, the next look corrects it.
  const hasRunOut = !isEnded(receipt) && now >= receipt.expiresAt;
  return {
    kind: 'receipt',
    id: receipt.id,
    source: receipt.source,
    madeAt: receipt.madeAt,
    bytes: receipt.bytes,
    serverName: serverNameOf(receipt.madeWith.server),
    username: receipt.madeWith.username ?? null,
    linkHost: receipt.linkHost,
    lifetimeAsked: receipt.lifetimeAsked,
    lifetimeGranted: receipt.lifetimeGranted,
    expiresAt: receipt.expiresAt,
    state: hasRunOut ? 'expired' : receipt.state,
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
