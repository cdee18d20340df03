import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ConnectionReport, ProfileView } from '../shared/model/profiles.ts';
import type { Result } from '../shared/result.ts';
import type { Text } from '../shared/text.ts';
import { numberText } from '../ui/format.ts';
import { profileName } from './profile-text.ts';

export interface Finding {
  readonly good: boolean;
  readonly words: string;
}

/** What saving has changed: the profile is then the one in use, which it may not have been before. */
export const savedFindings = (
  text: Text,
  before: ProfileView | null,
  saved: ProfileView | null,
): readonly Finding[] => [
  { good: true, words: text('connection.saved') },
  ...(before === null || saved === null || before.id === saved.id
    ? []
    : [{ good: true, words: text('profiles.chosen', { profile: profileName(text, saved) }) }]),
];

/** What a server says of an account, or why it says nothing. */
export const foundOf = (reply: Result<ConnectionReport, Failure>): ConnectionReport['account'] =>
  reply.ok ? reply.value.account : reply.failure;

/** What was found about a token that has just been saved, in words. */
export const checkFindings = (
  text: Text,
  language: string,
  reply: Result<ConnectionReport, Failure>,
  saved: ProfileView,
): readonly Finding[] => {
  const found = foundOf(reply);
  if (typeof found === 'string') return findingsOf(text, language, reply, saved);
  const why = failureText(text, found, saved.serverName);
  return [{ good: false, words: `${text('connection.unchecked')} ${why}` }];
};

/** What Test found, in words. */
export const findingsOf = (
  text: Text,
  language: string,
  reply: Result<ConnectionReport, Failure>,
  { serverName, username }: ProfileView,
): readonly Finding[] => {
  if (!reply.ok) return [{ good: false, words: failureText(text, reply.failure, serverName) }];
  const { statusMs, account } = reply.value;
  const ms = numberText(language, Math.round(statusMs));
  return [
    { good: true, words: text('connection.answered', { serverName, ms }) },
    account === 'anonymous'
      ? { good: true, words: text('connection.anonymous') }
      : account === 'accepted'
        ? { good: true, words: text('connection.accepted', { username: username ?? '' }) }
        : { good: false, words: failureText(text, account, serverName) },
  ];
};
