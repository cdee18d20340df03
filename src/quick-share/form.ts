import type { Failure } from '../shared/failure.ts';
import { maxFormCharacters } from '../shared/limits.ts';
import type { AppState } from '../shared/model/app-state.ts';
import type { Prefill, ShareForm } from '../shared/model/sharing.ts';
import { utf8Bytes } from '../shared/utf8.ts';
import { emptyLink, linkFormOf, linkFormProblemOf, type TypedLink } from '../sharing/link-form.ts';
import { secretProblemOf } from '../sharing/secret-problem.ts';
import { inputOf, preselectedLifetime } from '../ui/lifetime-input.ts';

/** The draft being edited, and where it would go. */
export interface Origin {
  readonly id: string;
  readonly serverName: string;
  readonly username: string | null;
  /** A reply was lost, so that the recipient may have been mailed a link. */
  readonly mayHaveBeenMailed: boolean;
}

/** The form as typed, before it is sent. */
export interface Typed extends TypedLink {
  readonly secret: string;
  readonly draft: Origin | null;
}

export const nothingTyped: Typed = { secret: '', ...emptyLink, draft: null };

type DraftForm = ShareForm & { readonly draft: string | null };

/** `null` while the lifetime is none that a link can have. */
export const formOf = (typed: Typed, state: AppState): DraftForm | null => {
  const form = linkFormOf(typed, state);
  return form === null ? null : { secret: typed.secret, ...form, draft: typed.draft?.id ?? null };
};

/** A draft as the form shows it. */
export const typedOf = (secret: string, draft: NonNullable<Prefill['draft']>, state: AppState): Typed => ({
  secret,
  lifetime: inputOf(draft.lifetime, preselectedLifetime(state), state.language, Date.now()),
  passphrase: draft.passphrase ?? '',
  recipient: draft.recipient ?? '',
  shareDomain: draft.shareDomain ?? '',
  note: draft.note,
  draft: {
    id: draft.id,
    serverName: draft.serverName,
    username: draft.username,
    mayHaveBeenMailed: draft.mayHaveBeenSent && draft.recipient !== null,
  },
});

/** Whether closing the window would lose anything. Options without a text do not count. */
export const hasChanged = (typed: Typed, saved: Typed): boolean =>
  typed.draft === null
    ? typed.secret !== ''
    : (['secret', 'lifetime', 'passphrase', 'recipient', 'shareDomain', 'note'] as const).some(
        (name) => typed[name] !== saved[name],
      );

/** An empty text, or what the bridge would refuse. The main process checks everything else. */
export const formProblemOf = (form: ShareForm): Failure | null => {
  if (form.secret === '') return { kind: 'invalid-secret', problem: 'empty' };
  if (form.secret.length > maxFormCharacters)
    return { kind: 'invalid-secret', problem: 'too-large', bytes: utf8Bytes(form.secret) };
  return linkFormProblemOf(form) ?? secretProblemOf(form.secret);
};
