import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/shared/failure.ts';
import type { ProfileView } from '../../src/shared/model/profiles.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { annaAtEu, later } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, field, alert, said, focused, look, tooWide } = windowsForTests();

const own: ProfileView = {
  id: '9b1d6f0a-2f0e-4c55-8a0e-6f1c2d3e4f50',
  name: 'secrets.example.com',
  server: 'https://secrets.example.com',
  serverName: 'secrets.example.com',
  host: 'secrets.example.com',
  username: null,
  tokenStored: null,
  lastLifetime: null,
  makesPassphrase: false,
  isAllowed: true,
};
const two = { profile: annaAtEu, profiles: [annaAtEu, own] };
const anna = 'EU · anna@example.com';
const other = 'secrets.example.com · anonymous';

describe('one profile', () => {
  test('is a form, and no list', async () => {
    await open('settings');
    await expect.poll(() => page().getByRole('radiogroup', { name: 'Links are made with' }).count()).toBe(0);
    await expect.poll(() => field('Username').inputValue()).toBe('anna@example.com');
  });

  test('can be joined by another one', async () => {
    const fake = await open('settings', {}, { saveProfile: () => success(own.id) });
    await button('Add another').click();
    await page().getByRole('heading', { name: 'Another server or account' }).waitFor();
    expect(await focused()).toBe('Where your secrets go');
    expect(await look('settings-profile-new')).toEqual([]);
    await field('Where your secrets go').selectOption('Other server…');
    await field('Server address').fill('https://secrets.example.com');
    await push({ profile: own, profiles: [annaAtEu, own] });
    await button('Save').click();
    await page().getByText('Saved.', { exact: true }).waitFor();
    expect(fake.callsOf('saveProfile')).toEqual([
      { id: null, server: 'https://secrets.example.com', username: null },
    ]);
    await expect.poll(() => page().getByRole('radio', { name: other }).isChecked()).toBe(true);
    expect(fake.callsOf('closeWindow')).toEqual([]);
  });

  test('can be joined by another one while it is saved', async () => {
    const { answer, give } = later<Result<null, Failure>>();
    const fake = await open(
      'settings',
      { profile: { ...annaAtEu, tokenStored: false } },
      { storeToken: () => answer, saveProfile: ({ id }) => success(id ?? own.id) },
    );
    await field('API key').fill('c0ffee');
    await button('Check and save').click();
    await button('Saving…').waitFor();
    await button('Add another').click();
    await push({ profile: annaAtEu });
    give(success(null));
    await page().getByRole('heading', { name: 'Another server or account' }).waitFor();
    await expect.poll(() => page().getByRole('alertdialog').count()).toBe(0);
    expect(await focused()).toBe('Where your secrets go');
    await field('Where your secrets go').selectOption('Canada (CA)');
    await button('Save').click();
    await expect
      .poll(() => fake.callsOf('saveProfile'))
      .toMatchObject([
        { id: annaAtEu.id, username: 'anna@example.com' },
        { id: null, server: 'https://ca.onetimesecret.com' },
      ]);
  });

  test('is not left while a new one is saved, nor removed before that', async () => {
    const { answer, give } = later<Result<string, Failure>>();
    const fake = await open('settings', two, { saveProfile: () => answer });
    await button('Add another').click();
    await field('Where your secrets go').selectOption('Canada (CA)');
    await button('Save').click();
    await expect.poll(() => button('Cancel').getAttribute('aria-disabled')).toBe('true');
    await button(`Remove ${other}`).click();
    await page().getByRole('alertdialog').getByRole('button', { name: 'Remove' }).first().click();
    // What the window asks for comes in its order.
    await button('Help').click();
    await expect.poll(() => fake.callsOf('openWindow')).toEqual([{ window: 'help' }]);
    expect(fake.callsOf('removeProfile')).toEqual([]);
    give(success('new'));
    await expect.poll(() => fake.callsOf('removeProfile')).toHaveLength(1);
  });

  test('is shown again when a new one is cancelled', async () => {
    await open('settings');
    await button('Add another').click();
    await button('Cancel').click();
    await expect.poll(() => field('Username').inputValue()).toBe('anna@example.com');
    expect(await focused()).toBe('Servers and accounts');
  });

  test('says that the new one is in use from now on', async () => {
    await open(
      'settings',
      {},
      {
        saveProfile: async () => {
          await push({ profile: own, profiles: [annaAtEu, own] });
          return success(own.id);
        },
      },
    );
    await button('Add another').click();
    await field('Where your secrets go').selectOption('Other server…');
    await field('Server address').fill('https://secrets.example.com');
    await button('Save').click();
    await page().getByText(`Links are now made with ${other}.`).waitFor();
    expect(await look('settings-profile-added')).toEqual([]);
  });

  test('keeps what was typed for a new one that could not be saved', async () => {
    const fake = await open(
      'settings',
      {},
      { saveProfile: () => failed({ kind: 'settings-not-saved' } as const) },
    );
    await button('Add another').click();
    await field('Where your secrets go').selectOption('Other server…');
    await field('Server address').fill('https://secrets.example.com');
    await field('With an account').check();
    await field('Username').fill('bo@example.com');
    await field('API key').fill('c0ffee');
    await button('Check and save').click();
    await alert().getByText('The settings could not be saved.').waitFor();
    await expect.poll(() => field('Server address').inputValue()).toBe('https://secrets.example.com');
    await expect.poll(() => field('Username').inputValue()).toBe('bo@example.com');
    await expect.poll(() => field('API key').inputValue()).toBe('c0ffee');
    expect(fake.callsOf('storeToken')).toEqual([]);
  });
});

