import { expect, it } from 'vitest';
import { createOpenAccountPage } from '../../../../electron/core/profiles/account-page.ts';
import { settingsWith } from '../../../support/fakes/ports.ts';

const setUp = () => {
  const opened: string[] = [];
  const own = { id: 'own', name: 'Own', server: 'https://secrets.example.com' };
  const settings = { ...settingsWith(), profiles: [own] };
  const open = createOpenAccountPage({
    settings: { current: () => settings },
    openPage: (address) => void opened.push(address),
  });
  return { open, opened };
};

it.each([
  'https://eu.onetimesecret.com',
  'https://nz.onetimesecret.com',
  'https://onetimesecret.com',
  'https://secrets.example.com',
])('the account page of %s is opened', (server) => {
  const { open, opened } = setUp();
  open(server);
  expect(opened).toEqual([`${server}/account`]);
});

it.each([
  'https://canary.evil.example',
  'https://eu.onetimesecret.com/',
  'https://eu.onetimesecret.com/secret/key?',
  'https://eu.onetimesecret.com@evil.example',
  'file:///etc/passwd',
  'EU',
  '',
])('no page is opened of %j, which nobody has agreed to', (server) => {
  const { open, opened } = setUp();
  open(server);
  expect(opened).toEqual([]);
});
