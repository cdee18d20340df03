import type { Failure } from '../../../src/shared/failure.ts';
import type { Milliseconds, Seconds } from '../../../src/shared/limits.ts';
import type { StorageView } from '../../../src/shared/model/activity.ts';
import type { ReceiptSource, ReceiptState } from '../../../src/shared/model/receipts.ts';
import type { Log } from '../base/log.ts';
import type { Clock } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import type { RecordStore } from '../records/record-store.ts';
import { readReceipt, writeReceipt } from './receipt-record.ts';

/** What is left of a link here, after it was made: enough to copy it, to look what became of it and to burn it. */
export interface Receipt {
  readonly id: string;
  readonly source: ReceiptSource;
  readonly madeAt: Milliseconds;
  /** The size of the secret in UTF-8. */
  readonly bytes: number;
  /** The server and account it was made with, whatever the profile becomes later. */
  readonly madeWith: { readonly server: string; readonly username?: string };
  readonly linkHost: string;
  /** `null` once it leads nowhere, or when the user wants links forgotten. */
  readonly link: Sensitive | null;
  readonly receiptKey: Sensitive;
  readonly hasPassphrase: boolean;
  /** In memory only, and only in the run that made it. */
  readonly passphrase: Sensitive | null;
  readonly lifetimeAsked: Seconds;
  readonly lifetimeGranted: Seconds;
  readonly expiresAt: Milliseconds;
  readonly mailedTo: readonly string[];
  readonly fromOldServer: boolean;
  readonly note: string;
  readonly state: ReceiptState;
  readonly stateSince: Milliseconds | null;
  /** It was sent once before without a reply that came back: a second link may exist that nobody has. */
  readonly mayHaveDuplicate: boolean;
  readonly checkedAt: Milliseconds | null;
  /** Why the last check failed. Not kept. */
  readonly problem: Failure | null;
}

export interface Receipts {
  /** Reads what is on disk, drafts too. May be called again when it failed. */
  readonly load: () => Promise<void>;
  /** There at once; written to disk behind the caller's back, so that a link is never held up by a keychain. */
  readonly add: (receipt: Receipt) => void;
  readonly find: (id: string) => Receipt | undefined;
  /** Newest first. */
  readonly all: () => readonly Receipt[];
  readonly change: (id: string, change: Partial<Receipt>) => void;
  /** The link leads nowhere any more: it is dropped, and its passphrase. */
  readonly end: (id: string, state: Exclude<ReceiptState, 'new' | 'opened'>, since?: Milliseconds) => void;
  readonly remove: (ids: readonly string[]) => void;
  /** Removes those that ended longer ago than the user wants them kept. */
  readonly removeOld: () => void;
  /** Writes all that are alive anew, after a change of what is kept of them. */
  readonly rewrite: () => void;
  /** Tries to write those that could not be written before. */
  readonly saveUnsaved: () => void;
  readonly storage: () => StorageView;
  /** Whether something is still on its way to the disk. */
  readonly isBusy: () => boolean;
  /** Resolves when everything so far is on disk, or has failed to be. */
  readonly settled: () => Promise<void>;
}

export interface ReceiptsPorts {
  readonly records: RecordStore;
  /** Takes a record that is no receipt. @returns false when it is nobody's. */
  readonly adopt: (id: string, content: Sensitive) => boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly keepsLinks: () => boolean;
  readonly keepDays: () => number;
  readonly changed: (ended: readonly string[]) => void;
}

export const isAlive = (receipt: Receipt, now: Milliseconds): boolean =>
  !isEnded(receipt) && now < receipt.expiresAt;

/** Whether the server, or we, have said the last word on it. */
export const isEnded = (receipt: Receipt): boolean => receipt.state !== 'new' && receipt.state !== 'opened';

const dayMs: Milliseconds = 86_400_000;

