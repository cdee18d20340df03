import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { initialPreferences } from '../../src/shared/model/preferences.ts';
import type { LinkView, Prefill, QuickShareStart } from '../../src/shared/model/sharing.ts';
import { failed, success } from '../../src/shared/result.ts';
import { annaAtEu, type Script, someLink } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, field, alert, said, focused, look } = windowsForTests();

/** Shares a text and waits for its result. */
const share = async (
  link: Partial<LinkView> = {},
  script: Partial<Script> = {},
  passphrase: string | null = null,
  preferences = initialPreferences,
) => {
  const fake = await open(
    'quick-share',
    { preferences },
    { share: () => success({ kind: 'link', link: { ...someLink, ...link } }), ...script },
  );
  await field('Secret').fill('hunter2');
  if (passphrase !== null) await field('Passphrase (optional)').fill(passphrase);
  await page().keyboard.press('Control+Enter');
  await page()
    .getByRole('heading', { name: /^Link (copied|created)$/ })
    .waitFor();
  return fake;
};

test('shows the link, until when it opens, and no trace of the secret', async () => {
  await share();
  expect(await focused()).toBe('Link copied');
  await expect.poll(() => field('Link').inputValue()).toBe(someLink.link);
  await page().getByText('Opens once, until Tuesday 25 November at 14:05.').waitFor();
  expect(await page().content()).not.toContain('hunter2');
  await expect.poll(() => page().getByText('Passphrase').count()).toBe(0);
  expect(await look('result')).toEqual([]);
});

test('the whole link can be selected with the keyboard', async () => {
  await share();
  await page().keyboard.press('Tab');
  expect(await page().evaluate(() => String(getSelection()))).toBe(someLink.link);
});

test('says when it was not copied, and after Copy that it was', async () => {
  const fake = await share({ copied: 'refused' });
  await page().getByRole('heading', { name: 'Link created' }).waitFor();
  await page().getByText('It could not be copied.').waitFor();
  expect(await look('result-not-copied')).toEqual([]);
  await button('Copy link').click();
  await button('Copied').waitFor();
  await expect.poll(said).toBe('The link is on the clipboard.');
  await page().getByRole('heading', { name: 'Link copied' }).waitFor();
  expect(fake.callsOf('copyLink')).toEqual([{ id: someLink.id }]);
  expect(await look('result-copied-by-hand')).toEqual([]);
});

test('says how long it stays on the clipboard, if the user wants it cleared', async () => {
  const fake = await share({}, {}, null, { ...initialPreferences, clearLinks: true });
  const cleared = 'The link is cleared from the clipboard after 1 minute.';
  await page().getByText(cleared).waitFor();
  expect(await look('result-cleared')).toEqual([]);
  await button('Copy link').click();
  await expect.poll(said).toBe(`The link is on the clipboard. ${cleared}`);
  // Copied with keys, it is cleared too.
  await field('Link').focus();
  await page().keyboard.press('Control+c');
  await expect.poll(() => fake.callsOf('copyValue')).toEqual([{ value: someLink.link }]);
});

test('copied with keys, it stays', async () => {
  const fake = await share();
  await field('Link').focus();
  await page().keyboard.press('Control+c');
  await field('Link').press('Escape');
  await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  expect(fake.callsOf('copyValue')).toEqual([]);
});

test('says when copying failed', async () => {
  await share({}, { copyLink: () => failed({ kind: 'clipboard-not-written' }) });
  await button('Copy link').click();
  await expect.poll(() => alert().textContent()).toContain('The text could not be put on the clipboard.');
});

test('says that the same text was shared before, and what became of it', async () => {
  const madeAt = new Date(2031, 10, 3, 9, 30).getTime();
  await share({ sharedBefore: { madeAt, state: 'revealed' } });
  await page()
    .getByText('You already shared this text on 3 Nov, 09:30. The secret has been revealed.')
    .waitFor();
  expect(await look('result-shared-before')).toEqual([]);
  await share({ sharedBefore: { madeAt, state: 'new' } });
  await page().getByText('You already shared this text on 3 Nov, 09:30. Not revealed yet.').waitFor();
});

