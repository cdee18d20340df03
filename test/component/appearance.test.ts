import { describe, expect, test } from 'vitest';
import { failed } from '../../src/shared/result.ts';
import { windowsForTests } from './windows.ts';

const { page, openPane, push, field, alert, said } = windowsForTests();

describe('language and look', () => {
  test('are saved at once, one by one', async () => {
    const fake = await openPane('general');
    await field('Language').selectOption('Dansk');
    await field('Theme').selectOption('Dark');
    await page().getByRole('tab', { name: 'New links' }).click();
    await field('Close “New secret” when the link is on the clipboard').click();
    await expect.poll(said).toContain('The change is saved.');
    expect(fake.callsOf('savePreferences')).toEqual([
      { language: 'da' },
      { theme: 'dark' },
      { closeAfterSharing: true },
    ]);
  });

  test('offer each language by its own name', async () => {
    await openPane('general', { language: 'de' });
    await expect
      .poll(async () => (await field('Sprache').locator('option').allTextContents()).slice(1))
      .toEqual(['English', 'Dansk', 'Deutsch', 'Français', 'Español']);
  });

  test('show the language of translators where the file has it, and do not offer it otherwise', async () => {
    const options = () => field('Language').locator('option').allTextContents();
    const fake = await openPane('general');
    expect(await options()).not.toContain('en-XA');
    await push({ preferences: { ...fake.state().preferences, language: 'en-XA' } });
    await expect.poll(options).toContain('en-XA');
    await expect.poll(() => field('Language').inputValue()).toBe('en-XA');
  });

  test('say when a choice could not be saved', async () => {
    await openPane('general', {}, { savePreferences: () => failed({ kind: 'settings-not-saved' } as const) });
    await field('Theme').selectOption('Light');
    await alert().getByText('The settings could not be saved.').waitFor();
  });
});
