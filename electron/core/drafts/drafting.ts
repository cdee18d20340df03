import type { Failure } from '../../../src/shared/failure.ts';
import { maxNoteCharacters, type Seconds } from '../../../src/shared/limits.ts';
import type { Prefill, ShareForm } from '../../../src/shared/model/sharing.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Clock } from '../base/ports.ts';
import { serverNameOf } from '../onetime/server-address.ts';
import { activeProfile, type Profile, type Settings } from '../settings/settings.ts';
import { type Conceal, type Concealed, problemOf } from '../sharing/share.ts';
import { afterFailure, contentOf, type Draft, isSameAccount, madeWithOf } from './draft.ts';
import type { Drafts } from './drafts.ts';

/** What became of a share: a link, or a draft that is on disk. */
export type Shared =
  | { readonly kind: 'link'; readonly concealed: Concealed }
  | { readonly kind: 'draft'; readonly draft: Draft; readonly failure: Failure };

export interface DraftingPorts {
  readonly conceal: Conceal;
  readonly drafts: Drafts;
  readonly clock: Clock;
  readonly settings: () => Settings;
  readonly newId: () => string;
  /** A share could not be sent. */
  readonly kept: (draft: Draft, failure: Failure) => void;
  /** Drafts wait again. */
  readonly resumed: () => void;
}

type Outcome<Value = null> = Promise<Result<Value, Failure>>;

/** Sharing such that nothing is lost: what cannot be sent is a draft before anyone is told. */
export interface Drafting {
  /** @param from the draft this form comes from; it becomes the link, or stays with what is in the form now. */
  readonly share: (form: ShareForm, from: string | null) => Outcome<Shared>;
  /** Keeps a form until the user sends it. @returns the draft's id. */
  readonly keep: (form: ShareForm, from: string | null) => Outcome<string>;
  /** A draft with nothing but this text that would go where a share goes now. */
  readonly like: (form: ShareForm) => Draft | undefined;
  /** From now on it is held, so that it is not sent while it is edited. */
  readonly edit: (id: string) => Outcome<Prefill>;
  /** Whatever was edited and neither shared nor kept waits again as it did before. */
  readonly endEdit: () => void;
  readonly discard: (id: string) => Outcome;
  readonly setDeadline: (id: string, after: Seconds | null) => Outcome;
  /** @returns `null` when there is no such draft. */
  readonly saveNote: (id: string, note: string) => Promise<Result<null, Failure> | null>;
}

