import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/shared/failure.ts';
import type { ProfileView } from '../../src/shared/model/profiles.ts';
import type { Prefill, ShareReply } from '../../src/shared/model/sharing.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { annaAtEu, anonymousAtEu, later, someLink } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, field, alert, said, focused, look, tooWide } = windowsForTests();

const create = () => page().getByRole('button', { name: /^Create link/ });
const secret = () => field('Secret');
const passphrase = () => field('Passphrase (optional)');
const destination = () => field('Goes to');
const type = (text: string) => secret().fill(text);

describe('writing', () => {
  test('begins in the empty text area and says where the secret goes', async () => {
    await open('quick-share');
    expect(await focused()).toBe('Secret');
    expect(await page().title()).toBe('New secret – Hushlink');
    await expect
      .poll(() => page().getByRole('banner').getByRole('button').first().textContent())
      .toContain('Goes to EU · anna@example.com');
    expect(await look('compose-empty')).toEqual([]);
  });

  test('the destination and the gear open Settings, the clipboard button shares', async () => {
    const fake = await open('quick-share', { profile: anonymousAtEu });
    await page()
      .getByRole('button', { name: /EU · anonymous/ })
      .click();
    await button('Settings').click();
    expect(fake.callsOf('openSettings')).toEqual([{ pane: 'accounts' }]);
    expect(fake.callsOf('openWindow')).toEqual([{ window: 'settings' }]);
    await button('Share clipboard').click();
    expect(fake.callsOf('shareClipboard')).toHaveLength(1);
  });

  test('everything the tray has can be reached from here', async () => {
    const fake = await open('quick-share');
    for (const name of ['Generate', 'Open a link', 'Activity']) await button(name).click();
    expect(fake.callsOf('openWindow')).toEqual([
      { window: 'generate' },
      { window: 'open-link' },
      { window: 'activity' },
    ]);
  });

  test.each([
    [{ waiting: 2, held: 0, paused: false }, 'Activity (2)'],
    [{ waiting: 1_199, held: 1, paused: false }, 'Activity (1,200)'],
  ])('how many drafts there are is seen from here: %o', async (drafts, name) => {
    await open('quick-share', { drafts });
    await button(name).waitFor();
    expect(await look(`compose-drafts-${drafts.held}`)).toEqual([]);
  });

  test('a passphrase can be generated, and is shown', async () => {
    const fake = await open('quick-share');
    await type('hunter2');
    await button('Generate passphrase').click();
    await expect.poll(() => passphrase().inputValue()).toBe('gravel-mocha-trickle-unpaved');
    await expect.poll(() => passphrase().getAttribute('type')).toBe('text');
    await expect.poll(said).toBe('A passphrase has been filled in and is shown.');
    expect(await focused()).toBe('Hide passphrase');
    expect(await look('compose-passphrase-made')).toEqual([]);
    await page().keyboard.press('Control+Enter');
    await page().getByText('Link copied').waitFor();
    expect(fake.callsOf('share')).toMatchObject([{ passphrase: 'gravel-mocha-trickle-unpaved' }]);
  });

  test('sending waits for a passphrase that is being generated', async () => {
    const { answer, give } = later<string>();
    const fake = await open('quick-share', {}, { makePassphrase: () => answer });
    await type('hunter2');
    await button('Generate passphrase').click();
    await page().keyboard.press('Control+Enter');
    expect(fake.callsOf('share')).toEqual([]);
    give('gravel-mocha-trickle-unpaved');
    await button('Hide passphrase').waitFor();
    await page().keyboard.press('Control+Enter');
    await page().getByText('Link copied').waitFor();
    expect(fake.callsOf('share')).toMatchObject([{ passphrase: 'gravel-mocha-trickle-unpaved' }]);
  });

  test('a passphrase that is shown is shown in full', async () => {
    await open('quick-share');
    await button('Generate passphrase').click();
    await button('Hide passphrase').waitFor();
    expect(await passphrase().evaluate((input) => input.scrollWidth <= input.clientWidth)).toBe(true);
  });

  test('a passphrase typed after a made one was removed is hidden again', async () => {
    await open('quick-share');
    await button('Generate passphrase').click();
    await button('Hide passphrase').waitFor();
    await passphrase().fill('');
    await passphrase().fill('my own');
    await expect.poll(() => passphrase().getAttribute('type')).toBe('password');
  });

  test('a generated passphrase does not replace a typed one', async () => {
    const { answer, give } = later<string>();
    await open('quick-share', {}, { makePassphrase: () => answer });
    await button('Generate passphrase').click();
    await passphrase().fill('my own');
    give('gravel-mocha-trickle-unpaved');
    await button('Show passphrase').waitFor();
    await expect.poll(() => passphrase().inputValue()).toBe('my own');
    await expect.poll(() => passphrase().getAttribute('type')).toBe('password');
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
    await expect.poll(() => create().getAttribute('aria-disabled')).toBeNull();
    await type('x'.repeat(10_001));
    await expect
      .poll(() => alert().textContent())
      .toBe('Too large for one link. Shorten the text, or share it in parts.');
    await page().getByText('10,001 of 10,000 bytes').waitFor();
    await expect.poll(() => secret().getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => create().getAttribute('aria-disabled')).toBe('true');
    await page().keyboard.press('Control+Enter');
    await create().click({ force: true });
    expect(fake.callsOf('share')).toEqual([]);
    expect(await look('compose-too-large')).toEqual([]);
  });

  test('takes a paste of a megabyte, says how much too large it is, and loses none of it', async () => {
    const main = await open('quick-share');
    await field('Secret').fill('ü'.repeat(500_000));
    await page().getByText('1,000,000 of 10,000 bytes').waitFor();
    await expect
      .poll(() =>
        page()
          .getByRole('button', { name: /Create link/ })
          .isDisabled(),
      )
      .toBe(true);
    expect((await field('Secret').inputValue()).length).toBe(500_000);
    expect(main.callsOf('share')).toEqual([]);
  });

  test('half of a surrogate pair cannot be sent and says why', async () => {
    const fake = await open('quick-share');
    await secret().focus();
    // The way to the page would mend the broken character, so it is made there.
    await page().evaluate(() =>
      document.execCommand('insertText', false, `a${String.fromCharCode(0xd83d)}b`),
    );
    await expect.poll(() => alert().textContent()).toContain('broken character');
    await page().keyboard.press('Control+Enter');
    expect(fake.callsOf('share')).toEqual([]);
  });

  test.each([
    ['סיסמה למסד הנתונים', 'rtl'],
    ['كلمة السر', 'rtl'],
    ['hunter2', 'ltr'],
  ])('a text is laid out in the direction of its script: %s', async (typed, direction) => {
    await open('quick-share');
    await type(typed);
    expect(await secret().evaluate((area) => getComputedStyle(area).direction)).toBe(direction);
    await passphrase().fill(typed);
    expect(await passphrase().evaluate((input) => getComputedStyle(input).direction)).toBe(direction);
  });

  test('what nobody sees in a text is said, can be trimmed, and is sent where it is meant', async () => {
    const fake = await open('quick-share');
    await type('hun\u200bter2\n');
    const hint = page().getByText('The text also has a line break at the end and a zero-width space.');
    await hint.waitFor();
    await expect
      .poll(() => secret().getAttribute('aria-describedby'))
      .toContain(await hint.getAttribute('id'));
    expect(await look('compose-unseen')).toEqual([]);
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => fake.callsOf('share')).toMatchObject([{ secret: 'hun\u200bter2\n' }]);
    await button('New secret').click();
    await type('hun\u200bter2\n');
    await button('Trim').click();
    await expect.poll(() => secret().inputValue()).toBe('hunter2');
    expect(await focused()).toBe('Secret');
    await expect.poll(() => button('Trim').count()).toBe(0);
  });

  test('recipient and link domain need an account and say so', async () => {
    const fake = await open('quick-share', { profile: anonymousAtEu });
    await button('More: e-mail the link, link domain').click();
    for (const name of ['E-mail the link to', 'Link domain']) {
      await expect.poll(() => field(name).isDisabled()).toBe(true);
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
    await expect.poll(() => field('Link domain').isDisabled()).toBe(false);
    await field('Link domain').fill('secrets.example.com');
    await push({ profile: anonymousAtEu });
    await expect.poll(() => field('Link domain').inputValue()).toBe('');
    await type('x');
    await page().keyboard.press('Control+Enter');
    await page().getByText('Link copied').waitFor();
    expect(fake.callsOf('share')).toMatchObject([{ shareDomain: null }]);
  });

  test('before a server is chosen, the user can write and is led to the choice', async () => {
    const fake = await open('quick-share', { profile: null });
    await page().getByText('No server chosen').waitFor();
    await type('hunter2');
    await page().keyboard.press('Control+Enter');
    expect(await focused()).toBe('Choose a server');
    expect(await look('compose-no-server')).toEqual([]);
    await page().keyboard.press('Enter');
    expect(fake.callsOf('openSettings')).toEqual([{ pane: 'accounts' }]);
    expect(fake.callsOf('share')).toEqual([]);
    await push({ profile: anonymousAtEu });
    await expect.poll(() => secret().inputValue()).toBe('hunter2');
  });

  test('text handed over from the clipboard is there at once', async () => {
    await open(
      'quick-share',
      { textWaiting: true },
      { takePrefill: () => ({ secret: 'one\r\ntwo', passphrase: null, draft: null }) },
    );
    await expect.poll(() => secret().inputValue()).toBe('one\ntwo');
    await page().getByText('7 of 10,000 bytes').waitFor();
  });

  test('text handed over while something is typed does not replace it', async () => {
    const { answer, give } = later<Prefill | null>();
    const answers = [answer];
    await open('quick-share', { textWaiting: true }, { takePrefill: () => answers.shift() ?? null });
    await page().keyboard.type('mine');
    give({ secret: 'theirs', passphrase: null, draft: null });
    await button('Keep mine').click();
    await expect.poll(() => secret().inputValue()).toBe('mine');
  });

  test('text handed over later does not replace another without a question', async () => {
    const handed: Prefill[] = [];
    await open('quick-share', {}, { takePrefill: () => handed.shift() ?? null });
    await type('mine');
    handed.push({ secret: 'theirs', passphrase: null, draft: null });
    await push({ textWaiting: true });
    await page().getByRole('alertdialog', { name: 'Replace the text you have here?' }).waitFor();
    expect(await focused()).toBe('Keep mine');
    await button('Keep mine').click();
    await expect.poll(() => secret().inputValue()).toBe('mine');
    handed.push({ secret: 'theirs', passphrase: null, draft: null });
    await push({ textWaiting: false });
    await push({ textWaiting: true });
    await button('Replace').click();
    await expect.poll(() => secret().inputValue()).toBe('theirs');
    expect(await focused()).toBe('Secret');
  });
});