describe('several profiles', () => {
  test('are listed with the one in use selected, and can be chosen', async () => {
    const fake = await open('settings', two);
    await expect.poll(() => page().getByRole('radio', { name: anna }).isChecked()).toBe(true);
    expect(await look('settings-profiles')).toEqual([]);
    await page().getByRole('radio', { name: other }).click();
    await expect.poll(said).toContain(`Links are now made with ${other}.`);
    expect(fake.callsOf('chooseProfile')).toEqual([{ id: own.id }]);
  });

  test('say so when one could not be chosen', async () => {
    await open('settings', two, { chooseProfile: () => failed({ kind: 'settings-not-saved' } as const) });
    await page().getByRole('radio', { name: other }).click();
    await alert().getByText('The settings could not be saved.').waitFor();
    await expect.poll(() => page().getByRole('radio', { name: anna }).isChecked()).toBe(true);
  });

  test('are edited one at a time, each under its own id', async () => {
    const fake = await open('settings', two, { saveProfile: () => success(own.id) });
    await button(`Edit ${other}`).click();
    await page()
      .getByRole('heading', { name: `Edit ${other}` })
      .waitFor();
    expect(await focused()).toBe(`Edit ${other}`);
    await field('Where your secrets go').selectOption('Canada (CA)');
    await button('Save').click();
    await expect
      .poll(() => fake.callsOf('saveProfile'))
      .toEqual([{ id: own.id, server: 'https://ca.onetimesecret.com', username: null }]);
    await button('Test').waitFor();
  });

  test('are tested by their own ids', async () => {
    const fake = await open('settings', two);
    await button(`Edit ${other}`).click();
    await button('Test').click();
    await expect.poll(() => fake.callsOf('testConnection')).toEqual([{ id: own.id }]);
  });

  test('cannot be switched while typed text would be lost', async () => {
    await open('settings', two);
    await field('Username').fill('bo@example.com');
    await button(`Edit ${other}`).click();
    await page().getByRole('alertdialog', { name: 'Discard your changes?' }).waitFor();
    expect(await look('settings-profiles-unsaved')).toEqual([]);
    await button('Keep editing').click();
    expect(await focused()).toBe(`Edit ${other}`);
    await expect.poll(() => field('Username').inputValue()).toBe('bo@example.com');
    await button(`Edit ${other}`).click();
    await button('Discard').click();
    await expect.poll(() => field('Server address').inputValue()).toBe('https://secrets.example.com');
    expect(await focused()).toBe(`Edit ${other}`);
  });

  test('keep what is typed when another one is chosen', async () => {
    await open('settings', two);
    await field('Username').fill('bo@example.com');
    await page().getByRole('radio', { name: other }).click();
    await push({ profile: own });
    await expect.poll(said).toContain(`Links are now made with ${other}.`);
    await expect.poll(() => field('Username').inputValue()).toBe('bo@example.com');
  });

  test('are removed after a question, which says what becomes of the token', async () => {
    const fake = await open('settings', two);
    await button(`Remove ${anna}`).click();
    await page()
      .getByRole('alertdialog')
      .getByText('Its API key is removed from the keychain too.')
      .waitFor();
    expect(await look('settings-profile-remove')).toEqual([]);
    await button('Cancel').click();
    expect(await focused()).toBe(`Remove ${anna}`);
    expect(fake.callsOf('removeProfile')).toEqual([]);
    await button(`Remove ${anna}`).click();
    await push({ profile: own, profiles: [own] });
    await page().getByRole('alertdialog').waitFor({ state: 'detached' });
    await push(two);
    await button(`Remove ${anna}`).click();
    await page()
      .getByRole('alertdialog')
      .getByRole('button', { name: `Remove ${anna}` })
      .click();
    await expect.poll(() => fake.callsOf('removeProfile')).toEqual([{ id: annaAtEu.id }]);
    await expect.poll(said).toContain('The profile was removed.');
    expect(await focused()).toBe('Servers and accounts');
  });

  test('show the one in use when the edited one is removed', async () => {
    await open('settings', two, {
      removeProfile: async () => {
        await push({ profile: own, profiles: [own] });
        return success(null);
      },
    });
    await field('Username').fill('bo@example.com');
    await button(`Remove ${anna}`).click();
    await page()
      .getByRole('alertdialog')
      .getByRole('button', { name: `Remove ${anna}` })
      .click();
    await expect.poll(said).toContain('The profile was removed.');
    await expect.poll(() => field('Server address').inputValue()).toBe('https://secrets.example.com');
    await expect.poll(() => page().getByRole('radio', { name: anna }).count()).toBe(0);
    expect(await focused()).toBe('Servers and accounts');
  });

  test('say so when one could not be removed, and keep it', async () => {
    await open('settings', two, { removeProfile: () => failed({ kind: 'settings-not-saved' } as const) });
    await button(`Remove ${other}`).click();
    await page()
      .getByRole('alertdialog')
      .getByRole('button', { name: `Remove ${other}` })
      .click();
    await alert().getByText('The settings could not be saved.').waitFor();
    await expect.poll(() => page().getByRole('radio', { name: other }).count()).toBe(1);
    expect(await focused()).toBe(`Remove ${other}`);
  });

  test('say when one was removed but its token was not', async () => {
    await open('settings', two, {
      removeProfile: async () => {
        await push({ profile: own, profiles: [own] });
        return failed({ kind: 'keychain-locked' } as const);
      },
    });
    await button(`Remove ${anna}`).click();
    await page()
      .getByRole('alertdialog')
      .getByRole('button', { name: `Remove ${anna}` })
      .click();
    await alert().getByText('its API key could not be removed from the keychain').waitFor();
    await expect.poll(() => field('Server address').inputValue()).toBe('https://secrets.example.com');
    expect(await look('settings-profile-token-stays')).toEqual([]);
  });

  test('say nothing about a token that another one still uses', async () => {
    await open('settings', { profile: annaAtEu, profiles: [annaAtEu, { ...annaAtEu, id: own.id }] });
    await button(`Remove ${anna}`).first().click();
    const question = page().getByRole('alertdialog');
    await question.getByText('Links made with it stay in Activity.').waitFor();
    await expect.poll(() => question.textContent()).not.toContain('token');
  });

  test('fit when narrow and enlarged', async () => {
    const long = { ...annaAtEu, username: `${'a'.repeat(60)}@example.com` };
    await open('settings', { profile: long, profiles: [long, own] });
    await button(`Remove EU · ${long.username}`).click();
    await page().setViewportSize({ width: 270, height: 340 });
    expect(await tooWide()).toBe(0);
    expect(await look('settings-profiles-narrow')).toEqual([]);
  });
});

