import { expect, test } from 'vitest';
import type { DesktopHotkey, UserHotkey } from '../../src/shared/model/hotkey.ts';
import { failed, success } from '../../src/shared/result.ts';
import { later } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, alert, said, focused, look } = windowsForTests('hotkey');

const byDesktop = (change: Partial<DesktopHotkey> = {}): DesktopHotkey => ({
  by: 'desktop',
  via: 'portal',
  status: 'off',
  keys: null,
  canConfigure: false,
  ...change,
});
const bound = byDesktop({ status: 'bound', keys: 'Ctrl+Alt+H' });
const byUser = (desktop: UserHotkey['desktop'], line: string): UserHotkey => ({ by: 'user', desktop, line });
const section = () => page().getByRole('tabpanel', { name: 'Hotkey' });
const see = async (picture: string) => {
  // In the middle, so that it is seen whole in every language.
  await section().evaluate((element) => element.scrollIntoView({ block: 'center' }));
  return await look(picture);
};

test('the desktop is asked by a button, and what it does meanwhile is said', async () => {
  const { answer, give } = later<ReturnType<typeof success<null>>>();
  const fake = await open('settings', { hotkey: byDesktop() }, { setDesktopHotkey: () => answer });
  expect(await see('hotkey-desktop-off')).toEqual([]);
  await button('Ask for a hotkey…').focus();
  await page().keyboard.press('Enter');
  expect(fake.callsOf('setDesktopHotkey')).toEqual([{ isOn: true }]);
  await push({ hotkey: byDesktop({ status: 'asking' }) });
  await expect.poll(said).toContain('Your desktop is asking you about the keys.');
  expect(await see('hotkey-desktop-asking')).toEqual([]);
  await push({ hotkey: bound });
  give(success(null));
  await section().getByText('Ctrl+Alt+H', { exact: true }).waitFor();
  expect(await focused()).toBe('Switch off');
  expect(await see('hotkey-desktop-bound')).toEqual([]);
});

test('the question can be taken back', async () => {
  const fake = await open('settings', { hotkey: byDesktop({ status: 'asking' }) });
  await section().getByRole('button', { name: 'Cancel' }).click();
  expect(fake.callsOf('setDesktopHotkey')).toEqual([{ isOn: false }]);
});

test('a double click asks, and takes nothing back', async () => {
  const { answer } = later<ReturnType<typeof success<null>>>();
  const fake = await open('settings', { hotkey: byDesktop() }, { setDesktopHotkey: () => answer });
  await button('Ask for a hotkey…').dblclick();
  expect(fake.callsOf('setDesktopHotkey')).toEqual([{ isOn: true }]);
});

test.each([
  ['refused', 'The desktop did not give Hushlink a hotkey.'],
  ['unanswered', 'The desktop did not answer, so there is no hotkey.'],
] as const)('a desktop that has %s is asked again at will', async (status, words) => {
  const fake = await open(
    'settings',
    { hotkey: byDesktop({ status }) },
    { setDesktopHotkey: () => failed({ kind: 'hotkey-not-bound', answer: status }) },
  );
  await expect.poll(said).toContain(words);
  await button('Ask for a hotkey…').click();
  expect(fake.callsOf('setDesktopHotkey')).toEqual([{ isOn: true }]);
  await expect.poll(() => alert().count()).toBe(0);
  expect(await see(`hotkey-desktop-${status}`)).toEqual([]);
});

test('keys that were taken away in the settings of the desktop are missed', async () => {
  const fake = await open('settings', { hotkey: { ...bound, keys: null, canConfigure: true } });
  await expect.poll(said).toContain('Your desktop has assigned no keys.');
  await expect.poll(() => button('Test hotkey').count()).toBe(0);
  expect(await see('hotkey-desktop-no-keys')).toEqual([]);
  await button('Open keyboard settings').click();
  expect(fake.callsOf('configureHotkey')).toHaveLength(1);
});

test('a desktop whose service is away is waited for', async () => {
  await open('settings', { hotkey: byDesktop({ status: 'waiting' }) });
  await section().getByText('Waiting for the desktop…').waitFor();
  expect(await see('hotkey-desktop-waiting')).toEqual([]);
});

