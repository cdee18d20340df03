import type { Failure } from '../../../src/shared/failure.ts';
import { isSameLifetime } from '../../../src/shared/lifetime/lifetime.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Seconds } from '../../../src/shared/units.ts';
import { cleanNote } from '../base/clean-note.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Clock } from '../base/ports.ts';
import { isSameAccount, type ServerAccount, type ShareRequest } from '../onetime/index.ts';
import { type Policy, rulesOf } from '../policy/index.ts';
import { type Draft, keptByUser } from './draft.ts';
import type { Drafts } from './drafts.ts';

type Outcome<Value = null> = Promise<Result<Value, Failure>>;

/** What the user does with existing drafts. */
export interface DraftEditing {
  /** From now on it is held, so that it is not sent while it is edited. */
  readonly begin: (id: string) => Outcome<Draft>;
  /** Writes what was edited; the draft then waits for the user to send it. */
  readonly keep: (draft: Draft, change: Partial<Draft>) => Outcome;
  /** It is being sent, so `cancelAll` no longer applies to it. */
  readonly finish: (id: string) => void;
  /** Drafts that were opened for editing and neither sent nor kept wait again as before. */
  readonly cancelAll: () => void;
  readonly discard: (id: string) => Outcome;
  /** @param after the time from now after which it is discarded unsent; `null` for never. */
  readonly setDeadline: (id: string, after: Seconds | null) => Outcome;
  readonly saveNote: (id: string, note: string) => Outcome;
  /**
   * A draft with exactly this request, for that account.
   * @param passphrase whether another one will do, as for one that was made up.
   */
  readonly findSame: (
    request: ShareRequest,
    account: ServerAccount,
    passphrase?: 'same' | 'any',
  ) => Draft | undefined;
  /** Announces that drafts wait again. */
  readonly onResumed: Subscribe<void>;
}

export interface DraftEditingPorts {
  readonly policy: Policy;
  readonly drafts: Drafts;
  readonly clock: Clock;
}

export const createDraftEditing = ({ policy, drafts, clock }: DraftEditingPorts): DraftEditing => {
  const edited = new Set<string>();
  const resumed = createEventSource<void>();

  /** On failure, restores only the fields it changed: the rest of the draft may have changed meanwhile. */
  const change = async (before: Draft, next: Partial<Draft>): Outcome => {
    const changed = await drafts.change(before.id, next);
    if (!changed.ok) drafts.changeInMemory(before.id, partOf(before, next));
    return changed;
  };
  const findUnfailed = (id: string): Draft | undefined => {
    const draft = drafts.find(id);
    return draft?.state === 'failed' ? undefined : draft;
  };

  return {
    begin: async (id) => {
      const draft = findUnfailed(id);
      if (draft === undefined) return failed({ kind: 'draft-gone' });
      if (draft.state === 'sending') return failed({ kind: 'draft-busy' });
      if (draft.state === 'waiting') {
        edited.add(id);
        await drafts.change(id, keptByUser);
      }
      return success(draft);
    },
    keep: async (draft, next) => {
      const wasEdited = edited.delete(draft.id);
      const kept = await change(draft, { ...next, ...keptByUser });
      if (!kept.ok && wasEdited) edited.add(draft.id);
      return kept;
    },
    finish: (id) => void edited.delete(id),
    cancelAll: () => {
      if (edited.size === 0) return;
      for (const id of edited) {
        // One that was sent from elsewhere meanwhile may be held for another reason.
        const draft = drafts.find(id);
        if (draft?.state === 'held' && draft.reason?.kind === 'kept-by-user')
          void drafts.change(id, { state: 'waiting', reason: null });
      }
      edited.clear();
      resumed.emit();
    },
    discard: async (id) => {
      const draft = drafts.find(id);
      // It may be a link by now, which is not to be called discarded.
      if (draft === undefined) return failed({ kind: 'draft-gone' });
      return draft.state === 'sending' ? failed({ kind: 'draft-busy' }) : await drafts.discard(id);
    },
    setDeadline: async (id, after) => {
      const draft = findUnfailed(id);
      if (draft === undefined) return failed({ kind: 'draft-gone' });
      const maxAge = rulesOf(policy).drafts?.maxAge;
      if (maxAge === undefined)
        return change(draft, { discardAt: after === null ? null : clock.now() + after * 1_000 });
      if (after === null) return failed({ kind: 'policy-setting' });
      // Never put off for ever, a little at a time.
      const latest = Math.max(draft.savedAt + maxAge * 1_000, draft.discardAt ?? 0);
      return change(draft, { discardAt: Math.min(clock.now() + after * 1_000, latest) });
    },
    saveNote: async (id, note) => {
      const draft = drafts.find(id);
      if (draft === undefined) return failed({ kind: 'draft-gone' });
      return change(draft, { note: cleanNote(note) });
    },
    findSame: (request, account, passphrase = 'same') =>
      drafts
        .all()
        .find(
          (draft) =>
            draft.state !== 'failed' &&
            isSameAccount(draft.madeWith, account) &&
            isSameContent(draft, request) &&
            (passphrase === 'any' && request.passphrase !== null
              ? draft.passphrase !== null
              : isSamePassphrase(draft, request)),
        ),
    onResumed: resumed.subscribe,
  };
};

const isSameContent = (one: ShareRequest, other: ShareRequest): boolean =>
  one.secret.equals(other.secret) &&
  isSameLifetime(one.lifetime, other.lifetime) &&
  one.recipient === other.recipient &&
  one.shareDomain === other.shareDomain;

const isSamePassphrase = (one: ShareRequest, other: ShareRequest): boolean =>
  one.passphrase === null || other.passphrase === null
    ? one.passphrase === other.passphrase
    : one.passphrase.equals(other.passphrase);

/** The draft's values for the fields of a change. */
const partOf = (draft: Draft, change: Partial<Draft>): Partial<Draft> =>
  Object.fromEntries(Object.entries(draft).filter(([field]) => field in change));
