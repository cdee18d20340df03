import type { ReceiptState } from '../../../src/shared/model/receipt-state.ts';
import type { Milliseconds, Timestamp } from '../../../src/shared/units.ts';
import { createChangeSource, type Subscribe } from '../base/event-source.ts';
import type { Clock } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import { createSortedList } from '../base/sorted-list.ts';
import { keepsReceipts, type Policy } from '../policy/index.ts';
import type { RecordKind, Records } from '../records/index.ts';
import type { SettingsStore } from '../settings/index.ts';
import { endOf, hasEnded, isOpenable, type Receipt } from './receipt.ts';
import { readReceipt, writeReceipt } from './receipt-record.ts';

export interface Receipts extends RecordKind {
  /**
   * Takes effect at once and is written to disk afterwards, so that a link never waits for the keychain.
   * @param text what was shared, for its fingerprint; forgotten once the receipt was written, or could not be.
   */
  readonly add: (receipt: Receipt, text?: Sensitive) => void;
  /** The newest other receipt of the same text, as far as receipts have a fingerprint. */
  readonly sharedBefore: (id: string, text: Sensitive) => Promise<Receipt | null>;
  readonly find: (id: string) => Receipt | undefined;
  /** Newest first. */
  readonly all: () => readonly Receipt[];
  /** Those whose link has not ended, as far as is known; newest first. */
  readonly unfinished: () => readonly Receipt[];
  /** The first few of them that are wanted; the others are not looked at. */
  readonly newest: (most: number, isWanted: (receipt: Receipt) => boolean) => readonly Receipt[];
  /** The newest whose link may still be opened. */
  readonly newestOpenable: (now: Timestamp) => Receipt | undefined;
  readonly change: (id: string, change: Partial<Receipt>) => void;
  /** The link no longer works: it is dropped, and its passphrase with it. */
  readonly end: (id: string, state: Exclude<ReceiptState, 'new' | 'opened'>, since?: Timestamp) => void;
  readonly remove: (ids: readonly string[]) => void;
  /** Removes those that ended, or at least expired, longer ago than they are to be kept. */
  readonly removeOld: () => void;
  /** Writes all that have a link again, after a change of whether links are saved. */
  readonly rewrite: () => void;
  /** Tries to write those that could not be written before. @returns how many. */
  readonly saveUnsaved: () => number;
  /** Announces that receipts were added, changed or removed. */
  readonly subscribe: Subscribe<void>;
  /** Whether something is not on disk yet. */
  readonly isBusy: () => boolean;
  /** Resolves when everything so far is on disk, or has failed to be. */
  readonly idle: () => Promise<void>;
  /** As `idle`, after one more try to write what could not be written before. */
  readonly close: () => Promise<void>;
}

export interface ReceiptsPorts {
  readonly policy: Policy;
  readonly records: Records;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly clock: Clock;
}

const dayMs: Milliseconds = 86_400_000;

