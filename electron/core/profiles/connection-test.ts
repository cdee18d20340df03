import type { Failure } from '../../../src/shared/failure.ts';
import type { ConnectionReport, Latency } from '../../../src/shared/model/profiles.ts';
import { defaultServer, regions } from '../../../src/shared/regions.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { OnetimeApi } from '../onetime/index.ts';
import { accountProblem, allowsServer, type Policy } from '../policy/index.ts';
import { profileWith, type SettingsStore } from '../settings/index.ts';
import { destinationOf } from './destination.ts';
import type { Keychain } from './keychain.ts';
import { tokenOf } from './typed-token.ts';

export interface ConnectionTestPorts {
  readonly policy: Policy;
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly settings: Pick<SettingsStore, 'current'>;
}

/** Whether servers can be reached, and whether they accept an account. */
export interface ConnectionTest {
  /**
   * Calls `/status`, and `/authcheck` if there is an account.
   * @param id of a profile.
   * @param typed a token that is not stored yet; without it, the stored one is tried.
   */
  readonly run: (id: string, typed?: Sensitive) => Promise<Result<ConnectionReport, Failure>>;
  /** Calls `/status` at every known server, all at once and without credentials. */
  readonly measureServers: () => Promise<readonly Latency[]>;
}

export const createConnectionTest = ({
  policy,
  api,
  keychain,
  settings,
}: ConnectionTestPorts): ConnectionTest => ({
  run: async (id, typed) => {
    const profile = profileWith(settings.current(), id);
    if (profile === null) return failed({ kind: 'no-profile' });
    const refused = accountProblem(policy, profile);
    if (refused !== null) return failed(refused);
    const token = typed === undefined ? null : tokenOf(typed);
    if (typed !== undefined && token === null) return failed({ kind: 'invalid-token' });
    const status = await api.status({ server: profile.server, credentials: null });
    if (!status.ok) return status;
    const { server, username } = profile;
    const destination =
      token === null || username === undefined
        ? await destinationOf(profile, keychain)
        : success({ server, credentials: { username, token } });
    if (!destination.ok) return success({ statusMs: status.value, account: destination.failure });
    if (destination.value.credentials === null) {
      return success({ statusMs: status.value, account: 'anonymous' });
    }
    const accepted = await api.authcheck(destination.value);
    return success({ statusMs: status.value, account: accepted.ok ? 'accepted' : accepted.failure });
  },

  measureServers: () => {
    const servers = new Set([
      ...regions.map(({ server }) => server),
      defaultServer,
      ...settings.current().profiles.map(({ server }) => server),
    ]);
    return Promise.all(
      [...servers]
        .filter((server) => allowsServer(policy, server))
        .map(async (server) => {
          const status = await api.status({ server, credentials: null });
          return { server, answer: status.ok ? status.value : status.failure };
        }),
    );
  },
});
