import type { ApiFailure } from '../../../src/shared/failure.ts';
import { maxServerSaysCharacters } from '../../../src/shared/limits.ts';
import type { RefusalReason } from '../../../src/shared/refusal-reasons.ts';
import type { Seconds } from '../../../src/shared/units.ts';
import { meansWrongPassphrase } from './wrong-passphrase.ts';

/**
 * API v1 answers nearly every refusal with a 404, so only the message tells them apart. Messages may be reworded or
 * localised; an unknown one is shown as the server wrote it.
 */
const meanings: readonly (readonly [RegExp, RefusalReason])[] = [
  [/^not authorized/i, 'credentials'],
  [/^unknown secret/i, 'unknown-secret'],
  [/did not provide anything to share/i, 'empty'],
  [/exceeds the maximum size/i, 'too-large'],
  [/^passphrase must be|passphrase is required/i, 'passphrase-rule'],
  [/account is required to send/i, 'account-needed'],
  [/^undeliverable email/i, 'recipient'],
  [/^unknown domain|permission to use domain/i, 'domain'],
  [/^not found$/i, 'not-available'],
];

/** Interprets a refusal. `signedIn` distinguishes disabled accounts from a disabled path. */
export const refusalOf = (message: string, signedIn: boolean, status: number): ApiFailure => {
  const serverSays = shown(message);
  if (/rate limit/i.test(message)) return { kind: 'rate-limited', retryAfterSeconds: null };
  if (/unexpected error occurred/i.test(message))
    return { kind: 'server-fault', status, mayHaveBeenSent: false };
  if (/ is not available$/i.test(message)) {
    return { kind: 'refused', reason: signedIn ? 'accounts-off' : 'not-available', serverSays };
  }
  if (meansWrongPassphrase(message)) return { kind: 'refused', reason: 'passphrase-wrong', serverSays };
  const known = meanings.find(([pattern]) => pattern.test(message));
  return { kind: 'refused', reason: known?.[1] ?? 'other', serverSays };
};

/** A server's message made safe to show: one line, of bounded length, without half characters. */
export const shown = (words: string): string =>
  Array.from(
    words
      .slice(0, 10_000)
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim(),
  )
    .slice(0, maxServerSaysCharacters)
    .join('');

/** `Retry-After`, in seconds or as a date. @returns `null` if missing or invalid. */
export const retryAfterOf = (header: string | null, now: number): Seconds | null => {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - now) / 1_000);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 86_400) : null;
};