export const createReceipts = ({ policy, records, settings, clock }: ReceiptsPorts): Receipts => {
  const receipts = new Map<string, Receipt>();
  /** In the order in which they came, which tells apart those of the same moment. */
  const turns = new Map<string, number>();
  let turn = 0;
  const oldestFirst = (one: Receipt, other: Receipt): number =>
    one.madeAt - other.madeAt || (turns.get(one.id) ?? 0) - (turns.get(other.id) ?? 0);
  const sorted = createSortedList(oldestFirst);
  const unfinished = createSortedList(oldestFirst);
  /** Those whose last write has failed. */
  const unsaved = new Set<string>();
  /** Files that are being read may include receipts that were removed meanwhile. */
  const removed = new Set<string>();
  const writes = createSerialQueue();
  const areKept = keepsReceipts(policy);
  const changed = createChangeSource();

  const set = (receipt: Receipt): void => {
    const before = receipts.get(receipt.id) ?? null;
    turn += 1;
    if (before === null) turns.set(receipt.id, turn);
    receipts.set(receipt.id, receipt);
    sorted.replace(before, receipt);
    unfinished.replace(ifUnfinished(before), ifUnfinished(receipt));
  };
  const drop = (receipt: Receipt): void => {
    receipts.delete(receipt.id);
    sorted.replace(receipt, null);
    unfinished.replace(ifUnfinished(receipt), null);
  };

  /** Writes what is in memory by the time its turn comes, so that several changes are one write. */
  const write = (id: string, text?: Sensitive): void =>
    void writes.run(async () => {
      // Here, since this may wait for the keychain, as the write does.
      if (text !== undefined) await setFingerprint(id, text);
      const receipt = receipts.get(id);
      if (receipt === undefined) return;
      const saved = areKept
        ? await records.put(id, writeReceipt(receipt, settings.current().preferences.keepLinks))
        : // What is there is the draft that was sent, or from before.
          await records.remove([id]);
      if (!saved.ok) {
        unsaved.add(id);
        records.noteKept(saved.failure);
      } else if (saveUnsaved() === 0) records.noteKept(null);
    });
  const setFingerprint = async (id: string, text: Sensitive): Promise<void> => {
    const fingerprint = await records.fingerprint(text);
    const receipt = receipts.get(id);
    if (receipt !== undefined) set({ ...receipt, fingerprint });
  };
  /** One that was written shows that a full disk has room again. */
  const saveUnsaved = (): number => {
    const ids = [...unsaved];
    unsaved.clear();
    for (const id of ids) write(id);
    return ids.length;
  };
  const put = (receipt: Receipt, text?: Sensitive): void => {
    set(receipt);
    write(receipt.id, text);
    changed.emit();
  };
  const remove = (ids: readonly string[]): void => {
    const known = ids.flatMap((id) => receipts.get(id) ?? []);
    for (const receipt of known) {
      drop(receipt);
      removed.add(receipt.id);
      unsaved.delete(receipt.id);
    }
    if (known.length === 0) return;
    changed.emit();
    void writes.run(() => records.remove(known.map(({ id }) => id)));
  };
  const removeOld = (): void => {
    const before = clock.now() - settings.current().preferences.keepReceiptsDays * dayMs;
    // Also those that have run out and were never asked about: whoever does not watch links would keep them for ever.
    const old = [...receipts.values()].filter((receipt) => endOf(receipt) <= before);
    remove(old.map(({ id }) => id));
  };

  const newest: Receipts['newest'] = (most, isWanted) => {
    const candidates = unfinished.values();
    const found: Receipt[] = [];
    for (let left = candidates.length; left > 0 && found.length < most; left -= 1) {
      const receipt = candidates[left - 1];
      if (receipt !== undefined && isWanted(receipt)) found.push(receipt);
    }
    return found;
  };

  return {
    adopt: (id, content) => {
      if (receipts.has(id) || removed.has(id)) return true;
      const receipt = readReceipt(id, content);
      if (receipt === null) return false;
      set(receipt);
      // Written when it might still be kept.
      if (!areKept || (receipt.link !== null && !settings.current().preferences.keepLinks)) write(id);
      changed.emit();
      return true;
    },
    saveUnsaved,
    add: put,
    sharedBefore: async (id, text) => {
      const others = sorted
        .values()
        .toReversed()
        .filter((receipt) => receipt.id !== id && receipt.fingerprint !== null);
      // Where there are some, the key is here, and nothing waits for the keychain.
      const fingerprint = others.length === 0 ? null : await records.fingerprint(text);
      return others.find((receipt) => receipt.fingerprint === fingerprint) ?? null;
    },
    find: (id) => receipts.get(id),
    all: () => sorted.values().toReversed(),
    unfinished: () => unfinished.values().toReversed(),
    newest,
    newestOpenable: (now) => newest(1, (receipt) => isOpenable(receipt, now))[0],
    change: (id, change) => {
      const receipt = receipts.get(id);
      if (receipt === undefined) return;
      set({ ...receipt, ...change });
      // The last check and its problem are not worth a write for each of thousands.
      if ('note' in change || 'state' in change) write(id);
      changed.emit();
    },
    end: (id, state, since) => {
      const receipt = receipts.get(id);
      if (receipt === undefined || hasEnded(receipt)) return;
      const now = clock.now();
      put({
        ...receipt,
        state,
        stateSince: since ?? now,
        checkedAt: now,
        problem: null,
        link: null,
        passphrase: null,
      });
    },
    remove,
    removeOld,
    rewrite: () => {
      for (const receipt of receipts.values()) if (receipt.link !== null) write(receipt.id);
    },
    subscribe: changed.subscribe,
    isBusy: () => writes.isBusy() || unsaved.size > 0,
    idle: writes.idle,
    close: () => {
      saveUnsaved();
      return writes.idle();
    },
  };
};

const ifUnfinished = (receipt: Receipt | null): Receipt | null =>
  receipt === null || hasEnded(receipt) ? null : receipt;
