import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/shared/failure.ts';
import { initialPreferences } from '../../src/shared/model/preferences.ts';
import type { ShareReply } from '../../src/shared/model/sharing.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { later, someLink } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, button, field, alert, said, focused, look, takeFaults } = windowsForTests();

const create = () => page().getByRole('button', { name: /^Create link/ });
const secret = () => field('Secret');
const type = (text: string) => secret().fill(text);
const refusing = (failure: Failure) => ({ share: () => failed(failure) });

describe('sending', () => {
  test('Ctrl+Enter sends the text with the usual lifetime and nothing else', async () => {
    const fake = await open('quick-share');
    await page().keyboard.type('hunter2');
    await page().keyboard.press('Control+Enter');
    await page().getByRole('heading', { name: 'Link copied' }).waitFor();
    expect(fake.callsOf('share')).toEqual([
      {
        secret: 'hunter2',
        lifetime: 86_400,
        passphrase: null,
        recipient: null,
        shareDomain: null,
        note: '',
        draft: null,
      },
    ]);
  });

  test('on a Mac it is the Command key', async () => {
    const fake = await open('quick-share', { platform: 'darwin' });
    await page().keyboard.type('hunter2');
    await expect.poll(() => create().textContent()).toBe('Create link⌘ ↵');
    await page().keyboard.press('Control+Enter');
    expect(fake.callsOf('share')).toEqual([]);
    await page().keyboard.press('Meta+Enter');
    await expect.poll(() => fake.callsOf('share')).toHaveLength(1);
  });

  test('sends every field as the user set it', async () => {
    const fake = await open('quick-share', {
      preferences: { ...initialPreferences, defaultLifetime: 5_400 },
    });
    await type(' keep my spaces ');
    await expect.poll(() => field('Lifetime').locator('option:checked').textContent()).toBe('90 minutes');
    await field('Lifetime').selectOption('7 days');
    await field('Passphrase (optional)').fill(' correct horse ');
    await button('Show passphrase').click();
    await expect.poll(() => field('Passphrase (optional)').getAttribute('type')).toBe('text');
    await button('More: e-mail the link, link domain').click();
    await field('E-mail the link to').fill(' bo@example.com ');
    await field('Link domain').fill('secrets.example.com');
    expect(await look('compose-more')).toEqual([]);
    await create().click();
    await expect
      .poll(() => fake.callsOf('share'))
      .toEqual([
        {
          secret: ' keep my spaces ',
          lifetime: 604_800,
          passphrase: ' correct horse ',
          recipient: 'bo@example.com',
          shareDomain: 'secrets.example.com',
          note: '',
          draft: null,
        },
      ]);
  });

  test('is locked while it runs, shows progress after a moment, and sends once', async () => {
    const { answer, give } = later<Result<ShareReply, Failure>>();
    const fake = await open('quick-share', {}, { share: () => answer });
    await type('hunter2');
    await page().keyboard.press('Control+Enter');
    await page().keyboard.press('Control+Enter');
    await page().getByRole('button', { name: 'Creating link…' }).waitFor();
    expect(await said()).toBe('Creating link…');
    await expect.poll(() => secret().isDisabled()).toBe(true);
    expect(await look('compose-busy')).toEqual([]);
    await page().keyboard.press('Escape');
    give(success({ kind: 'link', link: someLink }));
    await page().getByRole('heading', { name: 'Link copied' }).waitFor();
    expect(fake.callsOf('share')).toHaveLength(1);
    expect(fake.callsOf('closeWindow')).toEqual([]);
  });

  test('a failure leaves the text, says the reason, and Enter tries again', async () => {
    const fake = await open(
      'quick-share',
      {},
      refusing({ kind: 'offline', cause: 'timeout', mayHaveBeenSent: true }),
    );
    await type('hunter2');
    await page().keyboard.press('Control+Enter');
    await expect
      .poll(() => alert().textContent())
      .toBe(
        'EU did not answer in time. The reply was lost, so a link may exist that nobody has. It expires on its own.',
      );
    await expect.poll(() => secret().inputValue()).toBe('hunter2');
    await expect.poll(() => secret().isDisabled()).toBe(false);
    expect(await look('compose-failed')).toEqual([]);
    await page().keyboard.press('Enter');
    await expect.poll(() => fake.callsOf('share')).toHaveLength(2);
  });

  test('a failure that can be fixed in Settings offers to open it', async () => {
    const fake = await open(
      'quick-share',
      {},
      refusing({ kind: 'refused', reason: 'credentials', serverSays: 'Not authorized' }),
    );
    await type('hunter2');
    await page().keyboard.press('Control+Enter');
    await alert().getByText('EU does not accept this username and API key.').waitFor();
    expect(await focused()).toBe('Open Settings');
    expect(await look('compose-refused')).toEqual([]);
    await page().keyboard.press('Enter');
    expect(fake.callsOf('openSettings')).toEqual([{ pane: 'accounts' }]);
  });

  test.each<[Failure, string]>([
    [{ kind: 'refused', reason: 'passphrase-rule', serverSays: 'Too short' }, 'Passphrase (optional)'],
    [{ kind: 'invalid-recipient' }, 'E-mail the link to'],
    [{ kind: 'refused', reason: 'domain', serverSays: 'No' }, 'Link domain'],
  ])('a failure moves the focus to the invalid field: %o', async (failure, name) => {
    await open('quick-share', {}, refusing(failure));
    await type('hunter2');
    await page().keyboard.press('Control+Enter');
    await alert().waitFor();
    expect(await focused()).toBe(name);
    await expect.poll(() => field(name).getAttribute('aria-invalid')).toBe('true');
    await field(name).fill('a');
    await expect.poll(() => alert().count()).toBe(0);
  });

  test('an empty text is only a problem once it is sent', async () => {
    const fake = await open('quick-share');
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => alert().textContent()).toBe('There is nothing to share.');
    expect(await focused()).toBe('Secret');
    expect(fake.callsOf('share')).toEqual([]);
  });

  test('a bug in the app is reported, and the text stays', async () => {
    await open(
      'quick-share',
      {},
      {
        share: () => {
          throw new Error('a bug');
        },
      },
    );
    await type('hunter2');
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => alert().textContent()).toContain('Something went wrong in Hushlink.');
    await expect.poll(() => secret().inputValue()).toBe('hunter2');
    await expect.poll(() => secret().isDisabled()).toBe(false);
    expect(takeFaults()).toEqual(['Error: a bug']);
  });
});
