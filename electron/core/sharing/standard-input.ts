import { decodeText } from '../../../src/shared/decode-text.ts';
import type { Failure } from '../../../src/shared/failure.ts';
import { maxSecretBytes } from '../../../src/shared/limits.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Bytes } from '../../../src/shared/units.ts';
import { utf8Bytes } from '../../../src/shared/utf8.ts';
import { wrongInput } from '../base/exit-codes.ts';
import { Sensitive } from '../base/sensitive.ts';

/**
 * The text a pipe brought. Programs that print one line end it; that end belongs to the line and not to a password, so it
 * is left off, and so is a byte order mark. Of several lines every byte stays, since a key file without its last line end is broken.
 */
export const textOfInput = (
  bytes: Uint8Array,
): Result<Sensitive, Failure | { readonly kind: 'not-text' }> => {
  // What is cut off is not even decoded. In UTF-16 a text may have twice the bytes.
  if (bytes.length > 2 * maxSecretBytes + 6) return failed(tooLarge(bytes.length));
  const text = decodeText(bytes);
  if (text === null) return failed({ kind: 'not-text' });
  const oneLine = text.replace(/\r?\n$/, '');
  const shared = oneLine.includes('\n') ? text : oneLine;
  const size = utf8Bytes(shared);
  return size > maxSecretBytes ? failed(tooLarge(size)) : success(new Sensitive(shared));
};

const tooLarge = (bytes: Bytes): Failure => ({ kind: 'invalid-secret', problem: 'too-large', bytes });

/** EX_NOPERM: the server, or the administrator, does not allow it. */
const notPermitted = 77;

/** Exit codes as sysexits.h names them, so that a script can tell what to do. */
export const exitCodeOf = (failure: Failure | { readonly kind: 'not-text' }): number => {
  switch (failure.kind) {
    case 'draft-not-kept':
      return exitCodeOf(failure.sending);
    case 'not-text':
    case 'invalid-secret':
    case 'invalid-passphrase':
      return wrongInput;
    // EX_UNAVAILABLE: trying again is pointless until something changes at the server or in the network.
    case 'redirected':
    case 'tls':
      return 69;
    // EX_TEMPFAIL: try again later.
    case 'offline':
    case 'rate-limited':
    case 'server-fault':
    case 'keychain-locked':
    case 'keychain-silent':
      return 75;
    case 'refused':
      return failure.reason === 'credentials' ? notPermitted : 69;
    case 'policy':
    case 'policy-lifetime':
    case 'policy-passphrase':
      return notPermitted;
    // EX_CONFIG: the settings have to be changed first.
    case 'no-profile':
    case 'policy-broken':
    case 'token-missing':
    case 'keychain-missing':
    case 'keychain-failed':
      return 78;
    default:
      return 1;
  }
};
