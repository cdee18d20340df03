import type { Failure } from '../../../src/shared/failure.ts';
import type { ConnectionReport, Latency } from '../../../src/shared/model/profiles.ts';
import { defaultServer, regions } from '../../../src/shared/regions.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { Sensitive } from '../base/sensitive.ts';
import type { OnetimeApi } from '../onetime/onetime-api.ts';
import { parseServerAddress, serverNameOf } from '../onetime/server-address.ts';
import {
  isToken,
  isUsername,
  type Profile,
  profileWith,
  replaceProfile,
  type Settings,
} from '../settings/settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { destinationOf, keychainAccount } from './destination.ts';
import type { Keychain } from './keychain.ts';

export interface ProfilesPorts {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly settings: SettingsStore;
  readonly newId: () => string;
  /** The keychain has a token for it now. */
  readonly tokenStored: (account: Pick<Profile, 'server' | 'username'>) => void;
}

type Outcome<Value = null> = Promise<Result<Value, Failure>>;

/**
 * The servers and accounts links are made with, and what Settings does with them. What was made with one of them keeps its
 * server and account, whatever becomes of the profile.
 */
export interface Profiles {
  /** From now on links are made with it. */
  readonly choose: (id: string) => Outcome;
  /** @returns the profile's id; it is then the one in use. */
  readonly save: (typed: {
    readonly id: string | null;
    readonly server: string;
    readonly username: string | null;
  }) => Outcome<string>;
  /** Its token leaves the keychain with it, unless another profile uses the same account. */
  readonly remove: (id: string) => Outcome;
  readonly storeToken: (id: string, typed: string) => Outcome;
  readonly forgetToken: (id: string) => Outcome;
  /** Asks `/status`, and `/authcheck` if there is an account. */
  readonly test: (id: string) => Outcome<ConnectionReport>;
  /** Asks every known server for `/status`, all at once and without credentials. */
  readonly measure: () => Promise<readonly Latency[]>;
}

const accountOf = (profile: Profile): string | null =>
  profile.username === undefined ? null : keychainAccount(profile.username, profile.server);

export const createProfiles = (ports: ProfilesPorts): Profiles => {
  const find = (id: string): Profile | null => profileWith(ports.settings.current(), id);

  /** The keychain may have taken its time: only the profiles that still have that account learn of its token. */
  const remember = (account: string, tokenStored: boolean): Outcome =>
    ports.settings.change((settings) => ({
      ...settings,
      profiles: settings.profiles.map((profile) =>
        accountOf(profile) === account ? { ...profile, tokenStored } : profile,
      ),
    }));

  /** A token that no profile uses any more is nobody's, and does not stay behind. */
  const release = async (account: string | null): Outcome => {
    const isUsed = ports.settings.current().profiles.some((profile) => accountOf(profile) === account);
    return account === null || isUsed ? success(null) : ports.keychain.forget(account);
  };

  return {
    choose: async (id) =>
      find(id) === null
        ? failed({ kind: 'no-profile' })
        : ports.settings.change((settings) => ({ ...settings, activeProfile: id })),

    save: async (typed) => {
      const server = parseServerAddress(typed.server);
      if (!server.ok) return failed({ kind: 'invalid-server', problem: server.failure });
      if (typed.username !== null && !isUsername(typed.username)) return failed({ kind: 'invalid-username' });
      const old = typed.id === null ? null : find(typed.id);
      if (typed.id !== null && old === null) return failed({ kind: 'no-profile' });
      const id = old?.id ?? ports.newId();
      const saved = await ports.settings.change((settings) =>
        replaceProfile(settings, savedProfile(settings, id, server.value, typed.username)),
      );
      if (!saved.ok) return saved;
      const released = old === null ? success(null) : await release(accountOf(old));
      return released.ok ? success(id) : released;
    },

    remove: async (id) => {
      const profile = find(id);
      if (profile === null) return failed({ kind: 'no-profile' });
      const removed = await ports.settings.change((settings) => {
        const profiles = settings.profiles.filter((other) => other.id !== id);
        const wasActive = settings.activeProfile === id;
        return {
          ...settings,
          profiles,
          activeProfile: wasActive ? (profiles[0]?.id ?? null) : settings.activeProfile,
        };
      });
      return removed.ok ? release(accountOf(profile)) : removed;
    },

    storeToken: async (id, typed) => {
      const profile = find(id);
      const account = profile === null ? null : accountOf(profile);
      if (account === null) return failed({ kind: 'no-profile' });
      const token = typed.trim();
      if (!isToken(token)) return failed({ kind: 'invalid-token' });
      const stored = await ports.keychain.store(account, new Sensitive(token));
      if (!stored.ok) return stored;
      const remembered = await remember(account, true);
      if (profile !== null) ports.tokenStored(profile);
      return remembered;
    },

    forgetToken: async (id) => {
      const profile = find(id);
      const account = profile === null ? null : accountOf(profile);
      if (account === null) return failed({ kind: 'no-profile' });
      const forgotten = await ports.keychain.forget(account);
      return forgotten.ok ? remember(account, false) : forgotten;
    },

    test: async (id) => {
      const profile = find(id);
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

    measure: () => {
      const servers = new Set([
        ...regions.map(({ server }) => server),
        defaultServer,
        ...ports.settings.current().profiles.map(({ server }) => server),
      ]);
      return Promise.all(
        [...servers].map(async (server) => {
          const status = await ports.api.status({ server, credentials: null });
          return { server, answer: status.ok ? status.value : status.failure };
        }),
      );
    },
  };
};

/** The profile as it will be: what is known of a token stays only while server and account stay. */
const savedProfile = (settings: Settings, id: string, server: string, username: string | null): Profile => {
  const {
    username: oldUsername,
    server: oldServer,
    tokenStored,
    ...kept
  } = profileWith(settings, id) ?? { id };
  const twin = settings.profiles.find(
    (other) => other.id !== id && other.server === server && other.username === (username ?? undefined),
  );
  const isSame = oldServer === server && oldUsername === (username ?? undefined);
  const known = isSame ? tokenStored : twin?.tokenStored;
  return {
    ...kept,
    name: serverNameOf(server),
    server,
    ...(username === null ? {} : { username }),
    ...(username === null || known === undefined ? {} : { tokenStored: known }),
  };
};
