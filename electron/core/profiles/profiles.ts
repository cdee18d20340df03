import type { Failure } from '../../../src/shared/failure.ts';
import { isUntil, type Lifetime } from '../../../src/shared/lifetime/lifetime.ts';
import { maxProfiles } from '../../../src/shared/limits.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { Consent } from '../consent/index.ts';
import {
  isPublicServer,
  isSameAccount,
  parseServerAddress,
  type ServerAccount,
  serverAccountOf,
  serverNameOf,
} from '../onetime/index.ts';
import { accountProblem, type Policy } from '../policy/index.ts';
import {
  isUsername,
  type Profile,
  profileWith,
  replaceProfile,
  type Settings,
  type SettingsStore,
  withProfile,
} from '../settings/index.ts';
import { keychainAccount } from './destination.ts';
import type { Keychain } from './keychain.ts';
import { tokenOf } from './typed-token.ts';

export interface ProfilesPorts {
  readonly policy: Policy;
  readonly keychain: Keychain;
  readonly consent: Consent;
  readonly settings: SettingsStore;
  readonly newId: () => string;
}

type Outcome<Value = null> = Promise<Result<Value, Failure>>;

/**
 * The servers and accounts links are made with, and what Settings does with them. A link or draft keeps its server and
 * account, even if the profile changes.
 */
export interface Profiles {
  /** Makes links with it from now on. */
  readonly choose: (id: string) => Outcome;
  /**
   * Asks the user first, unless links may be made there already.
   * @returns the profile's id; it is then the one in use.
   */
  readonly save: (
    typed: { readonly id: string | null; readonly server: string; readonly username: string | null },
    from: WindowName,
  ) => Outcome<string>;
  /** Also removes its token from the keychain, unless another profile uses the same account. */
  readonly remove: (id: string) => Outcome;
  /** Whether a passphrase is made up for every new link. */
  readonly setMakesPassphrase: (id: string, makesPassphrase: boolean) => Outcome;
  /** Of a link that was made in a window, with the profile in use. Preselected the next time; a point in time is not. */
  readonly rememberLifetime: (id: string, lifetime: Lifetime) => Outcome;
  readonly storeToken: (id: string, typed: Sensitive) => Outcome;
  readonly forgetToken: (id: string) => Outcome;
  /** Announces an account whose token was put into the keychain. */
  readonly onTokenStored: Subscribe<ServerAccount>;
}

const keychainAccountOf = (profile: Profile): string | null =>
  profile.username === undefined ? null : keychainAccount(profile.username, profile.server);

