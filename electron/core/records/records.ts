import type { Failure, RecordsFailure } from '../../../src/shared/failure.ts';
import type { StorageView } from '../../../src/shared/model/activity.ts';
import type { Result } from '../../../src/shared/result.ts';
import { createChangeSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { Sensitive } from '../base/sensitive.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import type { RecordStore } from './record-store.ts';

/** Holds one kind of record in memory. */
export interface RecordKind {
  /** @returns false when the record is of another kind. */
  readonly adopt: (id: string, content: Sensitive) => boolean;
}

/** The encrypted records on disk, and whether they can be read and written. */
export interface Records {
  /**
   * Reads every record and gives it to its kind. May be called again when it has failed.
   * @param saveUnsaved tries to write what could not be written before, and says how many records that is.
   */
  readonly load: (kinds: readonly RecordKind[], saveUnsaved: () => number) => Promise<void>;
  /** Whether everything that is on disk has been read. */
  readonly areRead: () => boolean;
  readonly put: (id: string, content: Sensitive) => Promise<Result<null, RecordsFailure>>;
  readonly remove: (ids: readonly string[]) => Promise<Result<null, RecordsFailure>>;
  /** As that of the store. Waits for the keychain where no record was read or written yet. */
  readonly fingerprint: RecordStore['fingerprint'];
  readonly storage: () => StorageView;
  /** Receipts cannot be written, or can be again for `null`. */
  readonly noteKept: (failure: Failure | null) => void;
  /** Announces a change of `storage`. */
  readonly subscribe: Subscribe<void>;
}

export const createRecords = ({
  store,
  log,
}: {
  readonly store: RecordStore;
  readonly log: Log;
}): Records => {
  const changed = createChangeSource();
  const loads = createSerialQueue();
  let areRead = false;
  let storage: StorageView = { notKept: null, damaged: 0, otherKey: 0, newer: 0 };

  /** Only a real change is announced: a listener may read again, which may load again. */
  const set = (next: StorageView): void => {
    const isChange = JSON.stringify(next) !== JSON.stringify(storage);
    storage = next;
    if (isChange) changed.emit();
  };
  const noteKept = (failure: Failure | null): void => {
    if (failure?.kind !== storage.notKept?.kind) set({ ...storage, notKept: failure });
  };

  return {
    load: (kinds, saveUnsaved) =>
      loads.run(async () => {
        const loaded = await store.load();
        if (!loaded.ok) {
          log({ event: 'failed', kind: loaded.failure.kind });
          noteKept(loaded.failure);
          return;
        }
        areRead = true;
        const { records, ...faults } = loaded.value;
        const unknown = records.filter(({ id, content }) => !kinds.some((kind) => kind.adopt(id, content)));
        set({
          // What was made while the keychain was locked is being written now; that shows whether it can be kept.
          notKept: saveUnsaved() === 0 ? null : storage.notKept,
          ...faults,
          newer: faults.newer + unknown.length,
        });
      }),
    put: async (id, content) => {
      const saved = await store.put(id, content);
      if (!saved.ok) log({ event: 'failed', kind: saved.failure.kind });
      return saved;
    },
    remove: async (ids) => {
      const removed = await store.remove(ids);
      if (!removed.ok) log({ event: 'failed', kind: removed.failure.kind });
      return removed;
    },
    fingerprint: (text) => store.fingerprint(text),
    areRead: () => areRead,
    storage: () => storage,
    noteKept,
    subscribe: changed.subscribe,
  };
};