export const createReceipts = (ports: ReceiptsPorts): Receipts => {
  const receipts = new Map<string, Receipt>();
  const onDisk = new Set<string>();
  /** What was removed may still be in a list of files that is being read. */
  const removed = new Set<string>();
  const inTurn = createSerialQueue();
  let storage: StorageView = { notKept: null, damaged: 0, otherKey: 0, newer: 0 };
  let pending: Promise<unknown> = Promise.resolve();
  let underWay = 0;
  let untold: string[] | null = null;

  /** A look at a server changes many at once; that is told once. */
  const tell = (ended: readonly string[] = []): void => {
    if (untold === null) {
      queueMicrotask(() => {
        const all = untold ?? [];
        untold = null;
        ports.changed(all);
      });
    }
    untold = [...(untold ?? []), ...ended];
  };

  /** One after another, and known of until it is done. */
  const queue = (work: () => Promise<void>): void => {
    underWay += 1;
    pending = inTurn(work).finally(() => {
      underWay -= 1;
    });
  };
  const noteStorage = (notKept: Failure | null): void => {
    const same = storage.notKept?.kind === notKept?.kind;
    storage = { ...storage, notKept };
    if (!same) tell();
  };
  /** What stands in memory when its turn comes, so that several changes are one write. */
  const write = (id: string): void => {
    queue(async () => {
      const receipt = receipts.get(id);
      if (receipt === undefined) return;
      const put = await ports.records.put(id, writeReceipt(receipt, ports.keepsLinks()));
      if (put.ok) {
        onDisk.add(id);
        // A disk that was full has room again.
        if (storage.notKept !== null) writeUnsaved(id);
      } else ports.log({ event: 'failed', kind: put.failure.kind });
      noteStorage(put.ok ? null : put.failure);
    });
  };
  const writeUnsaved = (except?: string): number => {
    const unsaved = [...receipts.keys()].filter((id) => !onDisk.has(id) && id !== except);
    for (const id of unsaved) write(id);
    return unsaved.length;
  };
  const erase = (ids: readonly string[]): void => {
    queue(async () => {
      const erased = await ports.records.remove(ids);
      for (const id of ids) onDisk.delete(id);
      if (!erased.ok) ports.log({ event: 'failed', kind: erased.failure.kind });
    });
  };
  const put = (receipt: Receipt): void => {
    receipts.set(receipt.id, receipt);
    write(receipt.id);
  };

  const result: Receipts = {
    load: () =>
      inTurn(async () => {
        const loaded = await ports.records.load();
        if (!loaded.ok) {
          ports.log({ event: 'failed', kind: loaded.failure.kind });
          noteStorage(loaded.failure);
          return;
        }
        const { records, ...faults } = loaded.value;
        let unread = 0;
        let added = 0;
        for (const { id, content } of records) {
          if (receipts.has(id) || removed.has(id)) continue;
          const receipt = readReceipt(id, content);
          if (receipt === null) unread += ports.adopt(id, content) ? 0 : 1;
          else {
            receipts.set(id, receipt);
            onDisk.add(id);
            added += 1;
          }
        }
        const before = storage;
        // Those made while the keychain was locked: whether they can be kept by now, their writing will show.
        storage = {
          notKept: writeUnsaved() === 0 ? null : before.notKept,
          ...faults,
          newer: faults.newer + unread,
        };
        ports.log({ event: 'receipts-loaded', count: receipts.size, damaged: faults.damaged });
        result.removeOld();
        // Whoever is told reads anew, and may load again for that: only news is told.
        if (added > 0 || JSON.stringify(storage) !== JSON.stringify(before)) tell();
      }),
    add: (receipt) => {
      put(receipt);
      tell();
    },
    find: (id) => receipts.get(id),
    all: () => [...receipts.values()].sort((one, other) => other.madeAt - one.madeAt),
    change: (id, change) => {
      const receipt = receipts.get(id);
      if (receipt === undefined) return;
      receipts.set(id, { ...receipt, ...change });
      // When it was last looked at, and what went wrong then, is not worth a write for each of thousands.
      if ('note' in change || 'state' in change) write(id);
      tell();
    },
    end: (id, state, since) => {
      const receipt = receipts.get(id);
      if (receipt === undefined || isEnded(receipt)) return;
      const now = ports.clock.now();
      put({
        ...receipt,
        state,
        stateSince: since ?? now,
        checkedAt: now,
        problem: null,
        link: null,
        passphrase: null,
      });
      tell([id]);
    },
    remove: (ids) => {
      const known = ids.filter((id) => receipts.delete(id));
      for (const id of known) removed.add(id);
      if (known.length > 0) erase(known);
      tell(ids);
    },
    removeOld: () => {
      const before = ports.clock.now() - ports.keepDays() * dayMs;
      const old = [...receipts.values()].filter(
        (receipt) => isEnded(receipt) && (receipt.stateSince ?? receipt.expiresAt) <= before,
      );
      if (old.length > 0) result.remove(old.map(({ id }) => id));
    },
    rewrite: () => {
      for (const receipt of receipts.values()) if (receipt.link !== null) write(receipt.id);
    },
    saveUnsaved: () => void (storage.notKept !== null && writeUnsaved()),
    storage: () => storage,
    isBusy: () => underWay > 0,
    settled: async () => {
      let last: Promise<unknown>;
      do {
        last = pending;
        await last;
      } while (last !== pending);
    },
  };
  return result;
};
