import type { Failure } from '../../../src/shared/failure.ts';
import { maxSecretBytes } from '../../../src/shared/limits.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { Sensitive } from '../base/sensitive.ts';

/**
 * The text a pipe brought. Programs that print one line end it; that end belongs to the line and not to a password, so it
 * is left off. Of several lines every byte stays, since a key file without its last line end is broken.
 */
export const textOfInput = (
  bytes: Uint8Array,
): Result<Sensitive, Failure | { readonly kind: 'not-text' }> => {
  if (bytes.length > maxSecretBytes + 2) {
    return failed({ kind: 'invalid-secret', problem: 'too-large', bytes: bytes.length });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const oneLine = text.replace(/\r?\n$/, '');
    return success(new Sensitive(oneLine.includes('\n') ? text : oneLine));
  } catch {
    return failed({ kind: 'not-text' });
  }
};

/** EX_IOERR: the link could not be printed. */
export const outputNotWritten = 74;

/** Exit codes as sysexits.h names them, so that a script can tell what to do. */
export const exitCodeOf = (failure: Failure | { readonly kind: 'not-text' }): number => {
  switch (failure.kind) {
    case 'draft-not-kept':
      return exitCodeOf(failure.sending);
    // EX_DATAERR: the input is wrong.
    case 'not-text':
    case 'invalid-secret':
      return 65;
    // EX_UNAVAILABLE: to try again makes no sense before something is changed at the server or on the way.
    case 'redirected':
    case 'tls':
      return 69;
    // EX_TEMPFAIL: try again later.
    case 'offline':
    case 'rate-limited':
    case 'server-fault':
    case 'keychain-locked':
      return 75;
    // EX_NOPERM.
    case 'refused':
      return failure.reason === 'credentials' ? 77 : 69;
    // EX_CONFIG: the settings have to be changed first.
    case 'no-profile':
    case 'token-missing':
    case 'keychain-missing':
    case 'keychain-failed':
      return 78;
    default:
      return 1;
  }
};
