import { describe, expect, test } from 'vitest';
import type { AppState } from '../../src/shared/model/app-state.ts';
import { noPolicyView, type PolicyView } from '../../src/shared/model/policy.ts';
import { initialPreferences } from '../../src/shared/model/preferences.ts';
import type { ProfileView } from '../../src/shared/model/profiles.ts';
import type { Prefill } from '../../src/shared/model/sharing.ts';
import { failed } from '../../src/shared/result.ts';
import { annaAtEu, anonymousAtEu } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, openPane, push, button, field, alert, look, focused } = windowsForTests();

const file = '/etc/hushlink/policy.json';
const under = (policy: Partial<PolicyView>): Partial<AppState> => ({
  policy: { ...noPolicyView, notice: { kind: 'in-force', file }, ...policy },
});
const byAdministrator = 'Set by your administrator.';
/** What a screen reader says of a control after its name. */
const described = async (name: string | ReturnType<typeof button>): Promise<string> =>
  await (typeof name === 'string' ? field(name) : name).evaluate((control) =>
    (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
const options = async (name: string): Promise<readonly string[]> =>
  await field(name).locator('option').allTextContents();

describe('Settings', () => {
  test('say whose rules there are, and which file they are in', async () => {
    await open('settings', under({}));
    await page().getByText(`Some of these settings are set by your administrator, in ${file}.`).waitFor();
  });

  test.each([
    [
      'ignored',
      { kind: 'ignored', file, why: 'owner' } as const,
      'it is ignored: the file does not belong to the administrator.',
    ],
    [
      'broken',
      { kind: 'broken', file, fault: 'invalid', at: 'maxLifetme' } as const,
      'cannot be used: there is no such rule, or its value is wrong: maxLifetme.',
    ],
  ])('say that a policy is %s, and why', async (name, notice, words) => {
    await open('settings', { policy: { ...noPolicyView, notice } });
    await page().getByText(words).waitFor();
    expect(await look(`settings-policy-${name}`)).toEqual([]);
  });

  test('show what is set as locked, which a key reaches and a screen reader explains', async () => {
    const fake = await open('settings', {
      ...under({
        hotkey: 'fixed',
        loginStartFixed: true,
        updatesFixed: true,
        keepsLinks: false,
      }),
      updates: { canCheck: true, newer: null },
      loginStart: 'on',
    });
    for (const [settingsPane, name] of [
      ['general', 'Start Hushlink in the tray when I log in'],
      ['general', 'Look once a day for a new version'],
      ['activity', 'Keep links after Hushlink quits'],
    ] as const) {
      await push({ settingsPane });
      await field(name).waitFor();
      await field(name).focus();
      await expect.poll(() => focused()).toBe(name);
      await expect.poll(() => field(name).getAttribute('aria-disabled')).toBe('true');
      await expect.poll(() => described(name)).toBe(byAdministrator);
      await page().keyboard.press('Space');
    }
    await field('Keep links after Hushlink quits').scrollIntoViewIfNeeded();
    expect(await look('settings-policy')).toEqual([]);
    await push({ settingsPane: 'hotkey' });
    for (const name of ['Change hotkey…', 'Switch off']) {
      await button(name).focus();
      await expect.poll(() => button(name).getAttribute('aria-disabled')).toBe('true');
      await expect.poll(() => described(button(name))).toBe(byAdministrator);
      await page().keyboard.press('Enter');
    }
    expect(fake.callsOf('savePreferences')).toEqual([]);
    expect(fake.callsOf('setLoginStart')).toEqual([]);
    expect(fake.callsOf('setHotkey')).toEqual([]);
  });

  test.each([
    ['this app', { by: 'app', accelerator: null, status: 'off' } as const, 'Set hotkey…'],
    [
      'the desktop',
      { by: 'desktop', via: 'portal', status: 'off', keys: null, canConfigure: false } as const,
      'Ask for a hotkey…',
    ],
  ])('offer no hotkey of %s where there is to be none, and say why', async (_whose, hotkey, ask) => {
    const fake = await openPane('hotkey', { ...under({ hotkey: 'none' }), hotkey });
    await expect.poll(() => button(ask).getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => described(button(ask))).toBe(byAdministrator);
    await button(ask).click({ force: true });
    expect(fake.callsOf('setHotkey')).toEqual([]);
    expect(fake.callsOf('setDesktopHotkey')).toEqual([]);
  });

  test('have no line for a configuration where there is to be no hotkey', async () => {
    const hotkey = { by: 'user', desktop: 'sway', line: 'bindsym Ctrl+Alt+h exec hushlink' } as const;
    await openPane('hotkey', { ...under({ hotkey: 'none' }), hotkey });
    await page().getByText(byAdministrator).waitFor();
    await expect.poll(() => page().getByText(hotkey.line).count()).toBe(0);
  });

  test('offer no longer times than are allowed, and say so', async () => {
    await openPane('links', {
      ...under({ maxLifetime: 86_400, maxReceiptDays: 7, maxDraftAge: 86_400 }),
      preferences: { ...initialPreferences, keepReceiptsDays: 7, discardDraftsAfter: 86_400 },
    });
    await expect.poll(async () => (await options('Default lifetime')).slice(-2)).toEqual(['1 day', 'Other…']);
    await expect
      .poll(() => described('Default lifetime'))
      .toContain('Your administrator allows 1 day at most.');
    await push({ settingsPane: 'activity' });
    await expect
      .poll(() => options('Keep receipts after a link has ended'))
      .toEqual(['Not at all', '7 days']);
    await expect.poll(() => described('Keep receipts after a link has ended')).toContain('7 days at most');
    await expect.poll(() => options('Discard unsent drafts after')).toEqual(['1 hour', '1 day']);
    await field('Discard unsent drafts after').scrollIntoViewIfNeeded();
    expect(await look('settings-policy-limits')).toEqual([]);
  });

  test('say that neither receipts nor drafts are kept', async () => {
    await openPane('activity', under({ keepsReceipts: false, keepsLinks: false, keepsDrafts: false }));
    await expect
      .poll(() => described('Keep receipts after a link has ended'))
      .toContain('last only until Hushlink quits');
    await expect.poll(() => options('Keep receipts after a link has ended')).toEqual(['Not at all']);
    await expect
      .poll(() => described('Discard unsent drafts after'))
      .toContain('does not let Hushlink keep drafts');
  });

  test('offer only the servers that are allowed, with an account where it is required', async () => {
    const fake = await open('settings', {
      ...under({
        servers: ['https://eu.onetimesecret.com', 'https://secrets.example.com'],
        accounts: 'required',
      }),
    });
    const where = page().getByRole('combobox', { name: 'Where your secrets go' });
    await expect
      .poll(() => where.locator('option').allTextContents())
      .toEqual(['European Union (EU)', 'secrets.example.com']);
    await expect.poll(() => described(where)).toContain('Your administrator allows only these.');
    const anonymous = page().getByRole('radio', { name: 'Anonymous', exact: true });
    await expect.poll(() => anonymous.getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => described(anonymous)).toBe('Your administrator requires an account.');
    await anonymous.click({ force: true });
    await expect
      .poll(() => page().getByRole('radio', { name: 'With an account', exact: true }).isChecked())
      .toBe(true);
    expect(await look('settings-policy-servers')).toEqual([]);
    await where.selectOption('secrets.example.com');
    await button('Save').click();
    await expect
      .poll(() => fake.callsOf('saveProfile'))
      .toMatchObject([{ server: 'https://secrets.example.com', username: 'anna@example.com' }]);
  });

  test('begin with the only server there is, in the first run', async () => {
    await open('settings', {
      ...under({ servers: ['https://secrets.example.com'], accounts: 'required' }),
      profile: null,
    });
    await expect
      .poll(() => page().getByRole('combobox', { name: 'Where your secrets go' }).inputValue())
      .toBe('https://secrets.example.com');
    await page().getByLabel('Username').waitFor();
  });

  test('let nobody choose a profile that is not allowed, and say why', async () => {
    const other: ProfileView = { ...anonymousAtEu, id: 'p2', serverName: 'UK', isAllowed: false };
    const fake = await open('settings', { ...under({}), profile: annaAtEu, profiles: [annaAtEu, other] });
    const radio = page().getByRole('radio', { name: /^UK · anonymous/ });
    await expect.poll(() => radio.getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => described(radio)).toBe('not allowed by your administrator');
    await radio.click({ force: true });
    await expect.poll(() => radio.isChecked()).toBe(false);
    expect(await look('settings-policy-profiles')).toEqual([]);
    expect(fake.callsOf('chooseProfile')).toEqual([]);
  });
});

describe('Quick share', () => {
  test('says that a passphrase is required, makes one, and leads to it if it is missing', async () => {
    const missing = failed({ kind: 'policy-passphrase', problem: 'missing', least: 12 } as const);
    const fake = await open('quick-share', under({ passphraseRequired: true, minPassphrase: 12 }), {
      share: () => missing,
    });
    const passphrase = field('Passphrase');
    await expect
      .poll(() => described('Passphrase'))
      .toBe('Required by your administrator, with at least 12 characters.');
    await expect.poll(() => passphrase.getAttribute('aria-required')).toBe('true');
    await field('Secret').fill('hunter2');
    await button('Create link').or(page().locator('button[name=create]')).first().click();
    await alert().getByText('requires a passphrase of at least 12 characters').waitFor();
    await expect.poll(() => focused()).toBe('Passphrase');
    expect(await look('quick-share-policy-passphrase')).toEqual([]);
    await button('Generate passphrase').click();
    await expect.poll(() => passphrase.inputValue()).toBe('gravel-mocha-trickle-unpaved');
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => fake.callsOf('share').length).toBe(2);
    expect(fake.callsOf('share')[1]).toMatchObject({ passphrase: 'gravel-mocha-trickle-unpaved' });
  });

  test('begins with the passphrase that came with the text of the clipboard', async () => {
    const handed: Prefill[] = [{ secret: 'copied', passphrase: 'made-up-words', draft: null }];
    const fake = await open(
      'quick-share',
      { ...under({ passphraseRequired: true }), textWaiting: true },
      { takePrefill: () => handed.shift() ?? null },
    );
    await expect.poll(() => field('Secret').inputValue()).toBe('copied');
    await expect.poll(() => field('Passphrase').inputValue()).toBe('made-up-words');
    await page().keyboard.press('Control+Enter');
    await expect
      .poll(() => fake.callsOf('share'))
      .toMatchObject([{ secret: 'copied', passphrase: 'made-up-words' }]);
  });

  test('keeps a passphrase that was typed before the text came', async () => {
    const handed: Prefill[] = [{ secret: 'copied', passphrase: 'made-up-words', draft: null }];
    await open('quick-share', under({ passphraseRequired: true }), {
      takePrefill: () => handed.shift() ?? null,
    });
    await field('Passphrase').fill('my own words');
    await push({ textWaiting: true });
    await expect.poll(() => field('Secret').inputValue()).toBe('copied');
    await expect.poll(() => field('Passphrase').inputValue()).toBe('my own words');
  });

  test('offers lifetimes and destinations that are allowed, and no draft where none is kept', async () => {
    const other: ProfileView = { ...anonymousAtEu, id: 'p2', serverName: 'UK', isAllowed: false };
    await open('quick-share', {
      ...under({ maxLifetime: 3_600, keepsDrafts: false }),
      preferences: { ...initialPreferences, defaultLifetime: 3_600 },
      profile: annaAtEu,
      profiles: [annaAtEu, other],
    });
    await expect.poll(() => options('Lifetime')).toEqual(['5 minutes', '30 minutes', '1 hour', 'Other…']);
    const to = page().getByRole('combobox', { name: 'Goes to' });
    await expect
      .poll(() => to.locator('option:disabled').allTextContents())
      .toEqual(['UK · anonymous (not allowed by your administrator)']);
    await field('Secret').fill('hunter2');
    await button('Share clipboard').waitFor({ state: 'detached' });
    await expect.poll(() => button('Keep as draft').count()).toBe(0);
    await page().keyboard.press('Escape');
    await page().getByRole('alertdialog').waitFor();
    await expect.poll(() => button('Keep as draft').count()).toBe(0);
    expect(await look('quick-share-policy')).toEqual([]);
  });

  test('says that nothing is sent, where the policy cannot be used', async () => {
    const notice = { kind: 'broken', file, fault: 'not-json', at: '' } as const;
    await open('quick-share', { policy: { ...noPolicyView, notice } });
    await page().getByText('cannot be used: the file is not valid JSON').waitFor();
    expect(await look('quick-share-policy-broken')).toEqual([]);
  });
});

describe('other windows', () => {
  test('Open a link says that none is opened here', async () => {
    await open('open-link', under({ opening: 'none' }));
    await page().getByText('Your administrator does not allow links to be opened in Hushlink.').waitFor();
    expect(await look('open-link-policy')).toEqual([]);
  });

  test('Open a link offers for a key only servers that are allowed', async () => {
    await open(
      'open-link',
      under({ opening: 'allowed-servers', servers: ['https://uk.onetimesecret.com'] }),
      { readLink: () => ({ ok: true, value: { kind: 'key' } }) },
    );
    await field('One-time link or key').fill('es75mv1jo7b4bk80o4c6e8m4vq0rzkd');
    await field('Server the key belongs to').waitFor();
    await expect.poll(() => options('Server the key belongs to')).toEqual(['Choose one…', 'UK']);
  });

  test('Activity says that receipts do not last', async () => {
    await open('activity', under({ keepsReceipts: false, keepsLinks: false }));
    await page().getByText('receipts last only until Hushlink quits').waitFor();
    expect(await look('activity-policy')).toEqual([]);
  });
});
