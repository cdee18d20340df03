import type { Failure } from '../../src/shared/failure.ts';
import { maxNoteCharacters } from '../../src/shared/limits.ts';
import type { ActivityView, ReceiptView } from '../../src/shared/model.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Clock } from './ports.ts';
import { isAlive, isEnded, type Receipt, type Receipts } from './receipts.ts';
import { placeOf } from './server-address.ts';
import type { Watch } from './watch.ts';

export interface Activity {
  readonly read: () => Promise<ActivityView>;
  readonly refresh: () => Promise<Result<null, Failure>>;
  readonly saveNote: (id: string, note: string) => Result<null, Failure>;
  readonly forget: (id: string) => Result<null, Failure>;
  readonly clear: (which: 'ended' | 'all') => Result<null, Failure>;
}

export interface ActivityPorts {
  readonly receipts: Receipts;
  readonly watch: Watch;
  readonly clock: Clock;
}

export const createActivity = ({ receipts, watch, clock }: ActivityPorts): Activity => ({
  read: async () => {
    // Somebody looks: now is the time to ask for a keychain that was locked before.
    if (receipts.storage().notKept !== null) await receipts.load();
    const now = clock.now();
    return {
      receipts: receipts.all().map((receipt) => receiptView(receipt, now)),
      storage: receipts.storage(),
    };
  },
  refresh: () => watch.check(),
  saveNote: (id, note) => {
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

const receiptView = (receipt: Receipt, now: number): ReceiptView => {
  // The clock says so before a server does; should it have been revealed just in time, the next look corrects it.
  const hasRunOut = !isEnded(receipt) && now >= receipt.expiresAt;
  return {
    id: receipt.id,
    source: receipt.source,
    madeAt: receipt.madeAt,
    bytes: receipt.bytes,
    place: placeOf(receipt.madeWith.server),
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
  };
};
