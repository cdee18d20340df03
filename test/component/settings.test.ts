import { describe, expect, test } from 'vitest';
import { initialPreferences } from '../../src/shared/model/preferences.ts';
import { failed, success } from '../../src/shared/result.ts';
import { annaAtEu } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, field, alert, said, focused, look, tooWide } = windowsForTests();

const server = () => field('Where your secrets go');

describe('the first run', () => {
  test('asks for the server before anything else', async () => {
    const fake = await open('settings', { profile: null });
    await page().getByRole('heading', { name: 'Welcome to Hushlink' }).waitFor();
    await expect.poll(() => page().getByRole('heading', { name: 'Hotkey' }).count()).toBe(0);
    expect(await look('settings-first-run')).toEqual([]);
    await button('Start').click();
    await expect.poll(() => alert().textContent()).toBe('Choose where your secrets go.');
    expect(await focused()).toBe('Where your secrets go');
    expect(fake.callsOf('saveProfile')).toEqual([]);
  });

  test('explains a region in two sentences, names the hotkey, and ends in Quick share', async () => {
    const fake = await open('settings', { profile: null });
    await page().getByText('press Ctrl+Shift+1').waitFor();
    await expect
      .poll(() => server().locator('option').allTextContents())
      .toEqual([
        'Choose one…',
        'European Union (EU)',
        'United Kingdom (UK)',
        'United States (US)',
        'Canada (CA)',
        'New Zealand (NZ)',
        'onetimesecret.com (some region)',
        'Other server…',
      ]);
    await server().selectOption('European Union (EU)');
    await page().getByText('Sent to eu.onetimesecret.com and nowhere else.').waitFor();
    expect(await look('settings-first-run-chosen')).toEqual([]);
    await button('Start').click();
    await expect.poll(() => fake.callsOf('closeWindow').length).toBe(1);
    expect(fake.callsOf('saveProfile')).toEqual([
      { id: null, server: 'https://eu.onetimesecret.com', username: null },
    ]);
    expect(fake.callsOf('openWindow')).toEqual([{ window: 'quick-share' }]);
  });

  test('stays when the token could not be stored, and says why', async () => {
    const fake = await open(
      'settings',
      { profile: null },
      { storeToken: () => failed({ kind: 'keychain-locked' } as const) },
    );
    await server().selectOption('European Union (EU)');
    await field('With an account').check();
    await field('Username').fill('anna@example.com');
    await field('API key').fill('c0ffee');
    await push({ profile: { ...annaAtEu, tokenStored: null } });
    await button('Start').click();
    await alert().getByText('The keychain is locked.').waitFor();
    await expect.poll(() => field('API key').inputValue()).toBe('c0ffee');
    expect(await focused()).toBe('API key');
    expect(await look('settings-first-run-token-refused')).toEqual([]);
    expect(fake.callsOf('closeWindow')).toEqual([]);
    expect(fake.callsOf('openWindow')).toEqual([]);
  });

  test('still ends in Quick share when the token is stored at the second attempt', async () => {
    const replies = [failed({ kind: 'keychain-locked' } as const), success(null)];
    const fake = await open(
      'settings',
      { profile: null },
      {
        saveProfile: async () => {
          await push({ profile: { ...annaAtEu, tokenStored: null } });
          return success(annaAtEu.id);
        },
        storeToken: () => replies.shift() ?? success(null),
      },
    );
    await server().selectOption('European Union (EU)');
    await field('With an account').check();
    await field('Username').fill('anna@example.com');
    await field('API key').fill('c0ffee');
    await button('Start').click();
    await alert().getByText('The keychain is locked.').waitFor();
    await button('Start').click();
    await expect.poll(() => fake.callsOf('closeWindow').length).toBe(1);
    expect(fake.callsOf('openWindow')).toEqual([{ window: 'quick-share' }]);
    expect(fake.callsOf('saveProfile').at(-1)).toMatchObject({ id: annaAtEu.id });
    expect(fake.callsOf('storeToken')).toHaveLength(2);
  });

  test('sends only what was requested, and mentions no hotkey when there is none', async () => {
    const fake = await open('settings', {
      profile: null,
      hotkey: { by: 'app', accelerator: null, status: 'off' },
    });
    await expect.poll(() => page().getByText('copy something in any program').count()).toBe(0);
    await server().selectOption('European Union (EU)');
    expect(fake.calls.map(({ name }) => name)).toEqual(['readState']);
  });
});

