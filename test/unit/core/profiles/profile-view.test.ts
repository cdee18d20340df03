import { expect, it } from 'vitest';
import { profileView } from '../../../../electron/core/profiles/profile-view.ts';
import { noPolicy, policyWith } from '../../../support/fakes/policy.ts';

const eu = { id: 'p1', name: 'EU', server: 'https://eu.onetimesecret.com' };

it.each([
  ['anonymous', eu, { serverName: 'EU', host: 'eu.onetimesecret.com', username: null, tokenStored: null }],
  ['anonymous with a token of earlier', { ...eu, tokenStored: true }, { username: null, tokenStored: null }],
  ['with an account', { ...eu, username: 'anna' }, { username: 'anna', tokenStored: null }],
  ['with a token', { ...eu, username: 'anna', tokenStored: true }, { tokenStored: true }],
  ['without a token', { ...eu, username: 'anna', tokenStored: false }, { tokenStored: false }],
  [
    'of another server',
    { ...eu, server: 'https://secrets.example.com:8443' },
    { serverName: 'secrets.example.com:8443', host: 'secrets.example.com:8443' },
  ],
])('what a window sees of a profile %s', (_what, profile, view) => {
  expect(profileView(profile, noPolicy)).toMatchObject({
    id: 'p1',
    name: 'EU',
    server: profile.server,
    ...view,
  });
});

it('a window sees nothing of what else the settings have on a profile', () => {
  expect(profileView({ ...eu, later: 'x' }, noPolicy)).not.toHaveProperty('later');
});

it('a window sees whether the administrator lets links be made with a profile', () => {
  expect(profileView(eu, policyWith({ servers: ['uk.onetimesecret.com'] })).isAllowed).toBe(false);
  expect(profileView(eu, policyWith({ servers: ['eu.onetimesecret.com'] })).isAllowed).toBe(true);
});