test('says what the server did differently', async () => {
  await share({
    mailedTo: ['b***@example.com'],
    differences: [
      { kind: 'lifetime', asked: 2_592_000, granted: 1_209_600 },
      { kind: 'not-mailed' },
      { kind: 'domain-ignored', asked: 'secrets.example.com', used: 'eu.onetimesecret.com' },
      { kind: 'server-named', named: 'localhost:7143', used: 'eu.onetimesecret.com' },
    ],
  });
  await page().getByText('You asked for 30 days; the server allows 14 days.').waitFor();
  await page().getByText('The server did not e-mail the link. Send it yourself.').waitFor();
  await page()
    .getByText('You asked for a link at secrets.example.com; the server used eu.onetimesecret.com.')
    .waitFor();
  await page()
    .getByText(
      'The server thinks its address is localhost:7143. Your link uses eu.onetimesecret.com, the address you chose; a link that the server e-mails may not work.',
    )
    .waitFor();
  await page().getByText('The server was asked to e-mail the link to b***@example.com.').waitFor();
  expect(await look('result-differences')).toEqual([]);
});

test('the passphrase can be sent separately, and is masked until it is shown', async () => {
  const fake = await share({}, {}, 'correct horse');
  await page().getByText('Send it separately from the link.').waitFor();
  expect(await page().content()).not.toContain('correct horse');
  expect(await look('result-passphrase')).toEqual([]);
  await button('Show passphrase').click();
  await page().getByText('correct horse').waitFor();
  expect(await look('result-passphrase-shown')).toEqual([]);
  await button('Copy passphrase').click();
  // Whoever pastes now would paste the passphrase.
  await page().getByRole('heading', { name: 'Passphrase copied' }).waitFor();
  await expect.poll(said).toBe('The passphrase is on the clipboard.');
  expect(fake.callsOf('copyPassphrase')).toEqual([{ id: someLink.id }]);
});

test('is copied with instructions, in the language of the recipient', async () => {
  const fake = await share({ copied: 'refused' });
  await expect
    .poll(() => field('Language of the instructions').locator('option').allTextContents())
    .toEqual(['English', 'Dansk', 'Deutsch', 'Français', 'Español']);
  await button('Copy with instructions').click();
  await expect.poll(said).toBe('The message with the link is on the clipboard.');
  await page().getByRole('heading', { name: 'Link copied' }).waitFor();
  await field('Language of the instructions').selectOption('Dansk');
  await button('Copied').waitFor({ state: 'detached' });
  await button('Copy with instructions').click();
  await expect
    .poll(() => fake.callsOf('copyMessage'))
    .toEqual([
      { id: someLink.id, language: 'en' },
      { id: someLink.id, language: 'da' },
    ]);
});

test('says when copying the instructions failed', async () => {
  await share({}, { copyMessage: () => failed({ kind: 'clipboard-not-written' }) });
  await button('Copy with instructions').click();
  await expect.poll(() => alert().textContent()).toContain('The text could not be put on the clipboard.');
});

test('the link is drawn as a QR code, dark on light in every theme', async () => {
  await share();
  const toggle = button('QR code');
  await expect.poll(() => toggle.getAttribute('aria-expanded')).toBe('false');
  await toggle.click();
  const code = page().getByRole('img', { name: 'QR code of the link' });
  await code.waitFor();
  await expect.poll(() => toggle.getAttribute('aria-expanded')).toBe('true');
  const drawn = (await code.locator('path').getAttribute('d')) ?? '';
  const { data, size } = encode(someLink.link, { ecc: 'M', border: 4 });
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  expect(rows).toEqual(data);
  await page().emulateMedia({ colorScheme: 'dark' });
  expect(
    await code.evaluate((svg) => [
      getComputedStyle(svg).backgroundColor,
      getComputedStyle(svg.querySelector('path') ?? svg).fill,
    ]),
  ).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  expect(await look('result-qr')).toEqual([]);
  await page().keyboard.press('Enter');
  await code.waitFor({ state: 'detached' });
});

