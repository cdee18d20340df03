import type { Failure } from './failure.ts';
import { maxPassphraseCharacters, maxSecretBytes } from './limits.ts';
import { lifetimeText, type Text } from './text.ts';

/** What happened and what to do, as the user reads it. `place` names the server, such as `EU` or a host. */
export const failureText = (text: Text, failure: Failure, place: string): string => {
  switch (failure.kind) {
    case 'offline':
      return failure.mayHaveBeenSent
        ? `${text(`failure.offline.${failure.cause}`, { place })} ${text('failure.maybeSent')}`
        : text(`failure.offline.${failure.cause}`, { place });
    case 'tls':
      return text('failure.tls', { place, code: failure.code });
    case 'redirected':
      return text('failure.redirected', { place });
    case 'rate-limited':
      return failure.retryAfterSeconds === null
        ? text('failure.rateLimitedMinutes', { place })
        : text('failure.rateLimited', { place, wait: lifetimeText(text, failure.retryAfterSeconds) });
    case 'server-fault':
      return failure.mayHaveBeenSent
        ? `${text('failure.serverFault', { place, status: failure.status })} ${text('failure.maybeSent')}`
        : text('failure.serverFault', { place, status: failure.status });
    case 'refused':
      return text(`failure.refused.${failure.reason}`, { place, serverSays: failure.serverSays });
    case 'token-missing':
      return text('failure.token-missing', { account: failure.account });
    case 'account-needed':
      return text(`failure.account-needed.${failure.for}`);
    case 'invalid-secret':
      return failure.problem === 'too-large'
        ? text('failure.invalid-secret.too-large', { bytes: failure.bytes, most: maxSecretBytes })
        : text(`failure.invalid-secret.${failure.problem}`);
    case 'invalid-passphrase':
      return text(`failure.invalid-passphrase.${failure.problem}`, { most: maxPassphraseCharacters });
    case 'invalid-server':
      return text(`failure.invalid-server.${failure.problem}`);
    case 'invalid-link':
      return text(`failure.invalid-link.${failure.problem}`);
    case 'link-ended':
      return text(`failure.link-ended.${failure.state}`);
    case 'draft-not-kept':
      return text('failure.draft-not-kept', {
        sending: failureText(text, failure.sending, place),
        keeping: failureText(text, failure.keeping, place),
      });
    case 'profile-gone':
    case 'may-have-been-sent':
      return text(`failure.${failure.kind}`, { place });
    case 'hotkey-taken':
      return text('failure.hotkey-taken', { accelerator: failure.accelerator });
    default:
      return text(`failure.${failure.kind}`);
  }
};
