import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import type { Keychain } from '../../electron/core/profiles/keychain.ts';
import { type AdapterHost, startAdapterHost } from '../support/adapter-host/adapter-host.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { createFakeKeychain } from '../support/fakes/ports.ts';

const account = 'anna@example.com@eu.onetimesecret.com';
const read = async (keychain: Keychain): Promise<string | null> => {
  const token = await keychain.read(account);
  if (!token.ok) throw new Error(token.failure.kind);
  return token.value?.reveal() ?? null;
};

let desktop: Desktop;
let host: AdapterHost;
beforeAll(async () => {
  desktop = await startDesktop({ panel: false, notifications: false });
  host = await startAdapterHost(desktop.env, 2_000);
});
afterAll(async () => {
  await host?.dispose();
  await desktop?.dispose();
});

describe.each([
  ['the keychain of the system', (): Keychain => host.keychain],
  ['its twin for unit tests', (): Keychain => twin],
])('%s', (_name, keychain) => {
  it('has nothing at first', async () => {
    expect(await read(keychain())).toBeNull();
  });

  it.each(['token-1', 'another', 'tøken 😀', 'x'.repeat(500)])(
    'gives back what was stored: %#',
    async (token) => {
      expect(await keychain().store(account, new Sensitive(token))).toEqual({ ok: true, value: null });
      expect(await read(keychain())).toBe(token);
    },
  );

  it('keeps accounts apart', async () => {
    const token = await keychain().read('anna@example.com@ca.onetimesecret.com');
    expect(token).toEqual({ ok: true, value: null });
  });

  it('answers many at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => read(keychain())));
    expect(new Set(tokens).size).toBe(1);
  });

  it('forgets, and may forget twice', async () => {
    expect((await keychain().forget(account)).ok).toBe(true);
    expect((await keychain().forget(account)).ok).toBe(true);
    expect(await read(keychain())).toBeNull();
  });
});
const twin = createFakeKeychain();

describe('the keychain of the system, from outside', () => {
  it('holds a token under the service Hushlink and USERNAME@HOST', async () => {
    await host.keychain.store(account, new Sensitive('seen from outside'));
    expect(await desktop.keyring.lookup('Hushlink', account)).toBe('seen from outside');
  });

  it('gives a token that another program put there', async () => {
    await desktop.keyring.store('Hushlink', 'ben@example.com@127.0.0.1:7143', 'from outside');
    const token = await host.keychain.read('ben@example.com@127.0.0.1:7143');
    expect(token.ok && token.value?.reveal()).toBe('from outside');
  });
});

describe('two keyrings with an entry of the same name', () => {
  // The order in which the service names them follows from the order in which they were made.
  it.each([
    ['login', 'session'],
    ['session', 'login'],
  ] as const)('give that of the default one, made in the order %s, %s', async (...order) => {
    for (const keyring of order) await desktop.keyring.store('Hushlink', account, `in ${keyring}`, keyring);
    expect(await read(host.keychain)).toBe('in login');
    await host.keychain.store(account, new Sensitive('stored just now'));
    expect(await read(host.keychain)).toBe('stored just now');
    await host.keychain.forget(account);
    expect(await read(host.keychain)).toBeNull();
  });
});

describe('a keychain that cannot be used', () => {
  it('says that it is missing', async () => {
    const bare = await startDesktop({ panel: false, notifications: false, keyring: false });
    const hostWithout = await startAdapterHost(bare.env);
    expect(await hostWithout.keychain.read(account)).toEqual({
      ok: false,
      failure: { kind: 'keychain-missing' },
    });
    expect(await hostWithout.keychain.store(account, new Sensitive('token'))).toEqual({
      ok: false,
      failure: { kind: 'keychain-missing' },
    });
    await hostWithout.dispose();
    await bare.dispose();
  });

  it('says that it does not answer, and does not wait for it as for somebody who has to type a password', async () => {
    const silent = await startDesktop({ panel: false, notifications: false, keyring: 'silent' });
    const hostOfSilent = await startAdapterHost(silent.env, 25_000);
    const failure = { ok: false, failure: { kind: 'keychain-silent' } };
    const begun = performance.now();
    expect(await hostOfSilent.keychain.read(account)).toEqual(failure);
    expect(await hostOfSilent.keychain.store(account, new Sensitive('token'))).toEqual(failure);
    expect(performance.now() - begun).toBeLessThan(12_000);
    await hostOfSilent.dispose();
    await silent.dispose();
  });

  it('says that it is locked, when nobody unlocks it', async () => {
    await desktop.keyring.store('Hushlink', account, 'behind a lock');
    await desktop.keyring.lock();
    expect(await host.keychain.read(account)).toEqual({
      ok: false,
      failure: { kind: 'keychain-locked' },
    });
  });
});