test('a failure names the server that has the link, even if the next one goes elsewhere', async () => {
  await share({}, { burnLink: () => failed({ kind: 'offline', cause: 'timeout', mayHaveBeenSent: false }) });
  await push({ profile: { ...annaAtEu, id: 'us', serverName: 'US' } });
  await button('Burn link').click();
  await button('Burn link').click();
  await expect.poll(() => alert().textContent()).toBe('EU did not answer in time.');
});

describe('the note', () => {
  const note = () => field('Note (only for you)');
  const noted = () => share({ note: 'for Bo' });

  test('is on the card, and is saved on Enter if it has changed', async () => {
    const fake = await noted();
    await expect.poll(() => note().inputValue()).toBe('for Bo');
    expect(await look('result-note')).toEqual([]);
    await note().press('Enter');
    await note().fill('for Bo and Eva ');
    await note().press('Enter');
    await expect.poll(() => fake.callsOf('saveNote')).toEqual([{ id: someLink.id, note: 'for Bo and Eva' }]);
  });

  test.each([
    ['another field', 'Shift+Tab'],
    ['the next secret', 'Control+n'],
    ['closing the window', 'Escape'],
  ])('is saved before the user goes on to %s', async (_what, keys) => {
    const fake = await share();
    await note().fill('for Bo');
    await note().press(keys);
    await expect.poll(() => fake.callsOf('saveNote')).toEqual([{ id: someLink.id, note: 'for Bo' }]);
  });

  test('is saved when the window is closed by its own button', async () => {
    const fake = await share();
    await note().fill('for Bo');
    await page().evaluate(() => window.dispatchEvent(new Event('beforeunload')));
    await expect.poll(() => fake.callsOf('saveNote')).toHaveLength(1);
  });

  test('can be written with Delete, which burns nothing there', async () => {
    const fake = await noted();
    await note().press('Home');
    await note().press('Delete');
    await expect.poll(() => note().inputValue()).toBe('or Bo');
    await expect.poll(() => page().getByRole('alertdialog').count()).toBe(0);
    expect(fake.callsOf('burnLink')).toEqual([]);
    await note().press('Enter');
  });

  test('that could not be saved stays, and says why', async () => {
    const fake = await share({}, { saveNote: () => failed({ kind: 'records-not-saved' }) });
    await note().fill('for Bo');
    await note().press('Enter');
    await alert().waitFor();
    const tried = fake.callsOf('saveNote').length;
    await note().press('Enter');
    await expect.poll(() => fake.callsOf('saveNote').length).toBe(tried + 1);
  });
});

test('burning asks first, and Escape keeps the link', async () => {
  const fake = await share();
  await button('Burn link').click();
  await page()
    .getByRole('alertdialog', { name: 'Burn this link? Nobody will be able to open it.' })
    .waitFor();
  expect(await focused()).toBe('Keep it');
  expect(await look('result-burn')).toEqual([]);
  await page().keyboard.press('Escape');
  expect(await focused()).toBe('Burn link');
  expect(fake.callsOf('burnLink')).toEqual([]);
  expect(fake.callsOf('closeWindow')).toEqual([]);
});

test('a burned link is gone from the window', async () => {
  const fake = await share();
  await button('Burn link').click();
  await button('Burn link').click();
  await page().getByRole('heading', { name: 'Link burned' }).waitFor();
  expect(fake.callsOf('burnLink')).toEqual([{ id: someLink.id, passphrase: null }]);
  expect(await page().content()).not.toContain(someLink.link);
  expect(await focused()).toBe('New secret');
  expect(await look('result-burned')).toEqual([]);
});

