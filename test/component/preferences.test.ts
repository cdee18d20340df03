import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/shared/failure.ts';
import { initialPreferences } from '../../src/shared/model/preferences.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { later } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, openPane, push, button, field, alert, said, focused, look, tooWide } = windowsForTests();

describe('preferences', () => {
  test('are saved at once, one by one', async () => {
    const fake = await openPane('activity', { platform: 'win32' });
    await field('Check from time to time whether links were revealed').click();
    await field('Notify me when a link is revealed').click();
    await field('Keep links after Hushlink quits').click();
    await field('Keep receipts after a link has ended').selectOption('7 days');
    await field('Discard unsent drafts after').selectOption('1 day');
    await expect.poll(said).toContain('The change is saved.');
    await push({ settingsPane: 'privacy' });
    await field('Keep windows that show secrets out of screenshots and screen sharing').click();
    await field('Also clear copied links').click();
    await field('Clear copied values from the clipboard after').selectOption('Never');
    await expect.poll(said).toContain('The change is saved.');
    expect(fake.callsOf('savePreferences')).toEqual([
      { watchLinks: false },
      { notifyRevealed: false },
      { keepLinks: false },
      { keepReceiptsDays: 7 },
      { discardDraftsAfter: 86_400 },
      { hideFromCapture: false },
      { clearLinks: true },
      { clearClipboardAfter: null },
    ]);
  });

  test('show the current values, including those that are not on offer', async () => {
    await openPane('activity', {
      preferences: {
        ...initialPreferences,
        clearClipboardAfter: 45,
        keepReceiptsDays: 14,
        watchLinks: false,
      },
    });
    await expect
      .poll(() => field('Check from time to time whether links were revealed').isChecked())
      .toBe(false);
    await expect.poll(() => field('Keep receipts after a link has ended').inputValue()).toBe('14');
    await push({ settingsPane: 'privacy' });
    await expect.poll(() => field('Clear copied values from the clipboard after').inputValue()).toBe('45');
  });

  test('have links cleared only along with values', async () => {
    const preferences = { ...initialPreferences, clearLinks: true };
    const fake = await openPane('privacy', { preferences });
    const links = field('Also clear copied links');
    await expect.poll(() => links.isChecked()).toBe(true);
    await links.scrollIntoViewIfNeeded();
    expect(await look('settings-clear-links')).toEqual([]);
    await push({ preferences: { ...preferences, clearClipboardAfter: null } });
    await expect.poll(() => links.isChecked()).toBe(false);
    await expect.poll(() => links.getAttribute('aria-disabled')).toBe('true');
    await links.click({ force: true });
    expect(fake.callsOf('savePreferences')).toEqual([]);
    expect(await look('settings-clear-nothing')).toEqual([]);
    await push({ preferences });
    await expect.poll(() => links.isChecked()).toBe(true);
  });

  test('say on Linux that windows cannot be hidden there', async () => {
    await openPane('privacy');
    await page().getByText('On Linux, windows cannot be hidden').waitFor();
    await expect
      .poll(() => field('Keep windows that show secrets out of screenshots and screen sharing').count())
      .toBe(0);
  });

  test('go back when they could not be saved', async () => {
    await openPane(
      'activity',
      {},
      { savePreferences: () => failed({ kind: 'settings-not-saved' } as const) },
    );
    await field('Notify me when a link is revealed').click();
    await alert().getByText('The settings could not be saved.').waitFor();
    await expect.poll(() => field('Notify me when a link is revealed').isChecked()).toBe(true);
    expect(await look('settings-preferences-refused')).toEqual([]);
  });

  test('are shown as chosen until each has been answered', async () => {
    const first = later<Result<null, Failure>>();
    const second = later<Result<null, Failure>>();
    const answers = [first.answer, second.answer];
    await openPane('activity', {}, { savePreferences: () => answers.shift() ?? success(null) });
    const watch = field('Check from time to time whether links were revealed');
    const notify = field('Notify me when a link is revealed');
    await watch.click();
    await notify.click();
    expect([await watch.isChecked(), await notify.isChecked()]).toEqual([false, false]);
    first.give(failed({ kind: 'settings-not-saved' }));
    await alert().getByText('The settings could not be saved.').waitFor();
    expect([await watch.isChecked(), await notify.isChecked()]).toEqual([true, false]);
    await push({ preferences: { ...initialPreferences, notifyRevealed: false } });
    second.give(success(null));
    await expect.poll(said).toContain('The change is saved.');
    expect([await watch.isChecked(), await notify.isChecked()]).toEqual([true, false]);
  });

  test('offer the right choices', async () => {
    await openPane('privacy', { preferences: { ...initialPreferences, clearClipboardAfter: null } });
    const clear = field('Clear copied values from the clipboard after');
    await expect
      .poll(() => clear.locator('option').allTextContents())
      .toEqual(['Never', '30 seconds', '1 minute', '2 minutes', '5 minutes']);
    await expect.poll(() => clear.inputValue()).toBe('never');
    await push({ settingsPane: 'activity' });
    await expect
      .poll(() => field('Keep receipts after a link has ended').locator('option').allTextContents())
      .toEqual(['Not at all', '7 days', '30 days', '90 days', '365 days']);
  });

  test.each([
    ['linux', 'in the keyring of this desktop (Secret Service).'],
    ['darwin', 'in the keychain of this Mac.'],
    ['win32', 'in the Windows Credential Manager.'],
  ] as const)('stand with where things are kept, in the words of %s', async (platform, words) => {
    await openPane('privacy', { platform });
    const places = page().getByRole('region', { name: 'Storage' }).getByRole('listitem');
    await expect
      .poll(() => places.allTextContents())
      .toEqual([
        'Secrets and passphrases: never on disk, except encrypted in a draft until it is sent.',
        `API keys, and the key to drafts and receipts: ${words}`,
        'Drafts, receipts and links: encrypted (AES-256-GCM), in the user-data folder of Hushlink.',
        'Settings: in settings.json in that folder, as plain text without secrets.',
      ]);
    await places.last().scrollIntoViewIfNeeded();
    expect(await look(`settings-storage-${platform}`)).toEqual([]);
  });
});

