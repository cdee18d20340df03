import type { profilesCalls } from '../../../src/shared/contract/profiles.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import type { ConnectionTest, OpenAccountPage, Profiles } from '../../core/profiles/index.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createProfilesHandlers = (ports: {
  readonly profiles: Profiles;
  readonly connectionTest: ConnectionTest;
  readonly openAccountPage: OpenAccountPage;
}): HandlersFor<typeof profilesCalls> => ({
  chooseProfile: ({ id }) => ports.profiles.choose(id),
  saveProfile: (typed, from) => ports.profiles.save(typed, from),
  setMakesPassphrase: ({ id, makesPassphrase }) => ports.profiles.setMakesPassphrase(id, makesPassphrase),
  removeProfile: ({ id }) => ports.profiles.remove(id),
  storeToken: ({ id, token }) => ports.profiles.storeToken(id, new Sensitive(token)),
  forgetToken: ({ id }) => ports.profiles.forgetToken(id),
  testConnection: ({ id, token }) =>
    token === undefined ? ports.connectionTest.run(id) : ports.connectionTest.run(id, new Sensitive(token)),
  openAccountPage: ({ server }) => {
    ports.openAccountPage(server);
    return null;
  },
  measureServers: () => ports.connectionTest.measureServers(),
});
