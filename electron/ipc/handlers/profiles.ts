import type { profilesCalls } from '../../../src/shared/contract/profiles.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import type { ConnectionTest, Profiles } from '../../core/profiles/index.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createProfilesHandlers = (ports: {
  readonly profiles: Profiles;
  readonly connectionTest: ConnectionTest;
}): HandlersFor<typeof profilesCalls> => ({
  chooseProfile: ({ id }) => ports.profiles.choose(id),
  saveProfile: (typed, from) => ports.profiles.save(typed, from),
  removeProfile: ({ id }) => ports.profiles.remove(id),
  storeToken: ({ id, token }) => ports.profiles.storeToken(id, new Sensitive(token)),
  forgetToken: ({ id }) => ports.profiles.forgetToken(id),
  testConnection: ({ id }) => ports.connectionTest.run(id),
  measureServers: () => ports.connectionTest.measureServers(),
});
