import type { RecordsFailure } from '../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { createChangeSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { RecordKind, Records } from '../records/index.ts';
import { afterLostReply } from '../sharing/index.ts';
import type { Draft } from './draft.ts';
import { createDraftIndex, type DraftIndex } from './draft-index.ts';
import { readDraft, writeDraft } from './draft-record.ts';

/** The shares that wait to be sent, in memory and as encrypted records. Once sent, the same record is a receipt's. */
export interface Drafts extends RecordKind, Omit<DraftIndex, 'replace'> {
  /** Resolves once the draft is on disk; on failure there is none. */
  readonly keep: (draft: Draft) => Promise<Result<null, RecordsFailure>>;
  /** Takes effect at once, and resolves when it is on disk. On failure the disk still has the old content. */
  readonly change: (id: string, change: Partial<Draft>) => Promise<Result<null, RecordsFailure>>;
  /** As `change`, in memory only. */
  readonly changeInMemory: (id: string, change: Partial<Draft>) => void;
  /** It was sent: a receipt has taken over its id and its record. */
  readonly becameReceipt: (id: string) => void;
  /** Resolves when it is off the disk; on failure it is still there. */
  readonly discard: (id: string) => Promise<Result<null, RecordsFailure>>;
  readonly find: (id: string) => Draft | undefined;
  /** Announces that drafts were added, changed or removed. */
  readonly subscribe: Subscribe<void>;
}

export interface DraftsPorts {
  readonly records: Records;
  readonly log: Log;
}

export const createDrafts = ({ records, log }: DraftsPorts): Drafts => {
  const drafts = new Map<string, Draft>();
  /** Every id seen so far: files that are being read may include drafts that were sent or discarded meanwhile. */
  const known = new Set<string>();
  const changes = createChangeSource();
  const { replace, ...index } = createDraftIndex();

  const set = (draft: Draft): void => {
    known.add(draft.id);
    replace(drafts.get(draft.id) ?? null, draft);
    drafts.set(draft.id, draft);
    changes.emit();
  };
  const drop = (draft: Draft): void => {
    drafts.delete(draft.id);
    replace(draft, null);
    changes.emit();
  };
  const changeInMemory = (id: string, change: Partial<Draft>): Draft | null => {
    const draft = drafts.get(id);
    if (draft === undefined) return null;
    const next = { ...draft, ...change };
    set(next);
    return next;
  };
  const put = (draft: Draft): Promise<Result<null, RecordsFailure>> =>
    records.put(draft.id, writeDraft(draft));

  return {
    adopt: (id, content) => {
      const draft = readDraft(id, content);
      if (draft === null) return false;
      if (known.has(id)) return true;
      if (draft.state === 'sending') {
        // The app ended while sending it, so it may have arrived.
        const { kind: state, ...rest } = afterLostReply(draft);
        const interrupted = { ...draft, reason: null, ...rest, state };
        set(interrupted);
        void put(interrupted);
      } else set(draft);
      return true;
    },
    keep: async (draft) => {
      known.add(draft.id);
      const saved = await put(draft);
      if (!saved.ok) return saved;
      set(draft);
      log({ event: 'draft-kept', id: draft.id, bytes: draft.bytes, state: draft.state });
      return saved;
    },
    change: async (id, change) => {
      const draft = changeInMemory(id, change);
      return draft === null ? success(null) : await put(draft);
    },
    changeInMemory: (id, change) => void changeInMemory(id, change),
    becameReceipt: (id) => {
      const draft = drafts.get(id);
      if (draft !== undefined) drop(draft);
    },
    discard: async (id) => {
      const draft = drafts.get(id);
      if (draft === undefined) return success(null);
      drop(draft);
      const removed = await records.remove([id]);
      if (removed.ok) {
        log({ event: 'draft-discarded', id });
        return removed;
      }
      // It is still on disk and would be sent at the next start, so it is not discarded.
      set(draft);
      return failed(removed.failure);
    },
    find: (id) => drafts.get(id),
    ...index,
    subscribe: changes.subscribe,
  };
};