describe('the message', () => {
  test.each([
    ['da', 'Meddelelsens sprog'],
    ['de', 'Sprache der Mitteilung'],
    ['fr', 'Langue du message'],
    ['es', 'Idioma del mensaje'],
  ])('begins with that of the app: %s', async (language, label) => {
    await openPane('message', { language });
    await expect.poll(() => field(label).inputValue()).toBe(language);
  });

  const words = () => field('Message');
  test('is shown as the recipient will read it, and saved', async () => {
    const fake = await openPane('message');
    await words().fill('Für dich: {link} (bis {until}) {passphrase}');
    await page().getByText('Für dich: https://eu.onetimesecret.com/secret/… (bis').waitFor();
    await button('Save message').click();
    await expect.poll(said).toContain('The message is saved.');
    expect(fake.callsOf('savePreferences')).toEqual([
      { templates: { en: 'Für dich: {link} (bis {until}) {passphrase}' } },
    ]);
  });

  test('needs the link, and keeps what was typed', async () => {
    const fake = await openPane('message');
    await words().fill('no link in it');
    await button('Save message').click();
    await alert().getByText('The message must contain {link}').waitFor();
    await expect.poll(() => words().inputValue()).toBe('no link in it');
    expect(await focused()).toBe('Message');
    expect(fake.callsOf('savePreferences')).toEqual([]);
    await words().scrollIntoViewIfNeeded();
    expect(await look('settings-template-refused')).toEqual([]);
  });

  test('keeps what was typed when it could not be saved', async () => {
    await openPane('message', {}, { savePreferences: () => failed({ kind: 'settings-not-saved' } as const) });
    await words().fill('mine {link}');
    await button('Save message').click();
    await alert().getByText('The settings could not be saved.').waitFor();
    await expect.poll(() => words().inputValue()).toBe('mine {link}');
  });

  test('is locked while it is saved, so that nothing typed meanwhile is lost', async () => {
    const { answer, give } = later<Result<null, Failure>>();
    const fake = await openPane('message', {}, { savePreferences: () => answer });
    await words().fill('mine {link}');
    await button('Save message').click();
    await expect.poll(() => words().isDisabled()).toBe(true);
    await button('Save message').click({ force: true });
    await push({ preferences: { ...initialPreferences, templates: { en: 'mine {link}' } } });
    give(success(null));
    await expect.poll(said).toContain('The message is saved.');
    await expect.poll(() => words().inputValue()).toBe('mine {link}');
    expect(await focused()).toBe('Save message');
    expect(fake.callsOf('savePreferences')).toHaveLength(1);
    expect(await look('settings-template-saved')).toEqual([]);
    await page().keyboard.press('Escape');
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('fits when narrow and enlarged', async () => {
    await openPane('message');
    await words().fill(`{link}${'x'.repeat(200)}`);
    await page().setViewportSize({ width: 270, height: 340 });
    expect(await tooWide()).toBe(0);
    await words().scrollIntoViewIfNeeded();
    expect(await look('settings-template-narrow')).toEqual([]);
  });

  test('is written for each language, and no typed text is lost by switching to another', async () => {
    await openPane('message');
    await expect
      .poll(() => field('Language of the message').locator('option').allTextContents())
      .toEqual(['English', 'dansk', 'Deutsch', 'français', 'español']);
    await words().fill('mine {link}');
    await field('Language of the message').selectOption('da');
    await expect.poll(() => words().inputValue()).toContain('Jeg har en fortrolig besked');
    await field('Language of the message').selectOption('en');
    await expect.poll(() => words().inputValue()).toBe('mine {link}');
  });

  test('asks before the window closes with unsaved text', async () => {
    const fake = await openPane('message');
    await words().fill('mine {link}');
    await page().keyboard.press('Escape');
    await page().getByRole('alertdialog', { name: 'Close without saving?' }).waitFor();
    expect(fake.callsOf('closeWindow')).toEqual([]);
    await button('Close').click();
    await expect.poll(() => fake.callsOf('closeWindow').length).toBe(1);
  });

  test('goes back to the built-in message', async () => {
    const da = 'til dig: {link}';
    const fake = await openPane('message', {
      preferences: { ...initialPreferences, templates: { en: 'mine {link}', da } },
    });
    await expect.poll(() => words().inputValue()).toBe('mine {link}');
    await button('Use the built-in message').click();
    await expect.poll(() => fake.callsOf('savePreferences')).toEqual([{ templates: { da } }]);
    await push({ preferences: initialPreferences });
    await expect.poll(() => words().inputValue()).toContain('I have something confidential for you');
    expect(await focused()).toBe('Use the built-in message');
    await expect.poll(() => button('Use the built-in message').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('newer versions', () => {
  test('are not spoken of in a build that knows of no place to look', async () => {
    await openPane('general');
    await field('Language').waitFor();
    await expect.poll(() => field('Look once a day for a new version').count()).toBe(0);
  });

  test('are looked for when that is switched on', async () => {
    const fake = await openPane('general', { updates: { canCheck: true, newer: null } });
    await field('Look once a day for a new version').click();
    await expect.poll(said).toContain('The change is saved.');
    expect(fake.callsOf('savePreferences')).toEqual([{ checkForUpdates: true }]);
    expect(await look('settings-updates')).toEqual([]);
  });

  test('are named, and their page is one press away', async () => {
    const fake = await openPane('general', { updates: { canCheck: true, newer: null } });
    await push({ updates: { canCheck: true, newer: '0.2.0' } });
    await page().getByText('Version 0.2.0 is available.').waitFor();
    await button('Open its page').click();
    await expect.poll(() => fake.callsOf('openUpdatePage')).toHaveLength(1);
    expect(await look('settings-newer-version')).toEqual([]);
  });
});
