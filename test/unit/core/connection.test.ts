import { beforeEach, describe, expect, it } from 'vitest';
import { createConnection } from '../../../electron/core/connection.ts';
import { initialSettings, type Settings } from '../../../electron/core/settings.ts';
import { createSettingsStore } from '../../../electron/core/settings-store.ts';
import {
  createFakeApi,
  createFakeKeychain,
  createFakeSettingsFile,
  settingsWith,
} from '../../support/fakes/ports.ts';

const setUp = (loaded: Settings = initialSettings) => {
  const api = createFakeApi();
  const keychain = createFakeKeychain();
  const file = createFakeSettingsFile();
  const changes: Settings[] = [];
  const settings = createSettingsStore(file, loaded, (changed) => changes.push(changed));
  const connection = createConnection({ api, keychain, settings, newId: () => 'new-id' });
  return { api, keychain, file, changes, settings, connection };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});
const anna = () => setUp(settingsWith({ username: 'anna@example.com' }));
const account = 'anna@example.com@eu.onetimesecret.com';

describe('saving a connection', () => {
  it('makes the first profile, named for its place', async () => {
    expect(await app.connection.save({ server: 'eu.onetimesecret.com', username: null })).toEqual({
      ok: true,
      value: null,
    });
    expect(app.settings.current()).toMatchObject({
      profiles: [{ id: 'new-id', name: 'EU', server: 'https://eu.onetimesecret.com' }],
      activeProfile: 'new-id',
    });
  });

  it('keeps the id and what it does not know', async () => {
    const loaded = settingsWith();
    const own = setUp({
      ...loaded,
      profiles: loaded.profiles.map((profile) => ({ ...profile, colour: 'red' })),
    });
    await own.connection.save({ server: 'https://ca.onetimesecret.com', username: null });
    expect(own.settings.current().profiles).toEqual([
      { id: 'p1', name: 'CA', server: 'https://ca.onetimesecret.com', colour: 'red' },
    ]);
  });

  it('remembers that a token is stored only for the same server and account', async () => {
    const own = anna();
    await own.connection.storeToken('token-1');
    await own.connection.save({ server: 'https://eu.onetimesecret.com', username: 'anna@example.com' });
    expect(own.settings.current().profiles[0]?.tokenStored).toBe(true);
    await own.connection.save({ server: 'https://ca.onetimesecret.com', username: 'anna@example.com' });
    expect(own.settings.current().profiles[0]).not.toHaveProperty('tokenStored');
  });

  it.each([
    [
      { server: 'http://example.com', username: null },
      { kind: 'invalid-server', problem: 'not-https' },
    ],
    [{ server: 'https://example.com', username: 'a:b' }, { kind: 'invalid-username' }],
  ])('changes nothing when it is wrong: %o', async (typed, failure) => {
    expect(await app.connection.save(typed)).toEqual({ ok: false, failure });
    expect(app.changes).toEqual([]);
  });

  it('changes nothing when it cannot be written', async () => {
    app.file.full = true;
    expect(await app.connection.save({ server: 'eu.onetimesecret.com', username: null })).toEqual({
      ok: false,
      failure: { kind: 'settings-not-saved' },
    });
    expect(app.settings.current()).toEqual(initialSettings);
    app.file.full = false;
    expect((await app.connection.save({ server: 'eu.onetimesecret.com', username: null })).ok).toBe(true);
  });
});

describe('the token', () => {
  it('goes to the keychain under the account, without the spaces around it', async () => {
    const own = anna();
    await own.connection.storeToken(' token-1\n');
    expect([...own.keychain.tokens]).toEqual([[account, 'token-1']]);
    expect(JSON.stringify(own.file.saved)).not.toContain('token-1');
  });

  it.each(['', 'two words', 'line\nbreak'])('is refused when it is none: %j', async (typed) => {
    const own = anna();
    expect(await own.connection.storeToken(typed)).toEqual({ ok: false, failure: { kind: 'invalid-token' } });
    expect(own.keychain.tokens.size).toBe(0);
  });

  it('needs an account', async () => {
    const own = setUp(settingsWith());
    expect(await own.connection.storeToken('token-1')).toEqual({
      ok: false,
      failure: { kind: 'no-profile' },
    });
  });

  it('is not said to be stored when the keychain refused it', async () => {
    const own = anna();
    own.keychain.failure = { kind: 'keychain-locked' };
    expect(await own.connection.storeToken('token-1')).toEqual({
      ok: false,
      failure: { kind: 'keychain-locked' },
    });
    expect(own.changes).toEqual([]);
  });

  it('does not bring back a server that was left while the keychain took its time', async () => {
    const own = anna();
    let release = () => {};
    const forget = own.keychain.forgetToken;
    own.keychain.forgetToken = async (name) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return forget(name);
    };
    const forgotten = own.connection.forgetToken();
    await own.connection.save({ server: 'https://ca.onetimesecret.com', username: null });
    release();
    await forgotten;
    expect(own.settings.current().profiles).toEqual([
      { id: 'p1', name: 'CA', server: 'https://ca.onetimesecret.com' },
    ]);
  });

  it('can be forgotten', async () => {
    const own = anna();
    await own.connection.storeToken('token-1');
    await own.connection.forgetToken();
    expect(own.keychain.tokens.size).toBe(0);
    expect(own.settings.current().profiles[0]?.tokenStored).toBe(false);
  });
});

describe('testing a connection', () => {
  it.each([
    ['no server', initialSettings, { ok: false, failure: { kind: 'no-profile' } }],
    ['no account', settingsWith(), { ok: true, value: { statusMs: 12, account: 'anonymous' } }],
    [
      'no token',
      settingsWith({ username: 'anna@example.com' }),
      { ok: true, value: { statusMs: 12, account: { kind: 'token-missing', account } } },
    ],
  ] as const)('tells of %s', async (_name, loaded, report) => {
    expect(await setUp(loaded).connection.test()).toEqual(report);
  });

  it('tells of an account that is accepted', async () => {
    const own = anna();
    await own.connection.storeToken('token-1');
    expect(await own.connection.test()).toEqual({ ok: true, value: { statusMs: 12, account: 'accepted' } });
  });

  it('tells of a server that cannot be reached, and asks for no token then', async () => {
    const own = anna();
    own.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    expect(await own.connection.test()).toMatchObject({ ok: false, failure: { cause: 'dns' } });
    expect(own.keychain.reads).toEqual([]);
  });
});