test('keys of the desktop can be tried and given back', async () => {
  const fake = await open('settings', { hotkey: bound }, { tryHotkey: () => ({ pressed: null }) });
  await button('Test hotkey').click();
  await expect.poll(said).toContain('Check in your desktop’s keyboard settings');
  expect(await see('hotkey-desktop-unheard')).toEqual([]);
  await button('Switch off').click();
  expect(fake.callsOf('setDesktopHotkey')).toEqual([{ isOn: false }]);
  await push({ hotkey: byDesktop() });
  await expect.poll(said).toBe('The hotkey is switched off.');
  expect(await focused()).toBe('Ask for a hotkey…');
});

test('a test of other keys is forgotten', async () => {
  await open('settings', { hotkey: bound }, { tryHotkey: () => ({ pressed: 'share-clipboard' }) });
  await button('Test hotkey').click();
  await expect.poll(said).toContain('It works.');
  await push({ hotkey: { ...bound, keys: 'Super+J' } });
  await section().getByText('Super+J', { exact: true }).waitFor();
  expect(await said()).toBe('');
  await push({ hotkey: byDesktop({ status: 'refused' }) });
  await expect.poll(said).toContain('The desktop did not give Hushlink a hotkey.');
  expect(await said()).not.toContain('It works.');
});

test('a wish that cannot be saved is a failure', async () => {
  await open(
    'settings',
    { hotkey: bound },
    { setDesktopHotkey: () => failed({ kind: 'settings-not-saved' }) },
  );
  await button('Switch off').click();
  await expect.poll(() => alert().textContent()).toContain('The settings could not be saved.');
});

test('a custom shortcut of GNOME is shown as what it is', async () => {
  const custom = byDesktop({ via: 'custom-shortcut', canConfigure: true });
  const fake = await open('settings', { hotkey: custom });
  await section().getByText('add a custom shortcut to your keyboard settings').waitFor();
  expect(await see('hotkey-custom-off')).toEqual([]);
  await button('Add shortcut').click();
  expect(fake.callsOf('setDesktopHotkey')).toEqual([{ isOn: true }]);
  await push({ hotkey: { ...custom, status: 'bound', keys: 'Super+J' } });
  await section().getByText('Super+J', { exact: true }).waitFor();
  expect(await see('hotkey-custom-bound')).toEqual([]);
});

test.each([
  ['sway', 'bindsym Ctrl+Alt+h exec hushlink --share-clipboard'],
  [null, '/opt/Hushlink/hushlink --share-clipboard'],
] as const)(
  'where only the user can bind keys (%s), the line is there to be copied',
  async (desktop, line) => {
    const fake = await open(
      'settings',
      { hotkey: byUser(desktop, line) },
      { tryHotkey: () => ({ pressed: 'share-clipboard' }) },
    );
    await section().getByText(line, { exact: true }).waitFor();
    expect(await see(`hotkey-user-${desktop ?? 'command'}`)).toEqual([]);
    await section().getByRole('button', { name: 'Copy line' }).click();
    expect(fake.callsOf('copyHotkeyLine')).toHaveLength(1);
    await expect.poll(said).toContain('The line is copied.');
    await button('Test hotkey').click();
    await expect.poll(said).toContain('It works.');
  },
);

test('a line that cannot be copied is a failure', async () => {
  const cannot = { copyHotkeyLine: () => failed({ kind: 'clipboard-not-written' as const }) };
  await open('settings', { hotkey: byUser('sway', 'bindsym') }, cannot);
  await section().getByRole('button', { name: 'Copy line' }).click();
  await expect.poll(() => alert().count()).toBe(1);
});

test('the first run names the keys of the desktop, or says that there can be some', async () => {
  await open('settings', { profile: null, hotkey: byDesktop() });
  await page().getByText('A hotkey can do this in any program').waitFor();
  expect(await look('hotkey-first-run')).toEqual([]);
  await push({ hotkey: bound });
  await page().getByText('press Ctrl+Alt+H, and paste a link').waitFor();
});

test('Help names the keys of the desktop', async () => {
  await open('help', { hotkey: bound });
  await page().getByText('Ctrl+Alt+H', { exact: true }).waitFor();
  await push({ hotkey: byUser('sway', 'bindsym') });
  const hotkey = page().getByRole('row', { name: 'Turns the clipboard into a link' });
  await expect.poll(() => hotkey.innerText()).toMatch(/^You choose the keys\s.*Set one in Settings\.$/);
  await hotkey.scrollIntoViewIfNeeded();
  expect(await look('help-hotkey-by-user')).toEqual([]);
  await push({ hotkey: byDesktop({ status: 'waiting' }) });
  await expect.poll(() => hotkey.innerText()).toContain('Waiting for the desktop…');
});
