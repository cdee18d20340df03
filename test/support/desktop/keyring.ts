import { type Env, ProgramFailure, run, waitFor } from './processes.ts';
import { callBus } from './session-bus.ts';

/** The keyring as another program sees it: `secret-tool`, with the attributes keytar uses. */
export interface KeyringProbe {
  /** @returns `null` when there is no such entry. @throws when there is no keyring, or it is locked. */
  readonly lookup: (service: string, account: string) => Promise<string | null>;
  /** @param collection the default one unless another is given; `session` is one that only lasts until logout. */
  readonly store: (
    service: string,
    account: string,
    secret: string,
    collection?: 'session' | 'login',
  ) => Promise<void>;
  readonly clear: (service: string, account: string) => Promise<void>;
  /** From now on, reading an entry asks for the password, in a window. */
  readonly lock: () => Promise<void>;
}

const service = 'org.freedesktop.secrets';

/** Entries are also matched by schema; keytar looks for this one. */
const schema = ['xdg:schema', 'org.freedesktop.Secret.Generic'];

export const createKeyringProbe = (env: Env): KeyringProbe => ({
  lookup: (name, account) =>
    run('secret-tool', ['lookup', 'service', name, 'account', account], { env }).catch((error: unknown) => {
      // Without any message, secret-tool means that it found nothing.
      if (error instanceof ProgramFailure && error.exitCode === 1 && error.stderr === '') return null;
      throw error;
    }),
  store: async (name, account, secret, collection) => {
    const where = collection === undefined ? [] : [`--collection=${collection}`];
    const entry = ['service', name, 'account', account, ...schema];
    await run('secret-tool', ['store', '--label', name, ...where, ...entry], { env, input: secret });
  },
  clear: async (name, account) => {
    await run('secret-tool', ['clear', 'service', name, 'account', account], { env });
  },
  lock: async () => {
    const collection = '/org/freedesktop/secrets/collection/login';
    const locked = async () => {
      const [answer] = await callBus(env, service, collection, 'org.freedesktop.DBus.Properties.Get', [
        'org.freedesktop.Secret.Collection',
        'Locked',
      ]);
      return answer === true;
    };
    await callBus(env, service, '/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.Lock', [
      `[objectpath '${collection}']`,
    ]);
    await waitFor(locked, { what: 'the keyring to be locked' });
  },
});