export const createDrafting = (ports: DraftingPorts): Drafting => {
  const { drafts, clock } = ports;
  const edited = new Set<string>();
  const check = (form: ShareForm): Result<Profile, Failure> => {
    const profile = activeProfile(ports.settings());
    if (profile === null) return failed({ kind: 'no-profile' });
    const problem = problemOf(form, profile.username !== undefined);
    return problem === null ? success(profile) : failed(problem);
  };
  const newDraft = (
    form: ShareForm,
    profile: Profile,
    standing: Pick<Draft, 'state' | 'reason' | 'lostReplies'>,
  ): Draft => {
    const now = clock.now();
    const { discardDraftsAfter } = ports.settings().preferences;
    return {
      id: ports.newId(),
      savedAt: now,
      ...contentOf(form),
      madeWith: madeWithOf(profile),
      note: '',
      discardAt: discardDraftsAfter === null ? null : now + discardDraftsAfter * 1_000,
      ...standing,
      confirmed: false,
      triedAt: null,
      problem: null,
    };
  };
  /** The draft a form comes from; one that was discarded meanwhile is of no account. */
  const origin = (from: string | null): Draft | undefined => (from === null ? undefined : drafts.find(from));

  const shareNew = async (form: ShareForm, profile: Profile): Outcome<Shared> => {
    const made = await ports.conceal(form);
    if (made.ok) return success({ kind: 'link', concealed: made.value });
    const standing = afterFailure(made.failure, { recipient: form.recipient, lostReplies: 0 });
    if (standing === null) return made;
    const draft: Draft = {
      ...newDraft(form, profile, standing),
      triedAt: clock.now(),
      problem: made.failure,
    };
    const kept = await drafts.keep(draft);
    if (!kept.ok) return failed({ kind: 'draft-not-kept', sending: made.failure, keeping: kept.failure });
    ports.kept(draft, made.failure);
    return success({ kind: 'draft', draft, failure: made.failure });
  };

  const shareAgain = async (form: ShareForm, profile: Profile, before: Draft): Outcome<Shared> => {
    const { id, note, lostReplies } = before;
    const isSame = isSameAccount(before.madeWith, profile);
    const sending = await drafts.change(id, {
      ...contentOf(form),
      madeWith: madeWithOf(profile),
      state: 'sending',
      reason: null,
      confirmed: before.confirmed && isSame,
    });
    if (!sending.ok) {
      drafts.note(id, before);
      return sending;
    }
    edited.delete(id);
    const made = await ports.conceal(form, { id, note, mayHaveDuplicate: lostReplies > 0 });
    if (made.ok) {
      drafts.release(id);
      return success({ kind: 'link', concealed: made.value });
    }
    const { failure } = made;
    const standing = afterFailure(failure, { recipient: form.recipient, lostReplies }) ?? {
      state: 'held',
      reason: { kind: 'kept-by-user' },
      lostReplies,
    };
    await drafts.change(id, { ...standing, triedAt: clock.now(), problem: failure });
    const draft = drafts.find(id);
    if (draft === undefined) return made;
    ports.kept(draft, failure);
    return success({ kind: 'draft', draft, failure });
  };

  return {
    share: async (form, from) => {
      const profile = check(form);
      if (!profile.ok) return profile;
      const before = origin(from);
      if (before?.state === 'sending') return failed({ kind: 'draft-busy' });
      return before === undefined ? shareNew(form, profile.value) : shareAgain(form, profile.value, before);
    },
    keep: async (form, from) => {
      const profile = check(form);
      if (!profile.ok) return profile;
      const held = { state: 'held', reason: { kind: 'kept-by-user' } } as const;
      const before = origin(from);
      if (before?.state === 'sending') return failed({ kind: 'draft-busy' });
      if (before === undefined) {
        const draft = newDraft(form, profile.value, { ...held, lostReplies: 0 });
        const kept = await drafts.keep(draft);
        return kept.ok ? success(draft.id) : kept;
      }
      const madeWith = madeWithOf(profile.value);
      const wasEdited = edited.delete(before.id);
      const kept = await drafts.change(before.id, { ...contentOf(form), ...held, madeWith, problem: null });
      if (kept.ok) return success(before.id);
      drafts.note(before.id, before);
      if (wasEdited) edited.add(before.id);
      return kept;
    },
    like: (form) => {
      const profile = activeProfile(ports.settings());
      const { secret } = contentOf(form);
      return drafts
        .all()
        .find(
          (draft) =>
            profile !== null &&
            draft.state !== 'failed' &&
            isSameAccount(draft.madeWith, profile) &&
            draft.passphrase === null &&
            draft.recipient === null &&
            draft.shareDomain === null &&
            draft.lifetime === form.lifetime &&
            draft.secret.equals(secret),
        );
    },
    edit: async (id) => {
      const draft = drafts.find(id);
      if (draft === undefined || draft.state === 'failed') return failed({ kind: 'draft-gone' });
      if (draft.state === 'sending') return failed({ kind: 'draft-busy' });
      if (draft.state === 'waiting') {
        edited.add(id);
        await drafts.change(id, { state: 'held', reason: { kind: 'kept-by-user' } });
      }
      const { madeWith, secret, passphrase, lifetime, recipient, shareDomain } = draft;
      return success({
        secret: secret.reveal(),
        draft: {
          id,
          lifetime,
          passphrase: passphrase?.reveal() ?? null,
          recipient,
          shareDomain,
          serverName: serverNameOf(madeWith.server),
          username: madeWith.username ?? null,
        },
      });
    },
    endEdit: () => {
      for (const id of edited) {
        if (drafts.find(id)?.state === 'held') void drafts.change(id, { state: 'waiting', reason: null });
      }
      if (edited.size > 0) ports.resumed();
      edited.clear();
    },
    discard: async (id) => {
      if (drafts.find(id)?.state === 'sending') return failed({ kind: 'draft-busy' });
      return await drafts.discard(id);
    },
    setDeadline: async (id, after) => {
      const draft = drafts.find(id);
      if (draft === undefined || draft.state === 'failed') return failed({ kind: 'draft-gone' });
      const changed = await drafts.change(id, {
        discardAt: after === null ? null : clock.now() + after * 1_000,
      });
      if (!changed.ok) drafts.note(id, { discardAt: draft.discardAt });
      return changed;
    },
    saveNote: async (id, note) => {
      const draft = drafts.find(id);
      if (draft === undefined) return null;
      const changed = await drafts.change(id, {
        note: note.trim().slice(0, maxNoteCharacters).toWellFormed(),
      });
      if (!changed.ok) drafts.note(id, { note: draft.note });
      return changed;
    },
  };
};
