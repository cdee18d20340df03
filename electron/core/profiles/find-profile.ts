import { hostOf, serverNameOf } from '../onetime/index.ts';
import type { Profile } from '../settings/index.ts';

/** How a profile is told apart from others on a command line: `anna@example.com@eu.onetimesecret.com`. */
export const profileLabel = ({ server, username = 'anonymous' }: Profile): string =>
  `${username}@${hostOf(server)}`;

/** What to call each of them by, so that it is found: its account, or if others have the same, its own name or its id. */
export const namesToChooseFrom = (profiles: readonly Profile[]): readonly string[] =>
  profiles.map(
    (profile) =>
      [profileLabel(profile), profile.name].find((name) => findProfile(profiles, name) === profile) ??
      profile.id,
  );

/** All the names that a profile goes by. */
const namesOf = (profile: Profile): readonly string[] => {
  const { id, name, server, username = 'anonymous' } = profile;
  const servers = [serverNameOf(server), hostOf(server)];
  return [id, name, username, ...servers, ...servers.map((known) => `${username}@${known}`)];
};

/** The one profile that goes by this name, whatever its case; `null` if none or several do. */
export const findProfile = (profiles: readonly Profile[], name: string): Profile | null => {
  const wanted = name.toLowerCase();
  const found = profiles.filter((profile) =>
    namesOf(profile).some((known) => known.toLowerCase() === wanted),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
};
