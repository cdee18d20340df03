import { linkFormOf, linkFormProblem, nothingTypedOfLink, type TypedLink } from '../link/link-form.ts';
import type { Failure } from '../shared/failure.ts';
import { maxFormCharacters, maxSecretBytes } from '../shared/limits.ts';
import type { AppState } from '../shared/model/app-state.ts';
import type { Prefill, ShareForm } from '../shared/model/sharing.ts';
import { utf8Bytes } from '../shared/utf8.ts';

/** The draft this comes from, and where that goes. */
export interface Origin {
  readonly id: string;
  readonly serverName: string;
  readonly username: string | null;
}

/** What the user has typed and not sent. */
export interface Typed extends TypedLink {
  readonly secret: string;
  readonly draft: Origin | null;
}

export const nothingTyped: Typed = { secret: '', ...nothingTypedOfLink, draft: null };

export const formOf = (typed: Typed, state: AppState): ShareForm & { readonly draft: string | null } => ({
  secret: typed.secret,
  ...linkFormOf(typed, state),
  draft: typed.draft?.id ?? null,
});

/** A draft as it is typed. */
export const typedOf = (secret: string, draft: NonNullable<Prefill['draft']>): Typed => ({
  secret,
  lifetime: draft.lifetime,
  passphrase: draft.passphrase ?? '',
  recipient: draft.recipient ?? '',
  shareDomain: draft.shareDomain ?? '',
  draft: { id: draft.id, serverName: draft.serverName, username: draft.username },
});

/** Whether closing the window would lose something. Without a text there is nothing to lose. */
export const hasChanged = (typed: Typed, saved: Typed): boolean =>
  typed.draft === null
    ? typed.secret !== ''
    : (['secret', 'lifetime', 'passphrase', 'recipient', 'shareDomain'] as const).some(
        (name) => typed[name] !== saved[name],
      );

/** What no server could take, said as it is typed; `null` also for an empty text, which is no mistake yet. */
export const secretProblem = (secret: string): Failure | null => {
  if (!secret.isWellFormed()) return { kind: 'invalid-secret', problem: 'lone-surrogate' };
  const bytes = utf8Bytes(secret);
  return bytes > maxSecretBytes ? { kind: 'invalid-secret', problem: 'too-large', bytes } : null;
};

/** What the main process would not even read, and an empty text. All other rules are its own. */
export const formProblem = (form: ShareForm): Failure | null => {
  if (form.secret === '') return { kind: 'invalid-secret', problem: 'empty' };
  if (form.secret.length > maxFormCharacters)
    return { kind: 'invalid-secret', problem: 'too-large', bytes: utf8Bytes(form.secret) };
  return linkFormProblem(form) ?? secretProblem(form.secret);
};
