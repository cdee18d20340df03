import { expect, test } from 'vitest';
import type { MoreHotkeyView } from '../../src/shared/model/hotkey.ts';
import { failed } from '../../src/shared/result.ts';
import { annaAtEu, anonymousAtEu } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, alert, said, focused, look } = windowsForTests('hotkey');

const uk = {
  ...anonymousAtEu,
  id: 'uk',
  name: 'UK',
  server: 'https://uk.onetimesecret.com',
  serverName: 'UK',
};
const profiles = [annaAtEu, uk];
const untouched = { tryHotkey: () => new Promise<never>(() => {}) };
const own = (change: Partial<MoreHotkeyView> = {}): MoreHotkeyView => ({
  id: 'ab12',
  keys: 'Alt+F1',
  does: 'share-link',
  profile: null,
  lifetime: null,
  passphrase: false,
  view: { by: 'app', accelerator: 'Alt+F1', status: 'on' },
  ...change,
});
const section = () => page().getByRole('tabpanel', { name: 'Hotkeys' });
const field = (name: string) => section().getByLabel(name, { exact: true });
const see = async (picture: string) => {
  await section().evaluate((element) => element.scrollIntoView({ block: 'center' }));
  return await look(picture);
};

test('a hotkey is added by the keyboard alone, with choices of its own', async () => {
  const fake = await open('settings', { profiles }, untouched);
  await button('Add hotkey…').focus();
  await page().keyboard.press('Enter');
  await expect.poll(focused).toBe('What it does');
  await field('What it does').selectOption('Share the clipboard with instructions');
  await field('Server and account').selectOption('UK · anonymous');
  await field('Another lifetime than the default').check();
  await field('Lifetime').selectOption('1 hour');
  await field('Make a passphrase for each link').check();
  expect(await see('more-hotkeys-form')).toEqual([]);
  await button('Choose keys…').click();
  await page().keyboard.press('Control+Alt+KeyP');
  await expect.poll(focused).toBe('Change…');
  await button('Save hotkey').click();
  await expect
    .poll(() => fake.callsOf('saveMoreHotkey'))
    .toEqual([
      {
        hotkey: null,
        wish: {
          keys: 'CommandOrControl+Alt+P',
          does: 'share-message',
          profile: 'uk',
          lifetime: 3_600,
          passphrase: true,
        },
      },
    ]);
  await expect.poll(said).toContain('The hotkey is saved.');
  await expect.poll(focused).toBe('Add hotkey…');
});

test('what has no use for them has no such choices', async () => {
  await open('settings', { profiles }, untouched);
  await button('Add hotkey…').click();
  await field('What it does').selectOption('New secret');
  await expect.poll(() => field('Make a passphrase for each link').count()).toBe(0);
  await expect.poll(() => field('Server and account').count()).toBe(0);
});

test('selected text is offered on X11 alone, where there is such a thing', async () => {
  const offered = () =>
    field('What it does').getByRole('option', { name: 'Share the selected text' }).count();
  await open('settings', {}, untouched);
  await button('Add hotkey…').click();
  await expect.poll(offered).toBe(1);
  await push({ platform: 'win32' });
  await expect.poll(offered).toBe(0);
  await push({
    platform: 'linux',
    hotkey: { by: 'desktop', via: 'portal', status: 'off', keys: null, canConfigure: false },
  });
  await expect.poll(offered).toBe(0);
});

test('keys that another one has, or none, are refused in words, and the form stays', async () => {
  await open(
    'settings',
    {},
    { ...untouched, saveMoreHotkey: ({ wish }) => failed({ kind: 'hotkey-twice', accelerator: wish.keys }) },
  );
  await button('Add hotkey…').click();
  await button('Save hotkey').click();
  await expect.poll(() => alert().textContent()).toContain('This combination cannot be used.');
  await button('Choose keys…').click();
  await page().keyboard.press('Control+Shift+Digit1');
  await expect.poll(() => alert().count()).toBe(0);
  await button('Save hotkey').click();
  await expect
    .poll(() => alert().textContent())
    .toBe('Ctrl+Shift+1 is already one of your hotkeys. Choose another combination.');
  expect(await see('more-hotkeys-twice')).toEqual([]);
});

test('Escape leaves the form, and closes nothing', async () => {
  const fake = await open('settings', {}, untouched);
  await button('Add hotkey…').click();
  await page().keyboard.press('Escape');
  await expect.poll(focused).toBe('Add hotkey…');
  expect(fake.callsOf('closeWindow')).toEqual([]);
});

test('what was changed stays while another pane is shown, and is not closed without a question', async () => {
  const fake = await open('settings', { moreHotkeys: [own()], profiles }, untouched);
  await button('Edit hotkey: Share the clipboard').click();
  await page().keyboard.press('Escape');
  await button('Edit hotkey: Share the clipboard').click();
  await page().getByRole('tab', { name: 'General' }).click();
  await page().getByRole('tab', { name: 'Hotkeys' }).click();
  await button('Edit hotkey: Share the clipboard').click();
  await field('What it does').selectOption('Share the clipboard with instructions');
  await expect.poll(() => button('Add hotkey…').getAttribute('aria-disabled')).toBe('true');
  await page().getByRole('tab', { name: 'General' }).click();
  await page().keyboard.press('Escape');
  await page().getByRole('alertdialog', { name: 'Close without saving?' }).waitFor();
  await button('Keep editing').click();
  await expect.poll(() => field('What it does').inputValue()).toBe('share-message');
  await field('What it does').selectOption('Share the clipboard');
  await section().getByRole('heading', { name: 'Hotkeys' }).focus();
  await page().keyboard.press('Escape');
  await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
});

