import { linkFormOf, linkFormProblem, nothingTypedOfLink, type TypedLink } from '../link/link-form.ts';
import type { Failure } from '../shared/failure.ts';
import { maxFormCharacters, maxSecretBytes } from '../shared/limits.ts';
import type { AppState, ConcealForm } from '../shared/model.ts';
import { utf8Bytes } from '../shared/utf8.ts';

/** What the user has typed and not sent. */
export interface Typed extends TypedLink {
  readonly secret: string;
}

export const nothingTyped: Typed = { secret: '', ...nothingTypedOfLink };

export const formOf = (typed: Typed, state: AppState): ConcealForm => ({
  secret: typed.secret,
  ...linkFormOf(typed, state),
});

/** What no server could take, said as it is typed; `null` also for an empty text, which is no mistake yet. */
export const secretProblem = (secret: string): Failure | null => {
  if (!secret.isWellFormed()) return { kind: 'invalid-secret', problem: 'lone-surrogate' };
  const bytes = utf8Bytes(secret);
  return bytes > maxSecretBytes ? { kind: 'invalid-secret', problem: 'too-large', bytes } : null;
};

/** What the main process would not even read, and an empty text. All other rules are its own. */
export const formProblem = (form: ConcealForm): Failure | null => {
  if (form.secret === '') return { kind: 'invalid-secret', problem: 'empty' };
  if (form.secret.length > maxFormCharacters)
    return { kind: 'invalid-secret', problem: 'too-large', bytes: utf8Bytes(form.secret) };
  return linkFormProblem(form) ?? secretProblem(form.secret);
};
