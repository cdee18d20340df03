import { codePoints } from '../../../src/shared/code-points.ts';
import type { Failure } from '../../../src/shared/failure.ts';
import { maxPassphraseCharacters, maxSecretBytes } from '../../../src/shared/limits.ts';
import { utf8Bytes } from '../../../src/shared/utf8.ts';
import { parseUrl } from '../base/parse-url.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { LinkRequest, ShareRequest } from '../onetime/index.ts';

/** What is wrong with a request, in the order in which a user would fix it; `null` when it can be sent. */
export const shareProblem = (request: ShareRequest, hasAccount: boolean): Failure | null =>
  secretProblem(request.secret) ?? linkProblem(request, hasAccount);

const secretProblem = (secret: Sensitive): Failure | null => {
  const text = secret.reveal();
  if (text === '') return { kind: 'invalid-secret', problem: 'empty' };
  // A server stores half a surrogate pair and can never give the secret back.
  if (!text.isWellFormed()) return { kind: 'invalid-secret', problem: 'lone-surrogate' };
  const bytes = utf8Bytes(text);
  return bytes > maxSecretBytes ? { kind: 'invalid-secret', problem: 'too-large', bytes } : null;
};

/** As `shareProblem`, for a request in which the server generates the secret. */
export const linkProblem = (request: LinkRequest, hasAccount: boolean): Failure | null => {
  const passphrase = request.passphrase?.reveal() ?? null;
  if (passphrase !== null) {
    if (!passphrase.isWellFormed()) return { kind: 'invalid-passphrase', problem: 'lone-surrogate' };
    if (codePoints(passphrase) > maxPassphraseCharacters)
      return { kind: 'invalid-passphrase', problem: 'too-long' };
  }
  if (request.recipient !== null) {
    if (!hasAccount) return { kind: 'account-needed', for: 'recipient' };
    if (!isEmailAddress(request.recipient)) return { kind: 'invalid-recipient' };
  }
  if (request.shareDomain !== null) {
    if (!hasAccount) return { kind: 'account-needed', for: 'domain' };
    if (!isHost(request.shareDomain)) return { kind: 'invalid-domain' };
  }
  return null;
};

/**
 * One e-mail address: parts with dots between them, and never two dots (RFC 5321, without quoted names). Whether it can be
 * reached is for the server to say.
 */
const isEmailAddress = (text: string): boolean =>
  /^[^\s\p{C}@,;:<>."]+(?:\.[^\s\p{C}@,;:<>."]+)*@(?:[^\s\p{C}@,;:<>."]+\.)+[^\s\p{C}@,;:<>."]{2,}$/u.test(
    text,
  );

/** A bare host name, with a port at most. */
const isHost = (text: string): boolean =>
  /^[^\s/@?#:]+(?::\d{1,5})?$/.test(text) && parseUrl(`https://${text}`)?.pathname === '/';
