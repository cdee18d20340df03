import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { Policy } from '../../../../electron/core/policy/policy.ts';
import { createConnectionTest } from '../../../../electron/core/profiles/connection-test.ts';
import { initialSettings, type Settings } from '../../../../electron/core/settings/settings.ts';
import type { ApiFailure } from '../../../../src/shared/failure.ts';
import { failed } from '../../../../src/shared/result.ts';
import { noPolicy } from '../../../support/fakes/policy.ts';
import { createFakeApi, createFakeKeychain, settingsWith } from '../../../support/fakes/ports.ts';

const account = 'anna@example.com@eu.onetimesecret.com';
const eu = 'https://eu.onetimesecret.com';
const anna = settingsWith({ username: 'anna@example.com' });
const offline: ApiFailure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
const refused: ApiFailure = { kind: 'refused', reason: 'credentials', serverSays: 'Not authorized' };

const setUp = (
  settings: Settings,
  tokens: Readonly<Record<string, string>> = {},
  policy: Policy = noPolicy,
) => {
  const api = createFakeApi();
  const keychain = createFakeKeychain(tokens);
  const test = createConnectionTest({ policy, api, keychain, settings: { current: () => settings } });
  return { api, keychain, test };
};

describe('testing a connection', () => {
  it.each([
    ['no server', initialSettings, { ok: false, failure: { kind: 'no-profile' } }],
    ['no account', settingsWith(), { ok: true, value: { statusMs: 12, account: 'anonymous' } }],
    ['no token', anna, { ok: true, value: { statusMs: 12, account: { kind: 'token-missing', account } } }],
  ] as const)('tells of %s', async (_name, settings, report) => {
    expect(await setUp(settings).test.run('p1')).toEqual(report);
  });

  it('knows no profile that nobody has', async () => {
    const { api, test } = setUp(settingsWith());
    expect(await test.run('p9')).toEqual(failed({ kind: 'no-profile' }));
    expect(api.probes).toEqual([]);
  });

  it('tells of an account that is accepted', async () => {
    const { test } = setUp(anna, { [account]: 'token-1' });
    expect(await test.run('p1')).toEqual({ ok: true, value: { statusMs: 12, account: 'accepted' } });
  });

  it('tells of an account that is not accepted, at a server that can be reached', async () => {
    const { api, test } = setUp(anna, { [account]: 'token-1' });
    api.authcheck = async () => failed(refused);
    expect(await test.run('p1')).toEqual({ ok: true, value: { statusMs: 12, account: refused } });
  });

  it('shows the token to nothing but the question whether it is accepted', async () => {
    const { api, test } = setUp(anna, { [account]: 'token-1' });
    const asked: (string | undefined)[] = [];
    api.status = async (at) => {
      asked.push(at.credentials?.token.reveal());
      return { ok: true, value: 12 };
    };
    api.authcheck = async (at) => {
      asked.push(at.credentials?.token.reveal());
      return { ok: true, value: null };
    };
    await test.run('p1');
    expect(asked).toEqual([undefined, 'token-1']);
  });

  it('tries a token that is not stored, without the space around it, and leaves the stored one alone', async () => {
    const { api, keychain, test } = setUp(anna, { [account]: 'token-1' });
    const asked: (string | undefined)[] = [];
    api.authcheck = async (at) => {
      asked.push(at.credentials?.token.reveal());
      return failed(refused);
    };
    expect(await test.run('p1', new Sensitive(' token-2\n'))).toEqual({
      ok: true,
      value: { statusMs: 12, account: refused },
    });
    expect(asked).toEqual(['token-2']);
    expect(await keychain.read(account)).toMatchObject({ value: new Sensitive('token-1') });
  });

  it.each(['', 'two words', 'tökén'])('asks no server about what is no token: %j', async (typed) => {
    const { api, test } = setUp(anna);
    expect(await test.run('p1', new Sensitive(typed))).toEqual(failed({ kind: 'invalid-token' }));
    expect(api.probes).toEqual([]);
  });

  it('tells of a keychain that is locked', async () => {
    const { keychain, test } = setUp(anna);
    keychain.failure = { kind: 'keychain-locked' };
    expect(await test.run('p1')).toMatchObject({ value: { account: { kind: 'keychain-locked' } } });
  });

  it('tells of a server that cannot be reached, and asks for no token then', async () => {
    const { api, keychain, test } = setUp(anna, { [account]: 'token-1' });
    api.failure = offline;
    expect(await test.run('p1')).toEqual(failed(offline));
    expect(keychain.reads).toEqual([]);
  });
});

describe('measuring the servers', () => {
  const withOwn: Settings = {
    ...anna,
    profiles: [
      ...anna.profiles,
      { id: 'p2', name: 'EU', server: eu },
      { id: 'p3', name: 'Own', server: 'https://secrets.example.com' },
    ],
  };

  it('asks every region, the default server and those of profiles, each once and without credentials', async () => {
    const { api, keychain, test } = setUp(withOwn, { [account]: 'token-1' });
    const measured = await test.measureServers();
    const hosts = (servers: readonly string[]) => servers.map((server) => new URL(server).host).sort();
    expect(hosts(measured.map(({ server }) => server))).toEqual([
      'ca.onetimesecret.com',
      'eu.onetimesecret.com',
      'nz.onetimesecret.com',
      'onetimesecret.com',
      'secrets.example.com',
      'uk.onetimesecret.com',
      'us.onetimesecret.com',
    ]);
    expect(api.probes).toHaveLength(measured.length);
    expect(measured.every(({ answer }) => answer === 12)).toBe(true);
    expect(keychain.reads).toEqual([]);
  });

  it('tells which of them cannot be reached', async () => {
    const { api, test } = setUp(settingsWith());
    api.status = async ({ server }) => (server === eu ? failed(offline) : { ok: true, value: 30 });
    const measured = await test.measureServers();
    expect(measured.find(({ server }) => server === eu)?.answer).toEqual(offline);
    expect(measured.filter(({ answer }) => answer === 30)).toHaveLength(measured.length - 1);
  });
});
