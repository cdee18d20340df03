import type { ProfileView } from '../shared/model/profiles.ts';
import type { Text } from '../shared/text.ts';

export const profileName = (text: Text, { serverName, username }: ProfileView): string =>
  `${serverName} · ${username ?? text('destination.anonymous')}`;

/** What goes with a profile. A token stays as long as another profile uses the same account. */
export const removeQuestion = (
  text: Text,
  profile: ProfileView,
  profiles: readonly ProfileView[],
): string => {
  const isLastOfAccount =
    profile.username !== null &&
    !profiles.some(
      ({ id, server, username }) =>
        id !== profile.id && server === profile.server && username === profile.username,
    );
  return text(isLastOfAccount ? 'profiles.removeAccountQuestion' : 'profiles.removeQuestion', {
    profile: profileName(text, profile),
  });
};
