import { type Failure, mayHaveBeenSent } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { Text } from '../shared/text.ts';

/** Why a secret was not revealed. Some replies of a server have their own meaning here. */
export const revealFailureText = (
  text: Text,
  failure: Failure,
  serverName: string,
  withPassphrase: boolean,
): string => {
  if (failure.kind === 'refused' && failure.reason === 'unknown-secret') {
    return text(withPassphrase ? 'open.failure.unknown' : 'open.failure.unknownNoPassphrase', { serverName });
  }
  // No server makes a key like this.
  if (failure.kind === 'refused' && failure.reason === 'not-available') {
    return failureText(text, { kind: 'invalid-link', problem: 'not-a-link' }, serverName);
  }
  // API v1 reports an error of its own as a 404, and does the same when a link is locked.
  if (failure.kind === 'server-fault' && failure.status === 404)
    return text('open.failure.locked', { serverName });
  if (failure.kind === 'offline' && failure.cause === 'too-long')
    return text('open.failure.tooLong', { serverName });
  if (mayHaveBeenSent(failure) && 'mayHaveBeenSent' in failure) {
    const plain = failureText(text, { ...failure, mayHaveBeenSent: false }, serverName);
    return `${plain} ${text('open.failure.maybeRevealed')}`;
  }
  return failureText(text, failure, serverName);
};

/** Whether a wrong passphrase is the likely reason. */
export const isAboutPassphrase = (failure: Failure): boolean =>
  failure.kind === 'invalid-passphrase' ||
  (failure.kind === 'refused' && ['unknown-secret', 'passphrase-wrong'].includes(failure.reason));
