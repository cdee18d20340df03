import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Failure } from '../../src/shared/failure.ts';
import { noPolicyView } from '../../src/shared/model/policy.ts';
import { initialPreferences } from '../../src/shared/model/preferences.ts';
import type { ConnectionReport } from '../../src/shared/model/profiles.ts';
import { settingsPanes } from '../../src/shared/model/settings.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { annaAtEu, later } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const w = windowsForTests();
const { page, open, openPane, push, button, field, alert, said, focused, look, tooWide } = w;

const server = () => field('Where your secrets go');
const enterAnna = async (key: string): Promise<void> => {
  await server().selectOption('European Union (EU)');
  await field('With an account').check();
  await field('Username').fill('anna@example.com');
  await field('API key').fill(key);
};
/** As the main process does, which announces the profile before it answers. */
const savesAnna = (tokenStored: boolean | null) => ({
  saveProfile: async () => {
    await push({ profile: { ...annaAtEu, tokenStored } });
    return success(annaAtEu.id);
  },
});

describe('the first run', () => {
  beforeEach(() => w.setTimeZone('UTC'));
  afterAll(() => w.setTimeZone(''));

  test('begins in the list of regions with the likely one, saves it with Enter, and takes forty words', async () => {
    await w.setTimeZone('Europe/Copenhagen');
    const fake = await open('settings', { profile: null });
    await page().getByText('Suggested by your time zone. Nothing is sent yet.').waitFor();
    expect(await focused()).toBe('Where your secrets go');
    await expect.poll(() => server().inputValue()).toBe('eu');
    expect(await w.words()).toBeLessThanOrEqual(40);
    expect(await look('settings-first-run-suggested')).toEqual([]);
    expect(new Set(fake.calls.map(({ name }) => name))).toEqual(new Set(['readState', 'fitWindow']));
    await page().keyboard.press('Enter');
    await expect.poll(() => fake.callsOf('closeWindow').length).toBe(1);
    expect(fake.callsOf('saveProfile')).toEqual([
      { id: null, server: 'https://eu.onetimesecret.com', username: null },
    ]);
    expect(fake.callsOf('openWindow')).toEqual([{ window: 'quick-share' }]);
  });

  test('takes another region than the likely one, and says what a region is', async () => {
    await w.setTimeZone('America/Toronto');
    const fake = await open('settings', { profile: null });
    await expect.poll(() => server().inputValue()).toBe('ca');
    await field('With an account').check();
    await page().getByText('Sent to ca.onetimesecret.com and nowhere else. Regions share nothing.').waitFor();
    await field('Anonymous').check();
    await page().getByText('Suggested by your time zone.').waitFor();
    await server().focus();
    await page().keyboard.press('ArrowUp');
    await page().getByText('Sent to us.onetimesecret.com and nowhere else. Regions share nothing.').waitFor();
    await page().keyboard.press('Enter');
    await expect
      .poll(() => fake.callsOf('saveProfile'))
      .toMatchObject([{ server: 'https://us.onetimesecret.com' }]);
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('takes no Enter that is still down from the start of the app', async () => {
    await w.setTimeZone('Europe/London');
    const fake = await open('settings', { profile: null });
    await expect.poll(() => server().inputValue()).toBe('uk');
    const press = (repeat: boolean) =>
      server().evaluate(
        (element, held) =>
          element.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', repeat: held, bubbles: true, cancelable: true }),
          ),
        repeat,
      );
    expect(await press(true)).toBe(false);
    // What the window asks for comes in its order.
    await button('Help').click();
    await expect.poll(() => fake.callsOf('openWindow')).toEqual([{ window: 'help' }]);
    expect(fake.callsOf('saveProfile')).toEqual([]);
    await press(false);
    await expect.poll(() => fake.callsOf('saveProfile')).toHaveLength(1);
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('stays as it is while a key is being checked', async () => {
    const { answer, give } = later<Result<ConnectionReport, Failure>>();
    const fake = await open(
      'settings',
      { profile: null },
      {
        ...savesAnna(null),
        testConnection: () => answer,
      },
    );
    await enterAnna('c0ffee');
    await button('Check and save').click();
    await expect.poll(() => fake.callsOf('testConnection')).toHaveLength(1);
    await button('Saving…').waitFor();
    await expect.poll(() => button('Cancel').count()).toBe(0);
    await expect
      .poll(() => page().getByRole('heading', { name: 'Another server or account' }).count())
      .toBe(0);
    give(success({ statusMs: 84, account: 'accepted' }));
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('closes without a question while nothing but the suggestion is there', async () => {
    await w.setTimeZone('Europe/London');
    const fake = await open('settings', { profile: null });
    await expect.poll(() => server().inputValue()).toBe('uk');
    await page().keyboard.press('Escape');
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('suggests nothing that the administrator does not allow', async () => {
    await w.setTimeZone('Europe/Copenhagen');
    const servers = ['https://uk.onetimesecret.com', 'https://secrets.example.com'];
    const fake = await open('settings', { profile: null, policy: { ...noPolicyView, servers } });
    await button('Start').click();
    await expect.poll(() => alert().textContent()).toBe('Choose where your secrets go.');
    expect(fake.callsOf('saveProfile')).toEqual([]);
  });

  test('checks a key before it ends, and stays where the server refuses it', async () => {
    const refused = {
      kind: 'refused',
      reason: 'credentials',
      serverSays: 'Not authorized',
    } as const;
    const answers = [refused, 'accepted' as const];
    const fake = await open(
      'settings',
      { profile: null },
      {
        ...savesAnna(true),
        testConnection: () => success({ statusMs: 84, account: answers.shift() ?? 'accepted' }),
      },
    );
    await enterAnna('wrong');
    await button('Check and save').click();
    await alert().getByText('does not accept this username and API key').waitFor();
    expect(await focused()).toBe('API key');
    await expect.poll(() => field('API key').inputValue()).toBe('wrong');
    expect(await look('settings-first-run-key-refused')).toEqual([]);
    expect(fake.callsOf('closeWindow')).toEqual([]);
    await field('API key').fill('right');
    await page().keyboard.press('Enter');
    await expect.poll(() => fake.callsOf('closeWindow').length).toBe(1);
    expect(fake.callsOf('testConnection')).toMatchObject([{ token: 'wrong' }, { token: 'right' }]);
    expect(fake.callsOf('storeToken')).toEqual([{ id: annaAtEu.id, token: 'right' }]);
    expect(fake.callsOf('openWindow')).toEqual([{ window: 'quick-share' }]);
  });

  test('says when a key could not be checked, and goes on without', async () => {
    const unreachable = { kind: 'offline', cause: 'no-network', mayHaveBeenSent: false } as const;
    const fake = await open(
      'settings',
      { profile: null },
      {
        ...savesAnna(true),
        testConnection: () => failed(unreachable),
      },
    );
    await enterAnna('c0ffee');
    await button('Check and save').click();
    await page().getByText('The key could not be checked. There is no network connection.').waitFor();
    expect(fake.callsOf('closeWindow')).toEqual([]);
    expect(await look('settings-first-run-unchecked')).toEqual([]);
    await button('Start').click();
    await expect.poll(() => fake.callsOf('closeWindow').length).toBe(1);
    expect(fake.callsOf('testConnection')).toHaveLength(1);
  });

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

  test('explains a region, names the hotkey, and ends in Quick share', async () => {
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
    await enterAnna('c0ffee');
    await push({ profile: { ...annaAtEu, tokenStored: null } });
    await button('Check and save').click();
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
        ...savesAnna(null),
        storeToken: () => replies.shift() ?? success(null),
      },
    );
    await enterAnna('c0ffee');
    await button('Check and save').click();
    await alert().getByText('The keychain is locked.').waitFor();
    await button('Check and save').click();
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
    await expect.poll(() => page().getByText('Copy a secret, press').count()).toBe(0);
    await server().selectOption('European Union (EU)');
    expect(new Set(fake.calls.map(({ name }) => name))).toEqual(new Set(['readState', 'fitWindow']));
  });
});

describe('the rest', () => {
  test('the default lifetime is saved at once, and reverts when that fails', async () => {
    const replies = [success(null), failed({ kind: 'settings-not-saved' } as const)];
    const fake = await openPane('links', {}, { savePreferences: () => replies.shift() ?? success(null) });
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

  test('fits when narrow and enlarged', async () => {
    await open('settings');
    await page().setViewportSize({ width: 270, height: 340 });
    expect(await tooWide()).toBe(0);
    expect(await look('settings-narrow')).toEqual([]);
  });

  test('looks right in normal and forced colours', async () => {
    await open('settings');
    expect(await look('settings-accounts')).toEqual([]);
    await page().emulateMedia({ forcedColors: 'active' });
    expect(await look('settings-forced-colours')).toEqual([]);
  });
});

describe('the panes', () => {
  const list = () => page().getByRole('tablist', { name: 'Settings' });
  const tab = (name: string) => list().getByRole('tab', { name });
  const menu = () => page().getByRole('combobox', { name: 'Settings', exact: true });
  const chosen = () => list().locator('[aria-selected=true]').allTextContents();
  const shown = () => page().getByRole('tabpanel').getByRole('heading', { level: 2 }).allTextContents();

  test('are chosen in the list beside them, and one is shown', async () => {
    await open('settings');
    const address = page().url();
    await expect.poll(shown).toEqual(['Servers and accounts']);
    await tab('Activity').click();
    await expect.poll(shown).toEqual(['Activity']);
    await expect.poll(chosen).toEqual(['Activity']);
    await expect.poll(() => page().getByRole('tabpanel').count()).toBe(1);
    await expect.poll(() => field('Where your secrets go').isVisible()).toBe(false);
    await page().keyboard.press('Tab');
    expect(await focused()).toBe('Check from time to time whether links were revealed');
    await page().keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Activity');
    expect(page().url()).toBe(address);
  });

  test('are walked through with the arrow keys', async () => {
    await open('settings');
    await tab('Servers and accounts').focus();
    const steps = [
      ['ArrowDown', 'General'],
      ['ArrowDown', 'New links'],
      ['ArrowUp', 'General'],
      ['End', 'Clipboard and privacy'],
      ['ArrowDown', 'Servers and accounts'],
      ['ArrowUp', 'Clipboard and privacy'],
      ['Home', 'Servers and accounts'],
    ] as const;
    for (const [key, pane] of steps) {
      await page().keyboard.press(key);
      await expect.poll(shown).toEqual([pane]);
      expect(await focused()).toBe(pane);
    }
  });

  test.each(settingsPanes)('fit into the window as it is at first: %s', async (pane) => {
    await openPane(pane, { updates: { canCheck: true, newer: null }, platform: 'win32' });
    const below = () =>
      page().evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
    await expect.poll(below).toBeLessThanOrEqual(0);
    expect(await look(`settings-${pane}`)).toEqual([]);
  });

  test('are opened from elsewhere, with the focus at what they are called', async () => {
    await open('settings');
    await field('Username').fill('bo@example.com');
    await push({ settingsPane: 'hotkey' });
    await expect.poll(shown).toEqual(['Hotkeys']);
    await expect.poll(focused).toBe('Hotkeys');
    expect(await page().evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page().keyboard.press('Tab');
    expect(await focused()).toBe('Change hotkey…');
  });

  test('keep what was typed while another is shown, and say so', async () => {
    const fake = await open('settings');
    await field('Username').fill('bo@example.com');
    await tab('Copy with instructions').click();
    await field('Message').fill('mine {link}');
    await tab('New links').click();
    await expect.poll(() => list().getByText('Not saved').count()).toBe(2);
    expect(await look('settings-unsaved')).toEqual([]);
    await page().keyboard.press('Escape');
    await page().getByRole('alertdialog', { name: 'Close without saving?' }).waitFor();
    await button('Keep editing').click();
    await expect.poll(shown).toEqual(['Servers and accounts']);
    await expect.poll(() => field('Username').inputValue()).toBe('bo@example.com');
    await field('Username').fill('anna@example.com');
    await tab('Copy with instructions').click();
    await expect.poll(() => field('Message').inputValue()).toBe('mine {link}');
    await expect.poll(() => list().getByText('Not saved').count()).toBe(1);
    expect(fake.callsOf('closeWindow')).toEqual([]);
  });

  test('stop waiting for a hotkey when another is shown', async () => {
    const fake = await openPane('hotkey', {}, { tryHotkey: () => new Promise<never>(() => {}) });
    await button('Change hotkey…').click();
    await expect.poll(() => fake.callsOf('tryHotkey')).toHaveLength(1);
    await tab('General').click();
    await expect.poll(() => fake.callsOf('stopTryingHotkey')).toHaveLength(1);
  });

  test('are chosen in a menu above them where there is no room beside', async () => {
    await open('settings');
    await page().setViewportSize({ width: 560, height: 680 });
    await menu().focus();
    await page().keyboard.press('End');
    await expect.poll(shown).toEqual(['Clipboard and privacy']);
    expect(await menu().evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => list().isVisible()).toBe(false);
    expect(await look('settings-menu')).toEqual([]);
    await page().setViewportSize({ width: 780, height: 680 });
    await expect.poll(chosen).toEqual(['Clipboard and privacy']);
    await expect.poll(() => menu().isVisible()).toBe(false);
    // Twice the text needs twice the room.
    await page().evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await menu().waitFor();
    expect(await tooWide()).toBe(0);
  });
});
