import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { ServerAccount } from '../../../../electron/core/onetime/server-account.ts';
import type { Policy } from '../../../../electron/core/policy/policy.ts';
import { createProfiles } from '../../../../electron/core/profiles/profiles.ts';
import { readSettings } from '../../../../electron/core/settings/read-settings.ts';
import {
  initialSettings,
  type Settings,
  withPreferences,
} from '../../../../electron/core/settings/settings.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import { createFakeConsent } from '../../../support/fakes/consent.ts';
import { noPolicy } from '../../../support/fakes/policy.ts';
import { createFakeKeychain, createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';

const setUp = (loaded: Settings = initialSettings, policy: Policy = noPolicy) => {
  const keychain = createFakeKeychain();
  const consent = createFakeConsent();
  const file = createFakeSettingsFile();
  const changes: Settings[] = [];
  const settings = createSettingsStore(file, loaded);
  settings.subscribe(({ now }) => changes.push(now));
  const stored: ServerAccount[] = [];
  const profiles = createProfiles({ policy, keychain, settings, consent, newId: () => 'new-id' });
  profiles.onTokenStored((account) => stored.push(account));
  return { stored, keychain, consent, file, changes, settings, profiles };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});
const anna = () => setUp(settingsWith({ username: 'anna@example.com' }));
const account = 'anna@example.com@eu.onetimesecret.com';

