import type { Failure } from '../../../src/shared/failure.ts';
import type { MadeFrom } from '../../../src/shared/model/receipts.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Timestamp } from '../../../src/shared/units.ts';
import { cleanNote } from '../base/clean-note.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Clock } from '../base/ports.ts';
import { isSameAccount, type ShareRequest, serverAccountOf } from '../onetime/index.ts';
import { type Policy, rulesOf } from '../policy/index.ts';
import type { Profile, SettingsStore } from '../settings/index.ts';
import type { CheckedShare, Recipients, SentLink, Sharing } from '../sharing/index.ts';
import { afterNotSent, contentOf, type Draft, keptByUser, originOf } from './draft.ts';
import type { DraftEditing } from './draft-editing.ts';
import type { Drafts } from './drafts.ts';

/** What became of a share: a link, or a draft that is on disk. */
export type Shared =
  | { readonly kind: 'link'; readonly link: SentLink }
  | { readonly kind: 'draft'; readonly draft: Draft; readonly failure: Failure };

/** A share that could not be sent and is now a draft. */
export interface KeptShare {
  readonly draft: Draft;
  readonly failure: Failure;
}

/** Sharing without losing anything: what cannot be sent is on disk as a draft before this answers. */
export interface ShareOrKeep {
  /**
   * @param draftId the draft that this request comes from: it becomes the link, or is updated to this request.
   * @param from the window that wants it; `null` for the hotkey or a pipe.
   * @param note the user's own, for the receipt or draft. Without one, a draft keeps the note that it has.
   * @param to the profile in use, if it is left out.
   */
  readonly share: (
    request: ShareRequest,
    draftId: string | null,
    from: WindowName | null,
    note?: string,
    to?: Profile,
  ) => Promise<Result<Shared, Failure>>;
  /** Keeps a request until the user sends it. @returns the draft's id. */
  readonly keep: (
    request: ShareRequest,
    draftId: string | null,
    note?: string,
  ) => Promise<Result<string, Failure>>;
  /** Announces each share that became a draft because it could not be sent. */
  readonly onKept: Subscribe<KeptShare>;
}

export interface ShareOrKeepPorts {
  readonly policy: Policy;
  readonly sharing: Sharing;
  readonly recipients: Recipients;
  readonly drafts: Drafts;
  readonly editing: DraftEditing;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly clock: Clock;
  /** Where a share comes from that no window asks for. */
  readonly withoutWindow: Exclude<MadeFrom, 'window'>;
  readonly newId: () => string;
}

type SendStatus = Pick<Draft, 'state' | 'reason' | 'lostReplies' | 'problem' | 'triedAt'>;

