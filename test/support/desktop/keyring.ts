import { type Env, run, waitFor } from './processes.ts';

/** The keyring as another program sees it: `secret-tool`, with the attributes keytar uses. */
export interface KeyringProbe {
  readonly lookup: (service: string, account: string) => Promise<string | null>;
  readonly store: (service: string, account: string, secret: string) => Promise<void>;
  readonly clear: (service: string, account: string) => Promise<void>;
  readonly lock: () => Promise<void>;
}

const service = 'org.freedesktop.secrets';

/** Entries are found by their schema too; keytar looks for those of this one. */
const schema = ['xdg:schema', 'org.freedesktop.Secret.Generic'];

export const createKeyringProbe = (env: Env): KeyringProbe => ({
  lookup: (name, account) =>
    run('secret-tool', ['lookup', 'service', name, 'account', account], { env }).then(
      (found) => found,
      () => null,
    ),
  store: async (name, account, secret) => {
    await run('secret-tool', ['store', '--label', name, 'service', name, 'account', account, ...schema], {
      env,
      input: secret,
    });
  },
  clear: async (name, account) => {
    await run('secret-tool', ['clear', 'service', name, 'account', account], { env });
  },
  lock: async () => {
    await call(
      env,
      '/org/freedesktop/secrets',
      'org.freedesktop.Secret.Service.Lock',
      `[objectpath '${login}']`,
    );
    await waitFor(
      async () =>
        (
          await call(
            env,
            login,
            'org.freedesktop.DBus.Properties.Get',
            'org.freedesktop.Secret.Collection',
            'Locked',
          )
        ).includes('true'),
      { what: 'the keyring to be locked' },
    );
  },
});

/** The collection that is unlocked with the session. */
const login = '/org/freedesktop/secrets/collection/login';

const call = (env: Env, path: string, method: string, ...args: readonly string[]): Promise<string> =>
  run('gdbus', ['call', '--session', '--dest', service, '--object-path', path, '--method', method, ...args], {
    env,
  });
