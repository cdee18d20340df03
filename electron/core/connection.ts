import type { Failure } from '../../src/shared/failure.ts';
import type { ConnectionReport } from '../../src/shared/model.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Keychain, OnetimeApi } from './ports.ts';
import { destinationOf, keychainAccount } from './profiles.ts';
import { Sensitive } from './sensitive.ts';
import { parseServerAddress, placeOf } from './server-address.ts';
import { activeProfile, isToken, isUsername, type Profile, replaceProfile } from './settings.ts';
import type { SettingsStore } from './settings-store.ts';

export interface ConnectionPorts {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly settings: SettingsStore;
  readonly newId: () => string;
}

/** The server and account that shares go to, and what Settings does with them. */
export interface Connection {
  readonly save: (typed: {
    readonly server: string;
    readonly username: string | null;
  }) => Promise<Result<null, Failure>>;
  readonly storeToken: (typed: string) => Promise<Result<null, Failure>>;
  readonly forgetToken: () => Promise<Result<null, Failure>>;
  /** Asks `/status`, and `/authcheck` if there is an account. */
  readonly test: () => Promise<Result<ConnectionReport, Failure>>;
}

export const createConnection = (ports: ConnectionPorts): Connection => {
  /** The keychain may have taken its time: only the profile that still is what it was learns of the token. */
  const remember = (asked: Profile, tokenStored: boolean): Promise<Result<null, Failure>> =>
    ports.settings.change((settings) => ({
      ...settings,
      profiles: settings.profiles.map((profile) =>
        profile.id === asked.id && profile.server === asked.server && profile.username === asked.username
          ? { ...profile, tokenStored }
          : profile,
      ),
    }));

  return {
    save: async (typed) => {
      const server = parseServerAddress(typed.server);
      if (!server.ok) return failed({ kind: 'invalid-server', problem: server.failure });
      if (typed.username !== null && !isUsername(typed.username)) return failed({ kind: 'invalid-username' });
      return ports.settings.change((settings) => {
        const old = activeProfile(settings);
        const { username: oldUsername, tokenStored, ...kept } = old ?? { id: ports.newId() };
        const same = old?.server === server.value && oldUsername === (typed.username ?? undefined);
        return replaceProfile(settings, {
          ...kept,
          name: placeOf(server.value),
          server: server.value,
          ...(typed.username === null ? {} : { username: typed.username }),
          ...(same && tokenStored !== undefined ? { tokenStored } : {}),
        });
      });
    },

    storeToken: async (typed) => {
      const profile = activeProfile(ports.settings.current());
      if (profile?.username === undefined) return failed({ kind: 'no-profile' });
      const token = typed.trim();
      if (!isToken(token)) return failed({ kind: 'invalid-token' });
      const stored = await ports.keychain.storeToken(
        keychainAccount(profile.username, profile.server),
        new Sensitive(token),
      );
      return stored.ok ? remember(profile, true) : stored;
    },

    forgetToken: async () => {
      const profile = activeProfile(ports.settings.current());
      if (profile?.username === undefined) return failed({ kind: 'no-profile' });
      const forgotten = await ports.keychain.forgetToken(keychainAccount(profile.username, profile.server));
      return forgotten.ok ? remember(profile, false) : forgotten;
    },

    test: async () => {
      const profile = activeProfile(ports.settings.current());
      if (profile === null) return failed({ kind: 'no-profile' });
      const status = await ports.api.status({ server: profile.server, credentials: null });
      if (!status.ok) return status;
      const destination = await destinationOf(profile, ports.keychain);
      if (!destination.ok) return success({ statusMs: status.value, account: destination.failure });
      if (destination.value.credentials === null) {
        return success({ statusMs: status.value, account: 'anonymous' });
      }
      const accepted = await ports.api.authcheck(destination.value);
      return success({ statusMs: status.value, account: accepted.ok ? 'accepted' : accepted.failure });
    },
  };
};
