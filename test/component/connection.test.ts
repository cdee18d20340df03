import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/shared/failure.ts';
import type { ConnectionReport } from '../../src/shared/model/profiles.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { annaAtEu, anonymousAtEu, later } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, field, alert, said, focused, look } = windowsForTests();

const server = () => field('Where your secrets go');
const refusing = (failure: Failure) => ({ saveProfile: () => failed(failure) });

describe('the server', () => {
  test('onetimesecret.com comes with a warning', async () => {
    const fake = await open('settings', { profile: anonymousAtEu });
    await server().selectOption('onetimesecret.com (some region)');
    await page().getByText('It is better to choose a region.').waitFor();
    expect(await look('settings-default-server')).toEqual([]);
    await button('Save').click();
    expect(fake.callsOf('saveProfile')).toEqual([
      { id: annaAtEu.id, server: 'https://onetimesecret.com', username: null },
    ]);
  });

  test('another server is an address, and a wrong one says why at its field', async () => {
    const fake = await open(
      'settings',
      { profile: anonymousAtEu },
      refusing({ kind: 'invalid-server', problem: 'not-https' }),
    );
    await server().selectOption('Other server…');
    await field('Server address').fill('http://secrets.example.com');
    await button('Save').click();
    await expect.poll(() => alert().textContent()).toContain('The address must begin with https');
    expect(await focused()).toBe('Server address');
    await expect.poll(() => field('Server address').getAttribute('aria-invalid')).toBe('true');
    expect(fake.callsOf('saveProfile')).toEqual([
      { id: annaAtEu.id, server: 'http://secrets.example.com', username: null },
    ]);
    expect(await look('settings-wrong-address')).toEqual([]);
  });

  test('a saved address of the user is shown', async () => {
    const own = 'https://secrets.example.com:8443';
    await open('settings', {
      profile: { ...anonymousAtEu, server: own, serverName: 'secrets.example.com:8443' },
    });
    await expect.poll(() => field('Server address').inputValue()).toBe(own);
    await field('Server address').fill('Secrets.example.com:8443/');
    await expect.poll(() => button('Test').getAttribute('aria-disabled')).toBeNull();
  });
});

