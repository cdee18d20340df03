import { z } from 'zod';
import { maxServerAddressCharacters, maxTypedCharacters, maxUsernameCharacters } from '../limits.ts';
import type { ConnectionReport, Latency } from '../model/profiles.ts';
import { call, line, makers, nothing, type Outcome, optionalLine, profileId } from './call.ts';

export const profilesCalls = {
  /** Makes links with this profile from now on. */
  chooseProfile: call<Outcome>()([...makers, 'settings'], z.strictObject({ id: profileId })),
  /** Adds or changes a profile, and uses it from now on. @returns the profile's id. */
  saveProfile: call<Outcome<string>>()(
    ['settings'],
    z.strictObject({
      id: profileId.nullable(),
      server: line(maxServerAddressCharacters),
      username: optionalLine(maxUsernameCharacters),
    }),
  ),
  setMakesPassphrase: call<Outcome>()(
    ['settings'],
    z.strictObject({ id: profileId, makesPassphrase: z.boolean() }),
  ),
  /** Removes its API token from the keychain too, unless another profile uses the same account. */
  removeProfile: call<Outcome>()(['settings'], z.strictObject({ id: profileId })),
  storeToken: call<Outcome>()(
    ['settings'],
    z.strictObject({ id: profileId, token: line(maxTypedCharacters) }),
  ),
  forgetToken: call<Outcome>()(['settings'], z.strictObject({ id: profileId })),
  /** `token`: one that is not stored yet, to be tried in the place of the stored one. */
  testConnection: call<Outcome<ConnectionReport>>()(
    ['settings'],
    z.strictObject({ id: profileId, token: line(maxTypedCharacters).optional() }),
  ),
  /** Shows where a server gives its accounts an API key, in the browser; only of servers that are known. */
  openAccountPage: call<null>()(['settings'], z.strictObject({ server: line(maxServerAddressCharacters) })),
  /** Calls `/status` at every region, the default host and the profiles' servers, without credentials. */
  measureServers: call<readonly Latency[]>()(['settings'], nothing),
};