describe('saving a connection', () => {
  it('makes the first profile, named for its place', async () => {
    expect(
      await app.profiles.save({ id: null, server: 'eu.onetimesecret.com', username: null }, 'settings'),
    ).toEqual({
      ok: true,
      value: 'new-id',
    });
    expect(app.settings.current()).toMatchObject({
      profiles: [{ id: 'new-id', name: 'EU', server: 'https://eu.onetimesecret.com' }],
      activeProfile: 'new-id',
    });
  });

  it('is in a file that can be read again, however long the name of the server', async () => {
    const server = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example:8443`;
    expect(await app.profiles.save({ id: null, server, username: null }, 'settings')).toMatchObject({
      ok: true,
    });
    expect(readSettings(JSON.parse(JSON.stringify(app.file.saved)))).toEqual({
      ok: true,
      value: app.file.saved,
    });
  });

  it('is refused where the file has no room for another, which could not be read again', async () => {
    const full = setUp({
      ...initialSettings,
      profiles: Array.from({ length: 100 }, (_, index) => ({
        id: `p${index}`,
        name: 'EU',
        server: 'https://eu.onetimesecret.com',
      })),
    });
    const typed = { server: 'https://uk.onetimesecret.com', username: null };
    expect(await full.profiles.save({ id: null, ...typed }, 'settings')).toEqual({
      ok: false,
      failure: { kind: 'too-many-profiles' },
    });
    expect(await full.profiles.save({ id: 'p7', ...typed }, 'settings')).toEqual({ ok: true, value: 'p7' });
  });

  it('is not asked about where there is no room for it', async () => {
    const profiles = Array.from({ length: 100 }, (_, index) => ({
      id: `p${index}`,
      name: 'EU',
      server: 'https://eu.onetimesecret.com',
    }));
    const full = setUp({ ...initialSettings, profiles });
    const typed = { id: null, server: 'https://elsewhere.example', username: null };
    expect(await full.profiles.save(typed, 'settings')).toEqual({
      ok: false,
      failure: { kind: 'too-many-profiles' },
    });
    expect(full.consent.asked).toEqual([]);
  });

  it('has room for no more than the file has, however many are saved at once', async () => {
    const nearlyFull = setUp({
      ...initialSettings,
      profiles: Array.from({ length: 99 }, (_, index) => ({
        id: `p${index}`,
        name: 'EU',
        server: 'https://eu.onetimesecret.com',
      })),
    });
    const typed = { id: null, server: 'https://uk.onetimesecret.com', username: null };
    const save = () => nearlyFull.profiles.save(typed, 'settings');
    const saved = await Promise.all([save(), save()]);
    expect(saved.map(({ ok }) => ok)).toEqual([true, false]);
    expect(nearlyFull.settings.current().profiles).toHaveLength(100);
  });

  it('keeps the id and unknown keys', async () => {
    const loaded = settingsWith();
    const own = setUp({
      ...loaded,
      profiles: loaded.profiles.map((profile) => ({ ...profile, colour: 'red' })),
    });
    await own.profiles.save({ id: 'p1', server: 'https://ca.onetimesecret.com', username: null }, 'settings');
    expect(own.settings.current().profiles).toEqual([
      { id: 'p1', name: 'CA', server: 'https://ca.onetimesecret.com', colour: 'red' },
    ]);
  });

  it('remembers that a token is stored only for the same server and account', async () => {
    const own = anna();
    await own.profiles.storeToken('p1', new Sensitive('token-1'));
    await own.profiles.save(
      {
        id: 'p1',
        server: 'https://eu.onetimesecret.com',
        username: 'anna@example.com',
      },
      'settings',
    );
    expect(own.settings.current().profiles[0]?.tokenStored).toBe(true);
    await own.profiles.save(
      {
        id: 'p1',
        server: 'https://ca.onetimesecret.com',
        username: 'anna@example.com',
      },
      'settings',
    );
    expect(own.settings.current().profiles[0]).not.toHaveProperty('tokenStored');
  });

  it.each([
    [
      { server: 'http://example.com', username: null },
      { kind: 'invalid-server', problem: 'not-https' },
    ],
    [{ server: 'https://example.com', username: 'a:b' }, { kind: 'invalid-username' }],
  ])('changes nothing when it is wrong: %o', async (typed, failure) => {
    expect(await app.profiles.save({ id: null, ...typed }, 'settings')).toEqual({ ok: false, failure });
    expect(app.changes).toEqual([]);
  });

  it('changes nothing when it cannot be written', async () => {
    app.file.full = true;
    expect(
      await app.profiles.save({ id: null, server: 'eu.onetimesecret.com', username: null }, 'settings'),
    ).toEqual({
      ok: false,
      failure: { kind: 'settings-not-saved' },
    });
    expect(app.settings.current()).toEqual(initialSettings);
    app.file.full = false;
    expect(
      (await app.profiles.save({ id: null, server: 'eu.onetimesecret.com', username: null }, 'settings')).ok,
    ).toBe(true);
  });
});

describe('a server or account that is new', () => {
  const bo = {
    profiles: [
      { id: 'p1', name: 'EU', server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
      { id: 'p2', name: 'own', server: 'https://secrets.example.com' },
    ],
  };
  const setUpTwo = () => setUp({ ...settingsWith(), ...bo });
  const selfHosted = 'https://secrets.example.com';
  const elsewhere = 'https://elsewhere.example';
  const eu = 'https://eu.onetimesecret.com';

  it.each<[boolean, string, string | null, string]>([
    [false, 'one of the service', null, 'https://ca.onetimesecret.com'],
    [false, 'the default one', null, 'https://onetimesecret.com'],
    [false, 'that of a profile', null, selfHosted],
    [false, 'the account of a profile', 'anna@example.com', eu],
    [true, 'one that nobody knows', null, elsewhere],
    [true, 'a known one at another port', null, `${selfHosted}:8443`],
    [true, 'this computer', null, 'http://localhost:3000'],
    [true, 'another account at one of the service', 'mallory@example.com', eu],
    [true, 'an account at a server used without one', 'anna@example.com', selfHosted],
    [true, 'an account at one that nobody knows', 'anna@example.com', elsewhere],
    [true, 'an account that differs in case', 'Anna@example.com', eu],
  ])('is asked about: %s, for %s', async (isAsked, _name, username, server) => {
    const own = setUpTwo();
    expect((await own.profiles.save({ id: null, server, username }, 'settings')).ok).toBe(true);
    const account = { server, ...(username === null ? {} : { username }) };
    const isServerNew = server === elsewhere || /:\d/.test(server);
    expect(own.consent.asked).toEqual(
      isAsked ? [[{ kind: 'server', account, isServerNew }, 'settings']] : [],
    );
  });

  it('changes nothing before the user has agreed', async () => {
    app.consent.meanwhile = () => expect(app.settings.current()).toEqual(initialSettings);
    await app.profiles.save({ id: null, server: elsewhere, username: null }, 'settings');
    expect(app.settings.current()).toMatchObject({ profiles: [{ server: elsewhere }] });
  });

  it('changes nothing when the user does not agree', async () => {
    const own = setUpTwo();
    const before = own.settings.current();
    own.consent.isGiven = false;
    expect(await own.profiles.save({ id: 'p2', server: elsewhere, username: null }, 'settings')).toEqual({
      ok: false,
      failure: { kind: 'not-allowed', what: 'server' },
    });
    expect(own.settings.current()).toBe(before);
  });

  it('is asked about again once its profile was removed', async () => {
    await app.profiles.save({ id: null, server: elsewhere, username: null }, 'settings');
    await app.profiles.save({ id: 'new-id', server: elsewhere, username: null }, 'settings');
    expect(app.consent.asked).toHaveLength(1);
    await app.profiles.remove('new-id');
    await app.profiles.save({ id: null, server: elsewhere, username: null }, 'settings');
    expect(app.consent.asked).toHaveLength(2);
  });

  it('does not bring back a profile that was removed while the question was open', async () => {
    const own = setUpTwo();
    own.consent.meanwhile = async () => void (await own.profiles.remove('p2'));
    expect(await own.profiles.save({ id: 'p2', server: elsewhere, username: null }, 'settings')).toEqual({
      ok: false,
      failure: { kind: 'no-profile' },
    });
  });

  it.each([
    ['https://eu.onetimesecret.com', 'anna@example.com'],
    ['https://secrets.example.com', null],
  ])('is none that an earlier version used: %s as %s', async (server, username) => {
    const path = join(import.meta.dirname, '../../../support/settings/version-1.json');
    const read = readSettings(JSON.parse(readFileSync(path, 'utf8')));
    const own = setUp(read.ok ? read.value : initialSettings);
    expect((await own.profiles.save({ id: 'second', server, username }, 'settings')).ok).toBe(true);
    expect(own.consent.asked).toEqual([]);
  });

  it('is not asked about to choose it once it has a profile', async () => {
    const own = setUpTwo();
    expect((await own.profiles.choose('p2')).ok).toBe(true);
    expect(own.consent.asked).toEqual([]);
  });
});

describe('the lifetime that was chosen last', () => {
  const last = () => app.settings.current().profiles.map(({ lastLifetime }) => lastLifetime);
  beforeEach(() => {
    const both = settingsWith();
    app = setUp({
      ...both,
      profiles: [...both.profiles, { id: 'p2', name: 'UK', server: 'https://uk.x.y' }],
    });
  });

  it('is that of the profile, until a default is set', async () => {
    await app.profiles.rememberLifetime('p1', 7_200);
    expect(last()).toEqual([7_200, undefined]);
    await app.settings.change((settings) => withPreferences(settings, { theme: 'dark' }));
    expect(last()).toEqual([7_200, undefined]);
    await app.settings.change((settings) => withPreferences(settings, { defaultLifetime: 86_400 }));
    expect(last()).toEqual([undefined, undefined]);
    expect(app.file.saved?.profiles[0]).not.toHaveProperty('lastLifetime');
  });

  it('is written only when it is another', async () => {
    await app.profiles.rememberLifetime('p1', 3_600);
    expect(app.changes).toEqual([]);
    await app.profiles.rememberLifetime('p1', 7_200);
    await app.profiles.rememberLifetime('p1', 7_200);
    expect(app.changes).toHaveLength(1);
    await app.profiles.rememberLifetime('p1', 3_600);
    expect(last()).toEqual([3_600, undefined]);
  });

  it('is none that is a point in time, and none of a profile that is gone', async () => {
    await app.profiles.rememberLifetime('p1', { until: 5 });
    await app.profiles.rememberLifetime('p3', 7_200);
    expect(app.changes).toEqual([]);
  });

  it('stays with the profile when that is saved again', async () => {
    await app.profiles.rememberLifetime('p1', 7_200);
    await app.profiles.save({ id: 'p1', server: 'eu.onetimesecret.com', username: null }, 'settings');
    expect(last()).toEqual([7_200, undefined]);
  });
});

describe('a passphrase for every new link', () => {
  it('is wanted for that profile alone, and is not once it is switched off', async () => {
    const both = settingsWith();
    app = setUp({
      ...both,
      profiles: [...both.profiles, { id: 'p2', name: 'UK', server: 'https://uk.x.y' }],
    });
    const wanted = () => app.settings.current().profiles.map(({ makesPassphrase }) => makesPassphrase);
    expect(await app.profiles.setMakesPassphrase('p2', true)).toEqual({ ok: true, value: null });
    expect(wanted()).toEqual([undefined, true]);
    expect(app.settings.current().activeProfile).toBe('p1');
    await app.profiles.save({ id: 'p2', server: 'eu.onetimesecret.com', username: null }, 'settings');
    expect(wanted()).toEqual([undefined, true]);
    await app.profiles.setMakesPassphrase('p2', false);
    expect(wanted()).toEqual([undefined, false]);
  });

  it('cannot be wanted for a profile that is gone', async () => {
    expect(await app.profiles.setMakesPassphrase('p9', true)).toEqual({
      ok: false,
      failure: { kind: 'no-profile' },
    });
    expect(app.changes).toEqual([]);
  });
});

describe('the token', () => {
  it('goes to the keychain under the account, without the spaces around it', async () => {
    const own = anna();
    await own.profiles.storeToken('p1', new Sensitive(' token-1\n'));
    expect([...own.keychain.tokens]).toEqual([[account, 'token-1']]);
    expect(JSON.stringify(own.file.saved)).not.toContain('token-1');
  });

  it.each(['', 'two words', 'line\nbreak'])('is refused when it is not a token: %j', async (typed) => {
    const own = anna();
    expect(await own.profiles.storeToken('p1', new Sensitive(typed))).toEqual({
      ok: false,
      failure: { kind: 'invalid-token' },
    });
    expect(own.keychain.tokens.size).toBe(0);
  });

  it('needs an account', async () => {
    const own = setUp(settingsWith());
    expect(await own.profiles.storeToken('p1', new Sensitive('token-1'))).toEqual({
      ok: false,
      failure: { kind: 'no-profile' },
    });
  });

  it('is not reported as stored when the keychain refused it', async () => {
    const own = anna();
    own.keychain.failure = { kind: 'keychain-locked' };
    expect(await own.profiles.storeToken('p1', new Sensitive('token-1'))).toEqual({
      ok: false,
      failure: { kind: 'keychain-locked' },
    });
    expect(own.changes).toEqual([]);
  });

  it('does not bring back a server that was replaced while the keychain was busy', async () => {
    const own = anna();
    const released: (() => void)[] = [];
    const forget = own.keychain.forget;
    own.keychain.forget = async (name) => {
      await new Promise<void>((resolve) => {
        released.push(resolve);
      });
      return forget(name);
    };
    const forgotten = own.profiles.forgetToken('p1');
    const saved = own.profiles.save(
      { id: 'p1', server: 'https://ca.onetimesecret.com', username: null },
      'settings',
    );
    await vi.waitUntil(() => released.length === 2);
    for (const release of released) release();
    await Promise.all([forgotten, saved]);
    expect(own.settings.current().profiles).toEqual([
      { id: 'p1', name: 'CA', server: 'https://ca.onetimesecret.com' },
    ]);
  });

  it('is announced with its account once the keychain has it, and not before', async () => {
    const own = anna();
    own.keychain.failure = { kind: 'keychain-locked' };
    await own.profiles.storeToken('p1', new Sensitive('token-1'));
    expect(own.stored).toEqual([]);
    own.keychain.failure = null;
    await own.profiles.storeToken('p1', new Sensitive('token-1'));
    expect(own.stored).toEqual([{ server: 'https://eu.onetimesecret.com', username: 'anna@example.com' }]);
  });

  it('can be forgotten', async () => {
    const own = anna();
    await own.profiles.storeToken('p1', new Sensitive('token-1'));
    await own.profiles.forgetToken('p1');
    expect(own.keychain.tokens.size).toBe(0);
    expect(own.settings.current().profiles[0]?.tokenStored).toBe(false);
  });
});

describe('several profiles', () => {
  const two = (): Settings => ({
    ...settingsWith({ username: 'anna@example.com' }),
    profiles: [
      { id: 'p1', name: 'EU', server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
      { id: 'p2', name: 'CA', server: 'https://ca.onetimesecret.com' },
    ],
  });

  it('are chosen by their ids', async () => {
    const own = setUp(two());
    expect(await own.profiles.choose('p2')).toEqual({ ok: true, value: null });
    expect(own.settings.current().activeProfile).toBe('p2');
    expect(await own.profiles.choose('p3')).toEqual({ ok: false, failure: { kind: 'no-profile' } });
  });

  it('can be added to, and the new one is then in use', async () => {
    const own = setUp(two());
    expect(
      await own.profiles.save(
        { id: null, server: 'nz.onetimesecret.com', username: 'bo@example.com' },
        'settings',
      ),
    ).toEqual({ ok: true, value: 'new-id' });
    expect(own.settings.current()).toMatchObject({
      profiles: [{ id: 'p1' }, { id: 'p2' }, { id: 'new-id', username: 'bo@example.com' }],
      activeProfile: 'new-id',
    });
  });

  it('leave no token behind when one is removed', async () => {
    const own = setUp(two());
    await own.profiles.storeToken('p1', new Sensitive('token-1'));
    expect((await own.profiles.remove('p1')).ok).toBe(true);
    expect(own.keychain.tokens.size).toBe(0);
    expect(own.settings.current()).toMatchObject({ profiles: [{ id: 'p2' }], activeProfile: 'p2' });
  });

  it('keep a token that another one uses', async () => {
    const own = setUp(two());
    await own.profiles.storeToken('p1', new Sensitive('token-1'));
    await own.profiles.save(
      { id: null, server: 'eu.onetimesecret.com', username: 'anna@example.com' },
      'settings',
    );
    expect(own.settings.current().profiles[2]?.tokenStored).toBe(true);
    await own.profiles.remove('p1');
    expect([...own.keychain.tokens.keys()]).toEqual([account]);
  });

  it('leave no token behind when one gets another account', async () => {
    const own = setUp(two());
    await own.profiles.storeToken('p1', new Sensitive('token-1'));
    await own.profiles.save({ id: 'p1', server: 'https://eu.onetimesecret.com', username: null }, 'settings');
    expect(own.keychain.tokens.size).toBe(0);
  });

  it('can all be removed, and then nothing is sent before one is chosen', async () => {
    const own = setUp(settingsWith());
    await own.profiles.remove('p1');
    expect(own.settings.current()).toMatchObject({ profiles: [], activeProfile: null });
  });

  it('are not changed by an unknown id', async () => {
    const own = setUp(two());
    const none = { ok: false, failure: { kind: 'no-profile' } };
    expect(
      await own.profiles.save({ id: 'p9', server: 'eu.onetimesecret.com', username: null }, 'settings'),
    ).toEqual(none);
    expect(await own.profiles.remove('p9')).toEqual(none);
    expect(await own.profiles.storeToken('p9', new Sensitive('token-1'))).toEqual(none);
    expect(own.changes).toEqual([]);
  });
});
