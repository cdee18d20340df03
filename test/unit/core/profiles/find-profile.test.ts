import { describe, expect, it } from 'vitest';
import {
  findProfile,
  namesToChooseFrom,
  profileLabel,
} from '../../../../electron/core/profiles/find-profile.ts';
import type { Profile } from '../../../../electron/core/settings/index.ts';

const profiles: readonly Profile[] = [
  { id: '1', name: 'EU', server: 'https://eu.onetimesecret.com' },
  { id: '2', name: 'work', server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
  { id: '3', name: '', server: 'https://secrets.example.com:8443', username: 'anna@example.com' },
  { id: '4', name: '', server: 'https://secrets.example.org', username: 'bo' },
];

describe('the profile of a name', () => {
  it.each([
    ['1', '1'],
    ['work', '2'],
    ['WORK', '2'],
    ['anonymous', '1'],
    ['anonymous@EU', '1'],
    ['anna@example.com@eu', '2'],
    ['anna@example.com@eu.onetimesecret.com', '2'],
    ['secrets.example.com:8443', '3'],
    ['bo', '4'],
  ])('%s', (name, id) => {
    expect(findProfile(profiles, name)?.id).toBe(id);
  });

  it.each(['EU', 'anna@example.com', 'anna', '', 'nobody'])(
    'is none, or not the only one, for %j',
    (name) => {
      expect(findProfile(profiles, name)).toBeNull();
    },
  );

  it('can be told by its account', () => {
    for (const profile of profiles) expect(findProfile(profiles, profileLabel(profile))).toBe(profile);
  });

  it('can always be told by the name it is listed with, even if several are of one account', () => {
    const server = 'https://eu.onetimesecret.com';
    const several: readonly Profile[] = [
      { id: '1', name: 'work', server, username: 'anna' },
      { id: '2', name: 'home', server, username: 'anna' },
      { id: '3', name: 'home', server, username: 'anna' },
      { id: '4', name: '', server, username: 'anna' },
      { id: '5', name: '', server },
    ];
    const names = namesToChooseFrom(several);
    expect(names).toEqual(['work', '2', '3', '4', 'anonymous@eu.onetimesecret.com']);
    expect(names.map((name) => findProfile(several, name))).toEqual(several);
  });
});
