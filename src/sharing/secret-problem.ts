import type { Failure } from '../shared/failure.ts';
import { maxSecretBytes } from '../shared/limits.ts';
import { utf8Bytes } from '../shared/utf8.ts';

/** A text no server can accept, reported while it is typed. An empty text is not reported. */
export const secretProblemOf = (secret: string): Failure | null => {
  if (!secret.isWellFormed()) return { kind: 'invalid-secret', problem: 'lone-surrogate' };
  const bytes = utf8Bytes(secret);
  return bytes > maxSecretBytes ? { kind: 'invalid-secret', problem: 'too-large', bytes } : null;
};
