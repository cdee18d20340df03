import type { Failure } from './failure.ts';
import { maxPassphraseCharacters, maxProfiles, maxSecretBytes } from './limits.ts';
import { lifetimeText, type Text } from './text.ts';

/** What happened and what to do, for the user. @param serverName such as `EU` or a host. */
export const failureText = (text: Text, failure: Failure, serverName: string): string => {
  switch (failure.kind) {
    case 'offline':
      return failure.mayHaveBeenSent
        ? `${text(`failure.offline.${failure.cause}`, { serverName })} ${text('failure.maybeSent')}`
        : text(`failure.offline.${failure.cause}`, { serverName });
    case 'tls':
      return text('failure.tls', { serverName, code: failure.code });
    case 'redirected':
      return text('failure.redirected', { serverName });
    case 'rate-limited':
      return failure.retryAfterSeconds === null
        ? text('failure.rateLimitedMinutes', { serverName })
        : text('failure.rateLimited', { serverName, wait: lifetimeText(text, failure.retryAfterSeconds) });
    case 'server-fault':
      return failure.mayHaveBeenSent
        ? `${text('failure.serverFault', { serverName, status: failure.status })} ${text('failure.maybeSent')}`
        : text('failure.serverFault', { serverName, status: failure.status });
    case 'refused':
      return text(`failure.refused.${failure.reason}`, {
        serverName,
        serverSays: asSentence(failure.serverSays),
      });
    case 'lifetime-over':
      return text('failure.lifetime-over', { until: failure.until });
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
    case 'too-many-profiles':
      return text('failure.too-many-profiles', { most: maxProfiles });
    case 'invalid-server':
      return text(`failure.invalid-server.${failure.problem}`);
    case 'invalid-link':
      return text(`failure.invalid-link.${failure.problem}`);
    case 'link-ended':
      return text(`failure.link-ended.${failure.state}`);
    case 'too-late-to-burn':
      return text(`failure.too-late-to-burn.${failure.state}`, { at: failure.at });
    case 'draft-not-kept':
      return text('failure.draft-not-kept', {
        sending: failureText(text, failure.sending, serverName),
        keeping: failureText(text, failure.keeping, serverName),
      });
    case 'profile-gone':
    case 'may-have-been-sent':
      return text(`failure.${failure.kind}`, { serverName });
    case 'policy':
      return text(`failure.policy.${failure.rule}`, { serverName });
    case 'policy-lifetime':
      return text('failure.policy-lifetime', { most: lifetimeText(text, failure.most) });
    case 'policy-passphrase':
      return text(`failure.policy-passphrase.${passphraseProblem(failure)}`, { least: failure.least });
    case 'policy-broken':
      return text('failure.policy-broken', {
        file: failure.file,
        fault: text(`policy.fault.${failure.fault}`, { at: failure.at }),
      });
    case 'policy-opening':
      return text(`failure.policy-opening.${failure.what}`);
    case 'not-allowed':
      return text(`failure.not-allowed.${failure.what}`);
    case 'hotkey-not-bound':
      return text(`failure.hotkey-not-bound.${failure.answer}`);
    case 'hotkey-taken':
    case 'hotkey-refused':
    case 'hotkey-no-key':
    case 'hotkey-twice':
      return text(`failure.${failure.kind}`, { accelerator: failure.accelerator });
    default:
      return text(`failure.${failure.kind}`);
  }
};

const passphraseProblem = ({
  problem,
  least,
}: {
  readonly problem: 'missing' | 'short';
  readonly least: number;
}): 'missing' | 'missingLong' | 'short' => (problem === 'missing' && least > 1 ? 'missingLong' : problem);

/** A server's own words, with the full stop that they may lack: another sentence can follow. */
const asSentence = (words: string): string => {
  const said = words.trim();
  return said === '' || /[.!?…。！？][)\]"'”’»]*$/u.test(said) ? said : `${said}.`;
};
