import { expect, it } from 'vitest';
import type { ConnectionTest } from '../../../../electron/core/profiles/connection-test.ts';
import type { Profiles } from '../../../../electron/core/profiles/profiles.ts';
import { createProfilesHandlers } from '../../../../electron/ipc/handlers/profiles.ts';
import { failed, success } from '../../../../src/shared/result.ts';
import { createCalls, partOf, sensitive } from '../../../support/fakes/calls.ts';

const none = failed({ kind: 'no-profile' });
const report = success({ statusMs: 12, account: 'anonymous' as const });

const setUp = () => {
  const { made, record } = createCalls();
  const handlers = createProfilesHandlers({
    profiles: partOf<Profiles>({
      choose: record('choose', Promise.resolve(none)),
      save: record('save', Promise.resolve(success('new-id'))),
      remove: record('remove', Promise.resolve(none)),
      setMakesPassphrase: record('setMakesPassphrase', Promise.resolve(none)),
      storeToken: record('storeToken', Promise.resolve(none)),
      forgetToken: record('forgetToken', Promise.resolve(none)),
    }),
    openAccountPage: record('openAccountPage', undefined),
    connectionTest: partOf<ConnectionTest>({
      run: record('run', Promise.resolve(report)),
      measureServers: record('measureServers', Promise.resolve([])),
    }),
  });
  return { made, handlers };
};

it('a token is sensitive from here on, and does not come back', async () => {
  const { made, handlers } = setUp();
  const answer = await handlers.storeToken({ id: 'p1', token: 'canary' }, 'settings');
  expect(made).toEqual([['storeToken', 'p1', sensitive('canary')]]);
  expect(JSON.stringify(answer)).not.toContain('canary');
});

it('each call does what its name says, and failures pass as they are', async () => {
  const { made, handlers } = setUp();
  const typed = { id: null, server: 'eu.onetimesecret.com', username: 'anna' };
  expect(await handlers.chooseProfile({ id: 'p1' }, 'settings')).toBe(none);
  expect(await handlers.saveProfile(typed, 'settings')).toEqual(success('new-id'));
  expect(await handlers.removeProfile({ id: 'p2' }, 'settings')).toBe(none);
  expect(await handlers.setMakesPassphrase({ id: 'p2', makesPassphrase: true }, 'settings')).toBe(none);
  expect(await handlers.forgetToken({ id: 'p3' }, 'settings')).toBe(none);
  expect(await handlers.testConnection({ id: 'p4' }, 'settings')).toBe(report);
  expect(await handlers.testConnection({ id: 'p5', token: 'canary' }, 'settings')).toBe(report);
  expect(await handlers.measureServers(undefined, 'settings')).toEqual([]);
  expect(made).toEqual([
    ['choose', 'p1'],
    ['save', typed, 'settings'],
    ['remove', 'p2'],
    ['setMakesPassphrase', 'p2', true],
    ['forgetToken', 'p3'],
    ['run', 'p4'],
    ['run', 'p5', sensitive('canary')],
    ['measureServers'],
  ]);
});

it('the account page of a server is shown, and the window learns nothing of it', () => {
  const { made, handlers } = setUp();
  expect(handlers.openAccountPage({ server: 'https://eu.onetimesecret.com' }, 'settings')).toBeNull();
  expect(made).toEqual([['openAccountPage', 'https://eu.onetimesecret.com']]);
});
