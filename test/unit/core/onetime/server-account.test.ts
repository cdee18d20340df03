import { describe, expect, it } from 'vitest';
import { isSameAccount, serverAccountOf } from '../../../../electron/core/onetime/server-account.ts';

const eu = 'https://eu.onetimesecret.com';
const uk = 'https://uk.onetimesecret.com';

describe('two accounts', () => {
  it.each([
    ['the same anonymously at one server', { server: eu }, { server: eu }, true],
    [
      'the same without a username, however that is written',
      { server: eu },
      { server: eu, username: undefined },
      true,
    ],
    ['the same with one username', { server: eu, username: 'anna' }, { server: eu, username: 'anna' }, true],
    ['different at two servers', { server: eu, username: 'anna' }, { server: uk, username: 'anna' }, false],
    ['different with two usernames', { server: eu, username: 'anna' }, { server: eu, username: 'bo' }, false],
    ['different with a username and without', { server: eu, username: 'anna' }, { server: eu }, false],
  ])('are %s', (_what, one, other, isSame) => {
    expect(isSameAccount(one, other)).toBe(isSame);
    expect(isSameAccount(other, one)).toBe(isSame);
  });
});

describe('the account of something that has more to it', () => {
  it('is its server and username alone', () => {
    const profile = { id: 'p1', name: 'EU', server: eu, username: 'anna', tokenStored: true };
    expect(serverAccountOf(profile)).toStrictEqual({ server: eu, username: 'anna' });
  });

  it('has no username where there is none', () => {
    expect(serverAccountOf({ server: eu, username: undefined })).toStrictEqual({ server: eu });
  });
});