describe('the account', () => {
  test('says where a key comes from, and opens that page of a server that is known', async () => {
    const fake = await open('settings', { profile: anonymousAtEu });
    await field('With an account').check();
    await page().getByText('Create one on the server, under Account → API.').waitFor();
    await server().selectOption('United Kingdom (UK)');
    await button('Get a key').click();
    expect(fake.callsOf('openAccountPage')).toEqual([{ server: 'https://uk.onetimesecret.com' }]);
    expect(await look('settings-account-page')).toEqual([]);
    // Nobody has agreed to this one.
    await server().selectOption('Other server…');
    await field('Server address').fill('https://secrets.example.com');
    await expect.poll(() => button('Get a key').count()).toBe(0);
    const own = {
      ...anonymousAtEu,
      id: 'own',
      server: 'https://secrets.example.com',
      serverName: 'secrets.example.com',
    };
    await push({ profiles: [anonymousAtEu, own] });
    await button('Get a key').click();
    expect(fake.callsOf('openAccountPage').at(-1)).toEqual({ server: 'https://secrets.example.com' });
  });

  test('username and token are saved, and the token leaves the window', async () => {
    const fake = await open('settings', { profile: anonymousAtEu });
    await field('With an account').check();
    await field('Username').fill(' anna@example.com ');
    await field('API key').fill('c0ffee');
    await expect.poll(() => field('API key').getAttribute('type')).toBe('password');
    await page()
      .getByText('Stored in the keyring of this desktop (Secret Service), and never shown again.')
      .waitFor();
    expect(await look('settings-account')).toEqual([]);
    await push({ profile: annaAtEu });
    await button('Check and save').click();
    await page().getByText('An API key is stored in the keychain.').waitFor();
    await expect.poll(said).toBe('Saved.EU answered in 84 ms.The account anna@example.com is accepted.');
    expect(fake.calls.slice(-4).map(({ name, input }) => [name, input])).toEqual([
      [
        'saveProfile',
        { id: annaAtEu.id, server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
      ],
      ['testConnection', { id: annaAtEu.id, token: 'c0ffee' }],
      ['storeToken', { id: annaAtEu.id, token: 'c0ffee' }],
      ['readState', undefined],
    ]);
    await expect.poll(() => field('API key').count()).toBe(0);
  });

  test('is locked while it is saved, so that nothing typed meanwhile is lost', async () => {
    const { answer, give } = later<Result<string, Failure>>();
    await open('settings', { profile: anonymousAtEu }, { saveProfile: () => answer });
    await field('With an account').check();
    await field('Username').fill('anna@example.com');
    await page().keyboard.press('Enter');
    await button('Saving…').waitFor();
    await expect.poll(() => field('Username').isDisabled()).toBe(true);
    await push({ profile: { ...annaAtEu, tokenStored: null } });
    give(success(annaAtEu.id));
    await page().getByText('Saved.', { exact: true }).waitFor();
    expect(await focused()).toBe('Save');
    await page().getByText('Leave it empty to use the one stored earlier.').waitFor();
  });

  test('a token that could not be stored is reported at its field and not lost', async () => {
    await open(
      'settings',
      { profile: { ...annaAtEu, tokenStored: false } },
      { storeToken: () => failed({ kind: 'keychain-locked' }) },
    );
    await page().getByText('No API key is stored for this account yet.').waitFor();
    await field('API key').fill('c0ffee');
    await button('Check and save').click();
    await expect.poll(() => alert().textContent()).toBe('The keychain is locked. Unlock it and try again.');
    expect(await focused()).toBe('API key');
    await expect.poll(() => field('API key').inputValue()).toBe('c0ffee');
    expect(await look('settings-token-refused')).toEqual([]);
  });

  test('a key that the server refuses does not take the place of the stored one', async () => {
    const account = { kind: 'refused', reason: 'credentials', serverSays: 'Not authorized' } as const;
    const fake = await open('settings', {}, { testConnection: () => success({ statusMs: 84, account }) });
    await button('Replace API key').click();
    await field('API key').fill('wrong');
    await button('Check and save').click();
    await alert().getByText('does not accept this username and API key').waitFor();
    expect(await focused()).toBe('API key');
    await expect.poll(() => field('API key').inputValue()).toBe('wrong');
    expect(fake.callsOf('storeToken')).toEqual([]);
    await button('Keep the stored one').click();
    await page().getByText('An API key is stored in the keychain.').waitFor();
    await expect.poll(() => alert().count()).toBe(0);
  });

  test('a key that cannot be checked is stored, and that is said', async () => {
    const unreachable = { kind: 'offline', cause: 'timeout', mayHaveBeenSent: false } as const;
    const fake = await open('settings', {}, { testConnection: () => failed(unreachable) });
    await button('Replace API key').click();
    await field('API key').fill('c0ffee');
    await button('Check and save').click();
    await page().getByText('The key could not be checked.').waitFor();
    expect(fake.callsOf('storeToken')).toEqual([{ id: annaAtEu.id, token: 'c0ffee' }]);
    expect(await look('settings-key-unchecked')).toEqual([]);
  });

  test('an empty username is refused at its field', async () => {
    const fake = await open('settings', { profile: anonymousAtEu });
    await field('With an account').check();
    await button('Save').click();
    await expect.poll(() => alert().textContent()).toContain('This is not a username.');
    expect(await focused()).toBe('Username');
    expect(fake.callsOf('saveProfile')).toEqual([]);
  });

  test('a stored token is replaced only on request', async () => {
    const fake = await open('settings');
    await expect.poll(() => field('API key').count()).toBe(0);
    await button('Replace API key').click();
    expect(await focused()).toBe('API key');
    expect(await look('settings-replace-token')).toEqual([]);
    await button('Keep the stored one').click();
    await expect.poll(() => field('API key').count()).toBe(0);
    await button('Replace API key').click();
    await field('API key').fill('c0ffee');
    await button('Check and save').click();
    await page().getByText('Saved.').waitFor();
    expect(fake.callsOf('storeToken')).toEqual([{ id: annaAtEu.id, token: 'c0ffee' }]);
    await expect.poll(() => field('API key').count()).toBe(0);
  });

  test('a stored token is forgotten after a question', async () => {
    const fake = await open('settings');
    await button('Forget API key').click();
    await page()
      .getByRole('alertdialog', {
        name: 'Forget the API key? Without it nothing can be sent as anna@example.com.',
      })
      .waitFor();
    expect(await look('settings-forget-token')).toEqual([]);
    await page().keyboard.press('Escape');
    expect(await focused()).toBe('Forget API key');
    await button('Forget API key').click();
    await button('Forget API key').click();
    await expect.poll(said).toBe('The API key was removed from the keychain.');
    expect(fake.callsOf('forgetToken')).toHaveLength(1);
    await push({ profile: { ...annaAtEu, tokenStored: false } });
    expect(await focused()).toBe('API key');
    await page().getByText('No API key is stored for this account yet.').waitFor();
  });

  test('the token of another account is not claimed to be stored', async () => {
    await open('settings');
    await field('Username').fill('bo@example.com');
    await expect.poll(() => page().getByText('A token is stored').count()).toBe(0);
    await field('API key').waitFor();
  });
});

describe('the test', () => {
  test('shows how fast the server is and that the account is accepted', async () => {
    const { answer, give } = later<Result<ConnectionReport, Failure>>();
    await open('settings', {}, { testConnection: () => answer });
    await button('Test').click();
    await button('Testing…').waitFor();
    give(success({ statusMs: 84.4, account: 'accepted' }));
    await page().getByText('EU answered in 84 ms.').waitFor();
    expect(await said()).toBe('EU answered in 84 ms.The account anna@example.com is accepted.');
    expect(await look('settings-tested')).toEqual([]);
  });

  test.each<readonly [Result<ConnectionReport, Failure>, string]>([
    [
      success({ statusMs: 90, account: { kind: 'refused', reason: 'credentials', serverSays: 'no' } }),
      'EU answered in 90 ms.EU does not accept this username and API key.',
    ],
    [success({ statusMs: 90, account: 'anonymous' }), 'EU answered in 90 ms.Links are made anonymously.'],
    [
      failed({ kind: 'offline', cause: 'dns', mayHaveBeenSent: false }),
      'The server EU could not be found. Check the connection or the address.',
    ],
  ])('says in words what it found: %#', async (reply, words) => {
    await open('settings', {}, { testConnection: () => reply });
    await button('Test').click();
    await expect.poll(said).toBe(words);
  });

  test('needs typed changes to be saved first', async () => {
    const fake = await open('settings');
    await server().selectOption('Canada (CA)');
    await page().getByText('Save first: the test uses what is saved.').waitFor();
    await button('Test').click({ force: true });
    expect(fake.callsOf('testConnection')).toEqual([]);
  });
});