describe('measuring', () => {
  test('asks only on request, and shows the quickest first', async () => {
    const { answer, give } = later<readonly { server: string; answer: number }[]>();
    const fake = await open(
      'settings',
      {},
      {
        measureServers: async () => [
          ...(await answer),
          {
            server: 'https://nz.onetimesecret.com',
            answer: { kind: 'offline', cause: 'dns', mayHaveBeenSent: false },
          },
        ],
      },
    );
    expect(fake.callsOf('measureServers')).toEqual([]);
    await button('Measure speed').click();
    await button('Measuring…').waitFor();
    give([
      { server: 'https://us.onetimesecret.com', answer: 140.4 },
      { server: 'https://onetimesecret.com', answer: 90 },
      { server: 'https://eu.onetimesecret.com', answer: 22 },
      { server: 'https://secrets.example.com', answer: 1_200 },
    ]);
    await page().getByText('22 ms').waitFor();
    const lines = await page().getByRole('status').locator('dl > div').allTextContents();
    expect(lines).toEqual([
      'European Union (EU)22 ms',
      'onetimesecret.com (some region)90 ms',
      'United States (US)140 ms',
      'secrets.example.com1,200 ms',
      'New Zealand (NZ)The server NZ could not be found. Check the connection or the address.',
    ]);
    expect(await look('settings-measured')).toEqual([]);
    await page().setViewportSize({ width: 270, height: 340 });
    expect(await tooWide()).toBe(0);
  });
});
