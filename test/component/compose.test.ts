import { describe, expect, test } from 'vitest';
import { annaAtEu, anonymousAtEu, later } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, field, alert, focused, look, tooWide } = windowsForTests();

const create = () => page().getByRole('button', { name: /^Create link/ });
const secret = () => field('Secret');
const type = (text: string) => secret().fill(text);

describe('writing', () => {
  test('begins in the empty text area and says where the secret goes', async () => {
    await open('quick-share');
    expect(await focused()).toBe('Secret');
    expect(await page().title()).toBe('New secret – Hushlink');
    expect(await page().getByRole('banner').getByRole('button').first().textContent()).toContain(
      'Goes to EU · anna@example.com',
    );
    expect(await look('compose-empty')).toEqual([]);
  });

  test('the destination and the gear lead to Settings, the clipboard button shares', async () => {
    const fake = await open('quick-share', { profile: anonymousAtEu });
    await page()
      .getByRole('button', { name: /EU · anonymous/ })
      .click();
    await button('Settings').click();
    expect(fake.callsOf('openWindow')).toEqual([{ window: 'settings' }, { window: 'settings' }]);
    await button('Share clipboard').click();
    expect(fake.callsOf('shareClipboard')).toHaveLength(1);
  });

  test('counts bytes, not characters', async () => {
    await open('quick-share');
    await type('postgres://app:Tr0ub4dor@db.internal/orders');
    await page().getByText('43 of 10,000 bytes').waitFor();
    expect(await look('compose-typed')).toEqual([]);
    await type('blåbær 🫐');
    await page().getByText('13 of 10,000 bytes').waitFor();
  });

  test('a text over the limit cannot be sent and says why', async () => {
    const fake = await open('quick-share');
    await type('x'.repeat(10_000));
    expect(await create().getAttribute('aria-disabled')).toBeNull();
    await type('x'.repeat(10_001));
    expect(await alert().textContent()).toBe(
      'Too large for one link. Shorten the text, or share it in parts.',
    );
    await page().getByText('10,001 of 10,000 bytes').waitFor();
    expect(await secret().getAttribute('aria-invalid')).toBe('true');
    expect(await create().getAttribute('aria-disabled')).toBe('true');
    await page().keyboard.press('Control+Enter');
    await create().click({ force: true });
    expect(fake.callsOf('conceal')).toEqual([]);
    expect(await look('compose-too-large')).toEqual([]);
  });

  test('half of a surrogate pair cannot be sent and says why', async () => {
    const fake = await open('quick-share');
    await secret().focus();
    // The way to the page would mend the broken character, so it is made there.
    await page().evaluate(() =>
      document.execCommand('insertText', false, `a${String.fromCharCode(0xd83d)}b`),
    );
    expect(await alert().textContent()).toContain('broken character');
    await page().keyboard.press('Control+Enter');
    expect(fake.callsOf('conceal')).toEqual([]);
  });

  test('recipient and link domain need an account and say so', async () => {
    const fake = await open('quick-share', { profile: anonymousAtEu });
    await button('More: e-mail the link, link domain').click();
    for (const name of ['E-mail the link to', 'Link domain']) {
      expect(await field(name).isDisabled()).toBe(true);
      const why = await field(name).evaluate((element) =>
        (element.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      );
      expect(why).toContain('need an account');
    }
    expect(await look('compose-more-anonymous')).toEqual([]);
    await push({ profile: annaAtEu });
    expect(await field('Link domain').isDisabled()).toBe(false);
    await field('Link domain').fill('secrets.example.com');
    await push({ profile: anonymousAtEu });
    expect(await field('Link domain').inputValue()).toBe('');
    await type('x');
    await page().keyboard.press('Control+Enter');
    await page().getByText('Link copied').waitFor();
    expect(fake.callsOf('conceal')).toMatchObject([{ shareDomain: null }]);
  });

  test('before a server is chosen one can write and is led to the choice', async () => {
    const fake = await open('quick-share', { profile: null });
    await page().getByText('No server chosen').waitFor();
    await type('hunter2');
    await page().keyboard.press('Control+Enter');
    expect(await focused()).toBe('Choose a server');
    expect(await look('compose-no-server')).toEqual([]);
    await page().keyboard.press('Enter');
    expect(fake.callsOf('openWindow')).toEqual([{ window: 'settings' }]);
    expect(fake.callsOf('conceal')).toEqual([]);
    await push({ profile: anonymousAtEu });
    expect(await secret().inputValue()).toBe('hunter2');
  });

  test('text handed over from the clipboard is there at once', async () => {
    await open('quick-share', { textWaiting: true }, { takeClipboardText: () => 'one\r\ntwo' });
    await expect.poll(() => secret().inputValue()).toBe('one\ntwo');
    await page().getByText('7 of 10,000 bytes').waitFor();
  });

  test('text handed over while something is typed does not take its place', async () => {
    const { answer, give } = later<string | null>();
    const answers = [answer];
    await open('quick-share', { textWaiting: true }, { takeClipboardText: () => answers.shift() ?? null });
    await page().keyboard.type('mine');
    give('theirs');
    await button('Keep mine').click();
    expect(await secret().inputValue()).toBe('mine');
  });

  test('text handed over later does not replace another without a question', async () => {
    const handed: string[] = [];
    await open('quick-share', {}, { takeClipboardText: () => handed.shift() ?? null });
    await type('mine');
    handed.push('theirs');
    await push({ textWaiting: true });
    await page().getByRole('alertdialog', { name: 'Replace the text you have here?' }).waitFor();
    expect(await focused()).toBe('Keep mine');
    await button('Keep mine').click();
    expect(await secret().inputValue()).toBe('mine');
    handed.push('theirs');
    await push({ textWaiting: false });
    await push({ textWaiting: true });
    await button('Replace').click();
    expect(await secret().inputValue()).toBe('theirs');
    expect(await focused()).toBe('Secret');
  });
});

describe('the close button of the window', () => {
  const closes = () =>
    page().evaluate(() => {
      const unload = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(unload);
      return !unload.defaultPrevented;
    });

  test('closes an empty window', async () => {
    await open('quick-share');
    expect(await closes()).toBe(true);
  });

  test('asks before unsent text is lost, and means it the second time', async () => {
    await open('quick-share');
    await type('hunter2');
    expect(await closes()).toBe(false);
    await page().getByRole('alertdialog', { name: 'Discard the text?' }).waitFor();
    expect(await closes()).toBe(true);
  });
});

describe('Escape', () => {
  test('closes an empty window', async () => {
    const fake = await open('quick-share');
    await page().keyboard.press('Escape');
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('asks before it discards a text, and a second Escape keeps it', async () => {
    const fake = await open('quick-share');
    await page().keyboard.type('hunter2');
    await page().keyboard.press('Escape');
    await page().getByRole('alertdialog', { name: 'Discard the text?' }).waitFor();
    expect(await focused()).toBe('Keep editing');
    expect(await look('compose-discard')).toEqual([]);
    await page().keyboard.press('Escape');
    expect(await focused()).toBe('Secret');
    await page().keyboard.type('!');
    expect(await secret().inputValue()).toBe('hunter2!');
    expect(fake.callsOf('closeWindow')).toEqual([]);
    await page().keyboard.press('Escape');
    await button('Discard').click();
    expect(fake.callsOf('closeWindow')).toHaveLength(1);
  });
});

describe('any window', () => {
  test('stays usable when narrow and enlarged', async () => {
    await open('quick-share');
    await type('postgres://app:Tr0ub4dor@db.internal/orders');
    await page().setViewportSize({ width: 210, height: 270 });
    expect(await tooWide()).toBe(0);
    expect(await look('compose-narrow')).toEqual([]);
    await create().scrollIntoViewIfNeeded();
    await create().click({ trial: true });
  });

  test('stays legible in forced colours', async () => {
    await open('quick-share');
    await page().emulateMedia({ forcedColors: 'active' });
    expect(await look('compose-forced-colours')).toEqual([]);
  });
});
