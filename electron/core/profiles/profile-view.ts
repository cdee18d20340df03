import type { ProfileView } from '../../../src/shared/model/profiles.ts';
import { hostOf, serverNameOf } from '../onetime/index.ts';
import { accountProblem, type Policy } from '../policy/index.ts';
import type { Profile } from '../settings/index.ts';

/** What windows see of a profile. */
export const profileView = (profile: Profile, policy: Policy): ProfileView => ({
  id: profile.id,
  name: profile.name,
  server: profile.server,
  serverName: serverNameOf(profile.server),
  host: hostOf(profile.server),
  username: profile.username ?? null,
  lastLifetime: profile.lastLifetime ?? null,
  makesPassphrase: profile.makesPassphrase ?? false,
  isAllowed: accountProblem(policy, profile) === null,
  tokenStored: profile.username === undefined ? null : (profile.tokenStored ?? null),
});
