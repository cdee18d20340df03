import { describe, expect, test } from 'vitest';
import { failed } from '../../src/shared/result.ts';
import { annaAtEu, later } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, field, alert, said, focused, look } = windowsForTests();

interface Reach {
  readonly hushlink: { readonly readState: () => Promise<unknown> };
}

const habit = { profile: { ...annaAtEu, makesPassphrase: true } };
const passphrase = () => field('Passphrase (optional)');
const value = () => passphrase().inputValue();

describe('where links begin with a passphrase', () => {
  test('Quick share opens with one that is seen, and so does the next secret', async () => {
    const fake = await open('quick-share', habit);
    await expect.poll(value).toBe('gravel-mocha-trickle-unpaved');
    await expect.poll(() => passphrase().getAttribute('type')).toBe('text');
    expect(await focused()).toBe('Secret');
    await expect.poll(said).toContain('A passphrase has been filled in and is shown.');
    await page().keyboard.type('hunter2');
    await page().keyboard.press('Control+Enter');
    await expect
      .poll(() => fake.callsOf('share'))
      .toMatchObject([{ passphrase: 'gravel-mocha-trickle-unpaved' }]);
    await button('New secret').click();
    await expect.poll(() => fake.callsOf('makePassphrase')).toHaveLength(2);
    await expect.poll(value).toBe('gravel-mocha-trickle-unpaved');
  });

  test('one that is taken out stays out', async () => {
    const fake = await open('quick-share', habit);
    await expect.poll(value).not.toBe('');
    await passphrase().fill('');
    await field('Secret').fill('hunter2');
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => fake.callsOf('share')).toMatchObject([{ passphrase: null }]);
    expect(fake.callsOf('makePassphrase')).toHaveLength(1);
  });

  test('it comes with the server and account that are chosen, and replaces none', async () => {
    const fake = await open('quick-share');
    await passphrase().fill('my own');
    await push(habit);
    await field('Secret').fill('x');
    expect(fake.callsOf('makePassphrase')).toEqual([]);
    await expect.poll(value).toBe('my own');
    await push({ profile: annaAtEu });
    await passphrase().fill('');
    await push(habit);
    await expect.poll(value).toBe('gravel-mocha-trickle-unpaved');
  });

  test('a draft keeps what it has, also if it comes while one is made up', async () => {
    const { answer, give } = later<string>();
    const fake = await open('quick-share', habit, {
      makePassphrase: () => answer,
      takePrefill: () => ({
        secret: 'a draft',
        passphrase: null,
        draft: {
          id: '5d1f0a52-7c58-4c1e-9a53-2f6a0d7c9e11',
          lifetime: 3_600,
          passphrase: null,
          recipient: null,
          shareDomain: null,
          note: '',
          serverName: 'EU',
          username: null,
          mayHaveBeenSent: false,
        },
      }),
    });
    await expect.poll(() => fake.callsOf('makePassphrase')).toHaveLength(1);
    await push({ textWaiting: true });
    await expect.poll(() => field('Secret').inputValue()).toBe('a draft');
    give('too-late');
    // Answers come in their order.
    await page().evaluate(async () => await (window as unknown as Reach).hushlink.readState());
    await expect.poll(value).toBe('');
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => fake.callsOf('share')).toMatchObject([{ passphrase: null }]);
  });

  test('Generate and lists do the same', async () => {
    await open('generate', habit);
    await expect.poll(value).toBe('gravel-mocha-trickle-unpaved');
    await open('quick-share', habit);
    await field('Secret').fill('one\ntwo');
    await button('One link per line…').click();
    await expect.poll(() => field('Passphrase').inputValue()).toBe('each');
  });
});

describe('Settings', () => {
  const checkbox = () => page().getByRole('checkbox', { name: 'Generate a passphrase for every new secret' });

  test('have it with the profile, and save it at once', async () => {
    const fake = await open('settings');
    await checkbox().click();
    await expect
      .poll(() => fake.callsOf('setMakesPassphrase'))
      .toEqual([{ id: annaAtEu.id, makesPassphrase: true }]);
    await push(habit);
    await expect.poll(() => checkbox().isChecked()).toBe(true);
    await expect.poll(said).toContain('The change is saved.');
    expect(await look('settings-passphrase')).toEqual([]);
  });

  test('show it as it was, and why, where it was not saved', async () => {
    await open('settings', {}, { setMakesPassphrase: () => failed({ kind: 'settings-not-saved' }) });
    await checkbox().click();
    await expect.poll(() => alert().textContent()).toContain('The settings could not be saved.');
    await expect.poll(() => checkbox().isChecked()).toBe(false);
  });

  test('have none before there is a profile', async () => {
    await open('settings', { profile: null });
    await expect.poll(() => checkbox().count()).toBe(0);
  });
});