export const createProfiles = (ports: ProfilesPorts): Profiles => {
  const tokenAdded = createEventSource<ServerAccount>();
  const find = (id: string): Profile | null => profileWith(ports.settings.current(), id);

  /** The keychain may have taken a while: only the profiles that still have that account are changed. */
  const saveTokenStored = (account: string, tokenStored: boolean): Outcome =>
    ports.settings.change((settings) => ({
      ...settings,
      profiles: settings.profiles.map((profile) =>
        keychainAccountOf(profile) === account ? { ...profile, tokenStored } : profile,
      ),
    }));

  /** Removes a token that no profile uses any more. */
  const forgetUnused = async (account: string | null): Outcome => {
    const isUsed = ports.settings
      .current()
      .profiles.some((profile) => keychainAccountOf(profile) === account);
    return account === null || isUsed ? success(null) : ports.keychain.forget(account);
  };

  return {
    choose: async (id) => {
      const profile = find(id);
      if (profile === null) return failed({ kind: 'no-profile' });
      const refused = accountProblem(ports.policy, profile);
      if (refused !== null) return failed(refused);
      return ports.settings.change((settings) => ({ ...settings, activeProfile: id }));
    },

    save: async (typed, from) => {
      const server = parseServerAddress(typed.server);
      if (!server.ok) return failed({ kind: 'invalid-server', problem: server.failure });
      if (typed.username !== null && !isUsername(typed.username)) return failed({ kind: 'invalid-username' });
      // Before anybody is asked for nothing, and again when it is saved.
      const problem = problemOf(ports.settings.current(), typed.id);
      if (problem !== null) return failed(problem);
      const account = {
        server: server.value,
        ...(typed.username === null ? {} : { username: typed.username }),
      };
      const refused = accountProblem(ports.policy, account);
      if (refused !== null) return failed(refused);
      // SECURITY(new-server-asked): whoever runs it could read what is shared from now on.
      if (!isKnown(account, ports.settings.current())) {
        const isServerNew = !isKnown({ server: account.server }, ports.settings.current());
        const allowed = await ports.consent.ask({ kind: 'server', account, isServerNew }, from);
        if (!allowed.ok) return allowed;
      }
      const id = typed.id ?? ports.newId();
      const before: { old: Profile | null; problem: Failure | null } = { old: null, problem: null };
      const saved = await ports.settings.change((settings) => {
        before.old = profileWith(settings, id);
        before.problem = problemOf(settings, typed.id);
        if (before.problem !== null) return settings;
        return replaceProfile(settings, savedProfile(settings, id, server.value, typed.username));
      });
      if (!saved.ok) return saved;
      if (before.problem !== null) return failed(before.problem);
      const { old } = before;
      const forgotten = old === null ? success(null) : await forgetUnused(keychainAccountOf(old));
      return forgotten.ok ? success(id) : forgotten;
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
      return removed.ok ? forgetUnused(keychainAccountOf(profile)) : removed;
    },

    setMakesPassphrase: async (id, makesPassphrase) =>
      find(id) === null
        ? failed({ kind: 'no-profile' })
        : ports.settings.change((settings) => withProfile(settings, id, { makesPassphrase })),

    rememberLifetime: async (id, lifetime) => {
      const { preferences } = ports.settings.current();
      const profile = find(id);
      const isNews =
        profile !== null &&
        !isUntil(lifetime) &&
        lifetime !== (profile.lastLifetime ?? preferences.defaultLifetime);
      return isNews
        ? ports.settings.change((settings) => withProfile(settings, id, { lastLifetime: lifetime }))
        : success(null);
    },

    storeToken: async (id, typed) => {
      const profile = find(id);
      const account = profile === null ? null : keychainAccountOf(profile);
      if (account === null) return failed({ kind: 'no-profile' });
      const token = tokenOf(typed);
      if (token === null) return failed({ kind: 'invalid-token' });
      const stored = await ports.keychain.store(account, token);
      if (!stored.ok) return stored;
      const saved = await saveTokenStored(account, true);
      if (profile !== null) tokenAdded.emit(serverAccountOf(profile));
      return saved;
    },

    forgetToken: async (id) => {
      const profile = find(id);
      const account = profile === null ? null : keychainAccountOf(profile);
      if (account === null) return failed({ kind: 'no-profile' });
      const forgotten = await ports.keychain.forget(account);
      return forgotten.ok ? saveTokenStored(account, false) : forgotten;
    },

    onTokenStored: tokenAdded.subscribe,
  };
};

/**
 * Whether links may be made there without a question: anonymously at one of the service's own servers or at that of a
 * profile, and with the account of a profile.
 * SECURITY(new-account-asked): never with another account, not even at the service's own servers: whoever has the account finds there the
 * links that are made with it.
 */
const isKnown = (account: ServerAccount, { profiles }: Settings): boolean =>
  account.username === undefined
    ? isPublicServer(account.server) || profiles.some(({ server }) => server === account.server)
    : profiles.some((profile) => isSameAccount(profile, account));

/** Others may be saved or removed while a question is open. */
const problemOf = (settings: Settings, id: string | null): Failure | null => {
  if (id !== null) return profileWith(settings, id) === null ? { kind: 'no-profile' } : null;
  // The file could not be read again.
  return settings.profiles.length >= maxProfiles ? { kind: 'too-many-profiles' } : null;
};

/** The profile to save. Whether it has a token is known only while server and account stay the same. */
const savedProfile = (settings: Settings, id: string, server: string, username: string | null): Profile => {
  const {
    username: oldUsername,
    server: oldServer,
    tokenStored,
    ...kept
  } = profileWith(settings, id) ?? { id };
  const sameAccount = settings.profiles.find(
    (other) => other.id !== id && other.server === server && other.username === (username ?? undefined),
  );
  const isSame = oldServer === server && oldUsername === (username ?? undefined);
  const known = isSame ? tokenStored : sameAccount?.tokenStored;
  return {
    ...kept,
    name: serverNameOf(server),
    server,
    ...(username === null ? {} : { username }),
    ...(username === null || known === undefined ? {} : { tokenStored: known }),
  };
};