test('the keys of one that this app has registered are taken from it while recording', async () => {
  const fake = await open('settings', { moreHotkeys: [own()] }, { tryHotkey: () => ({ pressed: 'ab12' }) });
  await button('Add hotkey…').click();
  await button('Choose keys…').click();
  await section().getByText('Alt+F1', { exact: true }).nth(1).waitFor();
  expect(fake.callsOf('tryHotkey')[0]).toEqual({ hotkey: null });
});

test('each says what it does and how, and what is wrong with it', async () => {
  const moreHotkeys = [
    own({ profile: 'uk', lifetime: 3_600, passphrase: true }),
    own({
      id: 'cd34',
      does: 'open-link',
      view: { by: 'app', accelerator: 'Alt+F2', status: 'taken' },
    }),
    own({ id: 'ef56', profile: 'gone', view: { by: 'app', accelerator: 'Alt+F3', status: 'twice' } }),
  ];
  await open('settings', { profiles, moreHotkeys });
  const rows = section().getByRole('listitem');
  await expect.poll(() => rows.nth(0).innerText()).toContain('UK · anonymous · 1 hour · with a passphrase');
  await expect.poll(() => rows.nth(1).innerText()).toContain('Another program uses Alt+F2');
  await expect.poll(() => rows.nth(2).innerText()).toContain('Alt+F3 belongs to another of your hotkeys');
  await expect.poll(() => rows.nth(2).innerText()).toContain('this hotkey shares nothing');
  expect(await see('more-hotkeys')).toEqual([]);
});

test('one is changed, tried and removed', async () => {
  const fake = await open('settings', { profiles, moreHotkeys: [own({ profile: 'gone' })] });
  await button('Test hotkey: Share the clipboard').click();
  await expect.poll(() => fake.callsOf('tryHotkey')).toEqual([{ hotkey: 'ab12' }]);
  await expect.poll(said).toContain('It works.');
  await button('Edit hotkey: Share the clipboard').click();
  await field('Server and account').selectOption('The one in use');
  await button('Save hotkey').click();
  await expect
    .poll(() => fake.callsOf('saveMoreHotkey'))
    .toMatchObject([{ hotkey: 'ab12', wish: { keys: 'Alt+F1', profile: null } }]);
  await button('Remove hotkey: Share the clipboard').click();
  await expect.poll(() => fake.callsOf('removeMoreHotkey')).toEqual([{ hotkey: 'ab12' }]);
  await push({ moreHotkeys: [] });
  await expect.poll(said).toContain('The hotkey is removed.');
  await expect.poll(focused).toBe('Add hotkey…');
});

test('there are nine at most', async () => {
  const moreHotkeys = Array.from({ length: 9 }, (_, place) => own({ id: `a${place}` }));
  const fake = await open('settings', { moreHotkeys });
  await section().getByText('You cannot have more hotkeys.').waitFor();
  await expect.poll(() => button('Add hotkey…').getAttribute('aria-disabled')).toBe('true');
  expect(fake.callsOf('saveMoreHotkey')).toEqual([]);
});

test('a passphrase that the administrator requires cannot be left out, and fixed keys allow no others', async () => {
  const fake = await open('settings', { profiles }, untouched);
  const { policy } = fake.state();
  await push({ policy: { ...policy, passphraseRequired: true } });
  await button('Add hotkey…').click();
  await expect.poll(() => field('Make a passphrase for each link').isChecked()).toBe(true);
  await push({ policy: { ...policy, hotkey: 'fixed' } });
  await expect.poll(() => button('Add hotkey…').count()).toBe(0);
});

test('where the desktop gives the keys, they are only proposed, and then its own', async () => {
  const bound = { by: 'desktop', via: 'portal', status: 'bound', canConfigure: false } as const;
  await open('settings', {
    hotkey: { ...bound, keys: 'Ctrl+Alt+H' },
    moreHotkeys: [own({ view: { ...bound, keys: null } })],
  });
  await section().getByRole('listitem').getByText('Your desktop has assigned no keys.').waitFor();
  await button('Edit hotkey: Share the clipboard').click();
  await expect.poll(() => button('Change…').count()).toBe(0);
  await button('Cancel').click();
  await button('Add hotkey…').click();
  await section().getByText('These keys are only a suggestion to your desktop.').waitFor();
});

test('where only the user can bind keys, each has its line', async () => {
  const line = 'bindsym Alt+F1 exec hushlink --hotkey=ab12';
  const fake = await open('settings', {
    hotkey: { by: 'user', desktop: 'sway', line: 'bindsym Ctrl+Alt+h exec hushlink --share-clipboard' },
    moreHotkeys: [own({ view: { by: 'user', desktop: 'sway', line } })],
  });
  await section().getByText(line, { exact: true }).waitFor();
  await section().getByRole('listitem').getByRole('button', { name: 'Copy line' }).click();
  await expect.poll(() => fake.callsOf('copyHotkeyLine')).toEqual([{ hotkey: 'ab12' }]);
  expect(await see('more-hotkeys-by-user')).toEqual([]);
});
