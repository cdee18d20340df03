import { describe, expect, it } from 'vitest';
import { destinationOf, keychainAccount } from '../../../../electron/core/profiles/destination.ts';
import { failed } from '../../../../src/shared/result.ts';
import { laidOpen, sensitive } from '../../../support/fakes/calls.ts';
import { createFakeKeychain } from '../../../support/fakes/ports.ts';

const eu = 'https://eu.onetimesecret.com';
const account = 'anna@example.com@eu.onetimesecret.com';
const anna = { server: eu, username: 'anna@example.com' };

it.each([
  ['anna@example.com', eu, account],
  ['anna', 'https://secrets.example.com:8443', 'anna@secrets.example.com:8443'],
  ['anna', 'https://secrets.example.com:443', 'anna@secrets.example.com'],
])('the keychain holds the token of %s at %s under %s', (username, server, name) => {
  expect(keychainAccount(username, server)).toBe(name);
});

describe('where the calls of an account go', () => {
  it('is its server with its username and token', async () => {
    const keychain = createFakeKeychain({ [account]: 'token-1' });
    expect(laidOpen(await destinationOf(anna, keychain))).toEqual({
      ok: true,
      value: { server: eu, credentials: { username: 'anna@example.com', token: sensitive('token-1') } },
    });
  });

  it('is its server alone without a username, and no keychain is asked', async () => {
    const keychain = createFakeKeychain({ [account]: 'token-1' });
    expect(await destinationOf({ server: eu }, keychain)).toEqual({
      ok: true,
      value: { server: eu, credentials: null },
    });
    expect(keychain.reads).toEqual([]);
  });

  it('is nowhere without a token, and never the server anonymously', async () => {
    expect(await destinationOf(anna, createFakeKeychain())).toEqual(
      failed({ kind: 'token-missing', account }),
    );
  });

  it.each(['keychain-locked', 'keychain-missing', 'keychain-failed'] as const)(
    'is nowhere when the keychain does not answer: %s',
    async (kind) => {
      const keychain = createFakeKeychain({ [account]: 'token-1' });
      keychain.failure = { kind };
      expect(await destinationOf(anna, keychain)).toEqual(failed({ kind }));
    },
  );

  it('has the token that the keychain has at that moment', async () => {
    const keychain = createFakeKeychain({ [account]: 'token-1' });
    await destinationOf(anna, keychain);
    keychain.tokens.set(account, 'token-2');
    expect(laidOpen(await destinationOf(anna, keychain))).toMatchObject({
      value: { credentials: { token: sensitive('token-2') } },
    });
  });
});