test('a link that could not be burned stays, with the reason', async () => {
  await share({}, { burnLink: () => failed({ kind: 'keychain-locked' }) });
  await button('Burn link').click();
  await button('Burn link').click();
  await expect.poll(() => alert().textContent()).toBe('The keychain is locked. Unlock it and try again.');
  await expect.poll(() => field('Link').inputValue()).toBe(someLink.link);
  expect(await focused()).toBe('Burn link');
  expect(await look('result-burn-failed')).toEqual([]);
});

test.each([
  { kind: 'refused', reason: 'unknown-secret', serverSays: 'Unknown secret' },
  { kind: 'link-forgotten' },
] as const)('a link that has ended before it could be burned is no link any more: $kind', async (failure) => {
  await share({}, { burnLink: () => failed(failure) });
  await button('Burn link').click();
  await button('Burn link').click();
  await page().getByRole('heading', { name: 'The link is gone' }).waitFor();
  await page().getByText('The link no longer works: it was revealed or burned, or it has expired.').waitFor();
  await expect.poll(() => field('Link').count()).toBe(0);
  expect(await focused()).toBe('New secret');
  expect(await look('result-gone')).toEqual([]);
});

test('Delete asks before it burns, and Delete again burns', async () => {
  const fake = await share();
  await page().keyboard.press('Delete');
  expect(await focused()).toBe('Keep it');
  expect(fake.callsOf('burnLink')).toEqual([]);
  await page().keyboard.press('Delete');
  await page().getByRole('heading', { name: 'Link burned' }).waitFor();
  expect(fake.callsOf('burnLink')).toHaveLength(1);
});

test('a Delete key held down only asks', async () => {
  const fake = await share();
  await page().keyboard.down('Delete');
  await page().keyboard.down('Delete');
  await page().keyboard.up('Delete');
  expect(await focused()).toBe('Keep it');
  expect(fake.callsOf('burnLink')).toEqual([]);
});

test('Enter does what comes next: it copies the link, then its passphrase, then starts the next secret', async () => {
  const fake = await share({ copied: 'refused' }, {}, 'correct horse');
  await page().keyboard.press('Enter');
  await page().getByRole('heading', { name: 'Link copied' }).waitFor();
  await page().keyboard.press('Enter');
  await page().getByRole('heading', { name: 'Passphrase copied' }).waitFor();
  expect(await look('result-passphrase-copied')).toEqual([]);
  await page().keyboard.press('Enter');
  await field('Secret').waitFor();
  expect(await focused()).toBe('Secret');
  expect(fake.callsOf('copyLink')).toHaveLength(1);
  expect(fake.callsOf('copyPassphrase')).toHaveLength(1);
});

test('the Enter that made the link, held down, does nothing more', async () => {
  const fake = await share({}, {}, 'correct horse');
  await page().keyboard.down('Enter');
  await page().getByRole('heading', { name: 'Passphrase copied' }).waitFor();
  await page().keyboard.down('Enter');
  await page().keyboard.up('Enter');
  await expect.poll(() => field('Link').inputValue()).toBe(someLink.link);
  expect(fake.callsOf('copyPassphrase')).toHaveLength(1);
});

test('Ctrl+N starts the next secret from anywhere, ready to be typed in', async () => {
  await share({ copied: 'refused' });
  await field('Link').focus();
  await page().keyboard.press('Control+n');
  await field('Secret').waitFor();
  expect(await focused()).toBe('Secret');
});

test('on a Mac it is Command+N', async () => {
  await open('quick-share', { platform: 'darwin' });
  await field('Secret').fill('hunter2');
  await page().keyboard.press('Meta+Enter');
  await field('Link').waitFor();
  await page().keyboard.press('Control+n');
  await expect.poll(() => field('Link').count()).toBe(1);
  await page().keyboard.press('Meta+n');
  await field('Secret').waitFor();
});

test('Ctrl+R shows the QR code, and hides it', async () => {
  await share();
  await page().keyboard.press('Control+r');
  const code = page().getByRole('img', { name: 'QR code of the link' });
  await code.waitFor();
  await page().keyboard.press('Control+r');
  await code.waitFor({ state: 'detached' });
});