describe('several profiles', () => {
  const own: ProfileView = {
    ...annaAtEu,
    id: '2a1f6f3c-6d0e-4a55-9c39-3f5a1f0b7c21',
    name: 'Work',
    server: 'https://secrets.example.com',
    serverName: 'secrets.example.com',
    host: 'secrets.example.com',
    username: null,
  };
  const several = { profiles: [annaAtEu, own] };

  test('are chosen where the destination is shown', async () => {
    const fake = await open('quick-share', several);
    expect(await focused()).toBe('Secret');
    await expect
      .poll(() => destination().locator('option').allTextContents())
      .toEqual(['EU · anna@example.com', 'secrets.example.com · anonymous']);
    expect(await look('compose-profiles')).toEqual([]);
    await destination().selectOption('secrets.example.com · anonymous');
    await expect.poll(() => fake.callsOf('chooseProfile')).toEqual([{ id: own.id }]);
    await push({ profile: own });
    await expect.poll(() => destination().inputValue()).toBe(own.id);
    await page().getByRole('banner').getByText('secrets.example.com').first().waitFor();
    await button('Settings').click();
    expect(fake.callsOf('openWindow')).toEqual([{ window: 'settings' }]);
  });

  test('nothing is sent until the destination is settled', async () => {
    const { answer, give } = later<Result<null, Failure>>();
    const fake = await open('quick-share', several, { chooseProfile: () => answer });
    await type('hunter2');
    await destination().selectOption('secrets.example.com · anonymous');
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => destination().inputValue()).toBe(own.id);
    await expect.poll(() => secret().isDisabled()).toBe(false);
    expect(fake.callsOf('share')).toEqual([]);
    give(success(null));
    // The word of the main process counts, and it has not named the other one yet.
    await expect.poll(() => destination().inputValue()).toBe(annaAtEu.id);
    await push({ profile: own });
    await page().keyboard.press('Control+Enter');
    await page().getByText('Link copied').waitFor();
    expect(fake.callsOf('share')).toHaveLength(1);
  });

  test('when the choice fails it stays as it was, and says so', async () => {
    await open('quick-share', several, { chooseProfile: () => failed({ kind: 'settings-not-saved' }) });
    await destination().selectOption('secrets.example.com · anonymous');
    await expect
      .poll(() => alert().textContent())
      .toBe(
        'The destination was not changed. The settings could not be saved. Is the disk full or the folder read-only?',
      );
    await expect.poll(() => destination().inputValue()).toBe(annaAtEu.id);
    expect(await look('compose-profiles-failed')).toEqual([]);
  });

  test('cannot be changed while a link is made', async () => {
    const { answer, give } = later<Result<ShareReply, Failure>>();
    await open('quick-share', several, { share: () => answer });
    await type('hunter2');
    await page().keyboard.press('Control+Enter');
    await page().getByRole('button', { name: 'Creating link…' }).waitFor();
    await expect.poll(() => destination().isDisabled()).toBe(true);
    expect(await look('compose-profiles-busy')).toEqual([]);
    give(success({ kind: 'link', link: someLink }));
    await page().getByText('Link copied').waitFor();
    await expect.poll(() => destination().isDisabled()).toBe(false);
  });

  test('a refusal of one server is not shown for another', async () => {
    await open('quick-share', several, {
      share: () => failed({ kind: 'refused', reason: 'credentials', serverSays: 'Not authorized' }),
    });
    await type('hunter2');
    await page().keyboard.press('Control+Enter');
    await alert().getByText('EU does not accept').waitFor();
    await push({ profile: own });
    await expect.poll(() => alert().count()).toBe(0);
  });

  test('fit a narrow window', async () => {
    await open('quick-share', { ...several, profile: own });
    await page().setViewportSize({ width: 210, height: 270 });
    expect(await tooWide()).toBe(0);
    expect(await look('compose-profiles-narrow')).toEqual([]);
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
    await expect.poll(() => secret().inputValue()).toBe('hunter2!');
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