describe('the rest', () => {
  test('the default lifetime is saved at once, and reverts when that fails', async () => {
    const replies = [success(null), failed({ kind: 'settings-not-saved' } as const)];
    const fake = await open('settings', {}, { savePreferences: () => replies.shift() ?? success(null) });
    await field('Default lifetime').selectOption('7 days');
    await expect.poll(said).toBe('The default lifetime is saved.');
    expect(fake.callsOf('savePreferences')).toEqual([{ defaultLifetime: 604_800 }]);
    await push({ preferences: { ...initialPreferences, defaultLifetime: 604_800 } });
    await field('Default lifetime').selectOption('1 hour');
    await expect.poll(() => alert().textContent()).toContain('The settings could not be saved.');
    await expect.poll(() => field('Default lifetime').inputValue()).toBe('604800');
  });

  test('notices are shown, and so is a missing tray', async () => {
    await open('settings', {
      notices: [
        { kind: 'settings-damaged', keptAs: 'settings.damaged-1.json' },
        { kind: 'settings-from-newer', keptAs: 'settings.newer-1.json' },
      ],
      trayAvailable: false,
    });
    await page().getByText('The damaged file was saved as settings.damaged-1.json.').waitFor();
    await page().getByText('They were saved as settings.newer-1.json.').waitFor();
    await page().getByText('This desktop shows no tray icon.').waitFor();
    expect(await look('settings-notices')).toEqual([]);
  });

  test('Escape closes, and asks first when something is not saved', async () => {
    const fake = await open('settings');
    await field('Username').fill('bo@example.com');
    await page().keyboard.press('Escape');
    await page().getByRole('alertdialog', { name: 'Close without saving?' }).waitFor();
    expect(await focused()).toBe('Keep editing');
    // It comes to the user, and not the other way round.
    expect(await page().evaluate(() => window.scrollY)).toBe(0);
    expect(await look('settings-leaving')).toEqual([]);
    await page().keyboard.press('Escape');
    expect(await focused()).toBe('Username');
    expect(fake.callsOf('closeWindow')).toEqual([]);
    await field('Username').fill('anna@example.com');
    await page().keyboard.press('Escape');
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('quits', async () => {
    const fake = await open('settings');
    await button('Quit Hushlink').click();
    expect(fake.callsOf('quit')).toHaveLength(1);
  });

  test('each section is one press away, and the address of the page stays as it is', async () => {
    await open('settings');
    const address = page().url();
    await page()
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('button', { name: 'Links and clipboard' })
      .click();
    expect(await focused()).toBe('Links and clipboard');
    await expect
      .poll(async () => (await page().getByRole('heading', { name: 'Links and clipboard' }).boundingBox())?.y)
      .toBeLessThan(40);
    await page().keyboard.press('Tab');
    expect(await focused()).toBe('Check from time to time whether links were revealed');
    expect(page().url()).toBe(address);
    expect(await look('settings-section')).toEqual([]);
  });

  test('the list of sections stays beside them, and says which one is read', async () => {
    await open('settings');
    const list = page().getByRole('navigation', { name: 'On this page' });
    const current = () => list.locator('[aria-current]').allTextContents();
    await expect.poll(current).toEqual(['Servers and accounts']);
    const form = page().getByRole('region', { name: 'Servers and accounts' });
    const [left, right] = [await list.boundingBox(), await form.boundingBox()];
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
    const heading = page().getByRole('heading', { name: 'Language and appearance' });
    await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await expect.poll(current).toEqual(['Language and appearance']);
    await expect.poll(async () => (await list.boundingBox())?.y).toBeLessThan(40);
    // The last one cannot come to the top.
    await list.getByRole('button', { name: 'Storage' }).click();
    await expect.poll(current).toEqual(['Storage']);
    expect(await focused()).toBe('Storage');
    expect(await look('settings-sidebar')).toEqual([]);
    await page().keyboard.press('Control+Home');
    await expect.poll(current).toEqual(['Servers and accounts']);
  });

  test('the list stands above the sections where there is no room beside them', async () => {
    await open('settings');
    await page().setViewportSize({ width: 560, height: 680 });
    const list = page().getByRole('navigation', { name: 'On this page' });
    const form = page().getByRole('region', { name: 'Servers and accounts' });
    const boxes = async () => [await list.boundingBox(), await form.boundingBox()];
    const isAbove = async () => {
      const [above, below] = await boxes();
      return (above?.y ?? 0) + (above?.height ?? 0) <= (below?.y ?? 0);
    };
    await expect.poll(isAbove).toBe(true);
    await page().setViewportSize({ width: 780, height: 680 });
    await expect.poll(isAbove).toBe(false);
    // Twice the text needs twice the room.
    await page().evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expect.poll(isAbove).toBe(true);
    expect(await tooWide()).toBe(0);
  });

  test('fits when narrow and enlarged', async () => {
    await open('settings');
    await page().setViewportSize({ width: 270, height: 340 });
    expect(await tooWide()).toBe(0);
    expect(await look('settings-narrow')).toEqual([]);
  });

  test('looks right in normal and forced colours', async () => {
    await open('settings');
    await page().setViewportSize({ width: 620, height: 1_800 });
    expect(await look('settings-whole')).toEqual([]);
    await page().emulateMedia({ forcedColors: 'active' });
    expect(await look('settings-forced-colours')).toEqual([]);
  });
});