export const createShareOrKeep = (ports: ShareOrKeepPorts): ShareOrKeep => {
  const { sharing, drafts, editing, clock } = ports;
  const kept = createEventSource<KeptShare>();

  const keepsDrafts = rulesOf(ports.policy).drafts?.keep !== false;

  const newDeadline = (now: Timestamp): Timestamp | null => {
    const { discardDraftsAfter: after } = ports.settings.current().preferences;
    return after === null ? null : now + after * 1_000;
  };
  /** What was written anew is not discarded for a deadline that went by while it was edited. */
  const unlessMissed = ({ discardAt }: Draft): Pick<Draft, 'discardAt'> => {
    const now = clock.now();
    return { discardAt: discardAt !== null && discardAt <= now ? newDeadline(now) : discardAt };
  };
  const draftOf = (
    { request, profile }: CheckedShare,
    { madeFrom, note }: Pick<Draft, 'madeFrom' | 'note'>,
    status: SendStatus,
  ): Draft => {
    const now = clock.now();
    return {
      ...contentOf(request),
      id: ports.newId(),
      savedAt: now,
      madeWith: serverAccountOf(profile),
      madeFrom,
      note: cleanNote(note),
      discardAt: newDeadline(now),
      confirmed: false,
      ...status,
    };
  };
  const noteOf = (note: string | undefined): Partial<Pick<Draft, 'note'>> =>
    note === undefined ? {} : { note: cleanNote(note) };
  const becameDraft = (draft: Draft, failure: Failure): Result<Shared, Failure> => {
    kept.emit({ draft, failure });
    return success({ kind: 'draft', draft, failure });
  };

  const shareNew = async (
    share: CheckedShare,
    about: Pick<Draft, 'madeFrom' | 'note'>,
    lostReplies = 0,
  ): Promise<Result<Shared, Failure>> => {
    const outcome = await sharing.share(share, {
      id: ports.newId(),
      lostReplies,
      madeFrom: about.madeFrom,
      note: () => cleanNote(about.note),
    });
    if (outcome.kind === 'sent') return success({ kind: 'link', link: outcome.link });
    const { failure } = outcome;
    if (outcome.kind === 'rejected') return failed(failure);
    if (!keepsDrafts)
      return failed({ kind: 'draft-not-kept', sending: failure, keeping: { kind: 'policy-drafts' } });
    const draft = draftOf(share, about, {
      ...afterNotSent(outcome, { lostReplies: 0 }),
      triedAt: clock.now(),
    });
    const saved = await drafts.keep(draft);
    if (!saved.ok) return failed({ kind: 'draft-not-kept', sending: failure, keeping: saved.failure });
    return becameDraft(draft, failure);
  };

  const shareDraft = async (
    share: CheckedShare,
    before: Draft,
    note: string | undefined,
  ): Promise<Result<Shared, Failure>> => {
    const { id } = before;
    const { request, profile } = share;
    // Saved before the request goes out: after a crash, the app knows that it may have arrived.
    const marked = await drafts.change(id, {
      ...contentOf(request),
      ...unlessMissed(before),
      ...noteOf(note),
      madeWith: serverAccountOf(profile),
      state: 'sending',
      reason: null,
      confirmed: before.confirmed && isSameAccount(before.madeWith, profile),
    });
    if (!marked.ok) {
      drafts.changeInMemory(id, before);
      return marked;
    }
    editing.finish(id);
    const outcome = await sharing.share(
      share,
      originOf(before, () => drafts.find(id)?.note ?? before.note),
    );
    if (outcome.kind === 'sent') {
      drafts.becameReceipt(id);
      return success({ kind: 'link', link: outcome.link });
    }
    await drafts.change(id, { ...afterNotSent(outcome, before), triedAt: clock.now() });
    const draft = drafts.find(id);
    return draft === undefined ? failed(outcome.failure) : becameDraft(draft, outcome.failure);
  };

  /** In the place of a draft that may not be written again. It stays as it was if this is not sent. */
  const shareInstead = async (
    share: CheckedShare,
    before: Draft,
    note: string | undefined,
  ): Promise<Result<Shared, Failure>> => {
    const about = { madeFrom: before.madeFrom, note: note ?? before.note };
    const shared = await shareNew(share, about, before.lostReplies);
    if (shared.ok) {
      editing.finish(before.id);
      await drafts.discard(before.id);
    }
    return shared;
  };

  /** @returns no draft for one that was sent or discarded meanwhile. */
  const find = (draftId: string | null): Result<Draft | undefined, Failure> => {
    const draft = draftId === null ? undefined : drafts.find(draftId);
    return draft?.state === 'sending' ? failed({ kind: 'draft-busy' }) : success(draft);
  };

  return {
    share: async (request, draftId, from, note, to) => {
      const share = sharing.check(request, to);
      if (!share.ok) return share;
      // Asked now, since a draft that is sent later cannot ask.
      const allowed = await ports.recipients.allow(request.recipient, share.value.profile.server, from);
      if (!allowed.ok) return allowed;
      const before = find(draftId);
      if (!before.ok) return before;
      const madeFrom = from === null ? ports.withoutWindow : 'window';
      if (before.value === undefined) return shareNew(share.value, { madeFrom, note: note ?? '' });
      // An old draft could take up one new text after another.
      return keepsDrafts || isAlreadyKept(request, before.value)
        ? shareDraft(share.value, before.value, note)
        : shareInstead(share.value, before.value, note);
    },
    keep: async (request, draftId, note) => {
      if (!keepsDrafts) return failed({ kind: 'policy-drafts' });
      const share = sharing.check(request);
      if (!share.ok) return share;
      const found = find(draftId);
      if (!found.ok) return found;
      const before = found.value;
      if (before === undefined) {
        const draft = draftOf(
          share.value,
          { madeFrom: 'window', note: note ?? '' },
          {
            ...keptByUser,
            lostReplies: 0,
            triedAt: null,
            problem: null,
          },
        );
        const saved = await drafts.keep(draft);
        return saved.ok ? success(draft.id) : saved;
      }
      const changed = await editing.keep(before, {
        ...contentOf(request),
        ...unlessMissed(before),
        ...noteOf(note),
        madeWith: serverAccountOf(share.value.profile),
        problem: null,
      });
      return changed.ok ? success(before.id) : changed;
    },
    onKept: kept.subscribe,
  };
};

/** Whether the draft has this text, with this passphrase or none. */
const isAlreadyKept = ({ secret, passphrase }: ShareRequest, draft: Draft): boolean =>
  secret.equals(draft.secret) &&
  (passphrase === null || (draft.passphrase !== null && passphrase.equals(draft.passphrase)));
