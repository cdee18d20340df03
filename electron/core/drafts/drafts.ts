import type { RecordsFailure } from '../../../src/shared/failure.ts';
import type { DraftState } from '../../../src/shared/model/drafts.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Log } from '../base/log.ts';
import { Sensitive } from '../base/sensitive.ts';
import type { RecordStore } from '../records/record-store.ts';
import { afterLostReply, type Draft } from './draft.ts';
import { readDraft, writeDraft } from './draft-record.ts';

/** The shares that wait to be sent, in memory and as encrypted records. Once sent, the same record is a receipt's. */
export interface Drafts {
  /** Takes a record from disk. @returns false when it is none of a draft. */
  readonly adopt: (id: string, content: Sensitive) => boolean;
  /** On disk when it has answered, or not there at all. */
  readonly keep: (draft: Draft) => Promise<Result<null, RecordsFailure>>;
  /** In force at once, and on disk when it has answered. On failure the disk still has what was there before. */
  readonly change: (id: string, change: Partial<Draft>) => Promise<Result<null, RecordsFailure>>;
  /** As `change`, in memory only. */
  readonly note: (id: string, change: Partial<Draft>) => void;
  /** A receipt has taken its id, and with it its record. */
  readonly release: (id: string) => void;
  /** Off the disk when it has answered; on failure it is still there. */
  readonly discard: (id: string) => Promise<Result<null, RecordsFailure>>;
  readonly find: (id: string) => Draft | undefined;
  /** Oldest first. */
  readonly all: () => readonly Draft[];
  readonly countOf: (...states: readonly DraftState[]) => number;
}

export interface DraftsPorts {
  readonly records: RecordStore;
  readonly log: Log;
  /** Told once of changes that come together. */
  readonly changed: () => void;
}

export const createDrafts = (ports: DraftsPorts): Drafts => {
  const drafts = new Map<string, Draft>();
  /** A list of files that is being read may still have what was sent or discarded meanwhile. */
  const known = new Set<string>();
  let sorted: readonly Draft[] | null = null;
  let isUntold = false;

  const tell = (): void => {
    sorted = null;
    if (isUntold) return;
    isUntold = true;
    queueMicrotask(() => {
      isUntold = false;
      ports.changed();
    });
  };
  const set = (draft: Draft): void => {
    known.add(draft.id);
    drafts.set(draft.id, draft);
    tell();
  };
  const note = (id: string, change: Partial<Draft>): Draft | null => {
    const draft = drafts.get(id);
    if (draft === undefined) return null;
    const next = { ...draft, ...change };
    set(next);
    return next;
  };
  const put = async (draft: Draft): Promise<Result<null, RecordsFailure>> => {
    const saved = await ports.records.put(draft.id, writeDraft(draft));
    if (!saved.ok) ports.log({ event: 'failed', kind: saved.failure.kind });
    return saved;
  };

  return {
    adopt: (id, content) => {
      const draft = readDraft(id, content);
      if (draft === null) return false;
      if (known.has(id)) return true;
      if (draft.state === 'sending') {
        // The app ended while it was being sent: nobody knows whether it arrived.
        const lostReplies = { ...draft, ...afterLostReply(draft) };
        set(lostReplies);
        void put(lostReplies);
      } else set(draft);
      return true;
    },
    keep: async (draft) => {
      known.add(draft.id);
      const saved = await put(draft);
      if (!saved.ok) return saved;
      set(draft);
      ports.log({ event: 'draft-kept', id: draft.id, bytes: draft.bytes, state: draft.state });
      return saved;
    },
    change: async (id, change) => {
      const draft = note(id, change);
      return draft === null ? success(null) : await put(draft);
    },
    note: (id, change) => void note(id, change),
    release: (id) => {
      drafts.delete(id);
      tell();
    },
    discard: async (id) => {
      const draft = drafts.get(id);
      if (draft === undefined) return success(null);
      drafts.delete(id);
      tell();
      const removed = await ports.records.remove([id]);
      if (removed.ok) {
        ports.log({ event: 'draft-discarded', id });
        return removed;
      }
      // What is on disk would be sent at the next start: it has not been discarded.
      set(draft);
      return failed(removed.failure);
    },
    find: (id) => drafts.get(id),
    all: () => {
      sorted ??= [...drafts.values()].sort(
        (one, other) => one.savedAt - other.savedAt || (one.id < other.id ? -1 : 1),
      );
      return sorted;
    },
    countOf: (...states) => {
      let count = 0;
      for (const { state } of drafts.values()) if (states.includes(state)) count += 1;
      return count;
    },
  };
};

/** What is left of a draft that was not sent in time. */
export const emptied = {
  secret: new Sensitive(''),
  passphrase: null,
  state: 'failed',
  reason: null,
} as const;