test('the window is as tall as what it shows, and as before for the next secret', async () => {
  const fake = await share();
  const asked = () => fake.callsOf('fitWindow').map((input) => (input as { height: number | null }).height);
  const content = () =>
    page().evaluate(() =>
      Math.ceil(document.querySelector('[data-fitted]')?.getBoundingClientRect().height ?? 0),
    );
  const last = () => asked().at(-1);
  await expect.poll(async () => last() === (await content())).toBe(true);
  const small = await content();
  expect(small).toBeLessThan(330);
  await page().keyboard.press('Control+r');
  await expect.poll(async () => Number(last()) > small + 100 && last() === (await content())).toBe(true);
  await page().keyboard.press('Control+r');
  await expect.poll(last).toBe(small);
  await page().keyboard.press('Control+n');
  await expect.poll(last).toBeNull();
  expect(page().viewportSize()).toEqual({ width: 440, height: 560 });
});

test('Ctrl and +, − or 0 zoom', async () => {
  const fake = await share();
  for (const keys of ['Control++', 'Control+=', 'Control+-', 'Control+0']) await page().keyboard.press(keys);
  await expect
    .poll(() => fake.callsOf('zoom'))
    .toEqual([{ step: 'in' }, { step: 'in' }, { step: 'out' }, { step: 'reset' }]);
});

test('Escape closes at once', async () => {
  const fake = await share();
  await page().keyboard.press('Escape');
  await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
});

test('a new secret starts empty', async () => {
  await share({}, {}, 'correct horse');
  await button('New secret').click();
  expect(await focused()).toBe('Secret');
  await expect.poll(() => field('Secret').inputValue()).toBe('');
  await expect.poll(() => field('Passphrase (optional)').inputValue()).toBe('');
});

test('text handed over waits while a link is not on the clipboard yet', async () => {
  const handed: Prefill[] = [];
  await share({ copied: 'refused' }, { takePrefill: () => handed.shift() ?? null });
  handed.push({ secret: 'next', passphrase: null, draft: null });
  await push({ textWaiting: true });
  await expect.poll(() => handed).toEqual([]);
  await expect.poll(() => field('Link').inputValue()).toBe(someLink.link);
  await button('New secret').click();
  await expect.poll(() => field('Secret').inputValue()).toBe('next');
});

test('New secret of the tray begins with an empty form, ready to be typed in', async () => {
  const handed: QuickShareStart[] = [];
  await share({}, { takePrefill: () => handed.shift() ?? null }, 'correct horse');
  handed.push('nothing');
  await push({ textWaiting: true });
  await field('Secret').waitFor();
  expect(await focused()).toBe('Secret');
  await expect.poll(() => field('Passphrase (optional)').inputValue()).toBe('');
  // Asked for once more, it takes nothing away.
  await push({ textWaiting: false });
  await page().keyboard.type('next');
  handed.push('nothing');
  await push({ textWaiting: true });
  await expect.poll(() => handed).toEqual([]);
  await expect.poll(() => field('Secret').inputValue()).toBe('next');
  await expect.poll(() => page().getByRole('alertdialog').count()).toBe(0);
});

test('New secret of the tray does not take away a link that is nowhere else', async () => {
  const handed: QuickShareStart[] = [];
  await share({ copied: 'refused' }, { takePrefill: () => handed.shift() ?? null });
  handed.push('nothing');
  await push({ textWaiting: true });
  await expect.poll(() => handed).toEqual([]);
  await expect.poll(() => field('Link').inputValue()).toBe(someLink.link);
});

test.each(['localStorage', 'sessionStorage', 'indexedDB', 'cookies'])(
  'nothing can be kept in the browser: %s',
  async (store) => {
    const kept = page().evaluate((name: string): unknown => {
      if (name === 'indexedDB') return indexedDB.open('x').error;
      if (name === 'cookies') return document.cookie;
      return window[name as 'localStorage' | 'sessionStorage'].length;
    }, store);
    await expect(kept).rejects.toThrow('SecurityError');
  },
);
