import { expect, test } from 'vitest';
import { acceleratorOf } from '../../src/settings/accelerator.ts';
import { hotkeyText } from '../../src/shared/hotkey-text.ts';
import { failed } from '../../src/shared/result.ts';
import { textIn } from '../../src/shared/text-in.ts';
import { later } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, alert, said, focused, look } = windowsForTests('hotkey');

/** The hotkey is not pressed while recording. */
const untouched = { tryHotkey: () => new Promise<never>(() => {}) };

test('a combination is recorded by its keys, whatever Shift turns them into', async () => {
  const fake = await open('settings', {}, untouched);
  await page().getByText('Ctrl+Shift+1').waitFor();
  await button('Change hotkey…').click();
  expect(await focused()).toBe('Press the keys…');
  expect(await look('hotkey-recording')).toEqual([]);
  await page().keyboard.down('Control');
  await button('Ctrl+ …').waitFor();
  await page().keyboard.down('Shift');
  await page().keyboard.press('Digit2');
  await page().keyboard.up('Shift');
  await page().keyboard.up('Control');
  await expect.poll(() => fake.callsOf('setHotkey')).toEqual([{ accelerator: 'CommandOrControl+Shift+2' }]);
  await push({ hotkey: { by: 'app', accelerator: 'CommandOrControl+Shift+2', status: 'on' } });
  await expect.poll(said).toBe('The hotkey is now Ctrl+Shift+2.');
  expect(await focused()).toBe('Change hotkey…');
});

test('a key without a modifier is refused and recording goes on; Escape ends it and closes nothing', async () => {
  const fake = await open('settings', {}, untouched);
  await button('Change hotkey…').click();
  await page().keyboard.press('Shift+KeyA');
  await expect.poll(() => alert().textContent()).toContain('This combination cannot be used.');
  expect(await look('hotkey-refused')).toEqual([]);
  await page().keyboard.press('Escape');
  expect(await focused()).toBe('Change hotkey…');
  expect(fake.callsOf('setHotkey')).toEqual([]);
  expect(fake.callsOf('closeWindow')).toEqual([]);
});

test('Tab leaves the recorder, so that the focus is not trapped', async () => {
  await open('settings', {}, untouched);
  await button('Change hotkey…').click();
  await page().keyboard.press('Tab');
  expect(await focused()).toBe('Cancel');
});

test('pressing the current hotkey while recording keeps it and shares nothing', async () => {
  const { answer, give } = later<{ readonly pressed: string | null }>();
  const fake = await open('settings', {}, { tryHotkey: () => answer });
  await button('Change hotkey…').click();
  await expect.poll(() => fake.callsOf('tryHotkey')).toHaveLength(1);
  give({ pressed: 'share-clipboard' });
  await button('Change hotkey…').waitFor();
  expect(fake.callsOf('setHotkey')).toEqual([]);
});

test('one that another program uses is refused by name', async () => {
  await open(
    'settings',
    {},
    {
      ...untouched,
      setHotkey: ({ accelerator }) => failed({ kind: 'hotkey-taken', accelerator: accelerator ?? '' }),
    },
  );
  await button('Change hotkey…').click();
  await page().keyboard.press('Control+Alt+KeyK');
  await expect
    .poll(() => alert().textContent())
    .toBe('Another program uses Ctrl+Alt+K. The hotkey was left as it was.');
  expect(await look('hotkey-taken-new')).toEqual([]);
});

test('one that was taken at the start is explained', async () => {
  await open('settings', { hotkey: { by: 'app', accelerator: 'CommandOrControl+Shift+1', status: 'taken' } });
  await page().getByText('Another program uses Ctrl+Shift+1, so it does nothing here.').waitFor();
  await expect.poll(() => button('Test hotkey').count()).toBe(0);
  await button('Change hotkey…').scrollIntoViewIfNeeded();
  expect(await look('hotkey-taken')).toEqual([]);
});

test('can be switched off, and set again', async () => {
  const fake = await open('settings');
  await button('Switch off').click();
  expect(fake.callsOf('setHotkey')).toEqual([{ accelerator: null }]);
  await push({ hotkey: { by: 'app', accelerator: null, status: 'off' } });
  await expect.poll(said).toBe('The hotkey is switched off.');
  await button('Set hotkey…').click();
  await page().keyboard.press('Alt+F9');
  await expect
    .poll(() => fake.callsOf('setHotkey'))
    .toEqual([{ accelerator: null }, { accelerator: 'Alt+F9' }]);
});

test.each([
  ['share-clipboard', 'It works.'],
  [null, 'Nothing arrived in ten seconds.'],
])('Test hotkey tells what came of it: %s', async (pressed, words) => {
  const { answer, give } = later<{ readonly pressed: string | null }>();
  await open('settings', {}, { tryHotkey: () => answer });
  await button('Test hotkey').click();
  await expect.poll(said).toBe('Press Ctrl+Shift+1 now. Nothing is shared.');
  give({ pressed });
  await expect.poll(said).toContain(words);
  await button('Test hotkey').scrollIntoViewIfNeeded();
  expect(await look(`hotkey-tried-${pressed}`)).toEqual([]);
});

const press = (keys: Partial<KeyboardEvent>) => ({
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...keys,
});

test.each([
  ['linux', press({ ctrlKey: true, shiftKey: true, key: '!', code: 'Digit1' }), 'CommandOrControl+Shift+1'],
  ['darwin', press({ metaKey: true, shiftKey: true, key: '1', code: 'Digit1' }), 'CommandOrControl+Shift+1'],
  ['darwin', press({ ctrlKey: true, altKey: true, key: 'å', code: 'KeyA' }), 'Control+Alt+A'],
  ['win32', press({ metaKey: true, key: 'q', code: 'KeyA' }), 'Super+Q'],
  ['linux', press({ altKey: true, key: 'F12', code: 'F12' }), 'Alt+F12'],
  ['linux', press({ key: 'F12', code: 'F12' }), null],
  ['linux', press({ shiftKey: true, key: 'A', code: 'KeyA' }), null],
  ['linux', press({ ctrlKey: true, key: 'Control', code: 'ControlLeft' }), null],
] as const)('on %s a press of %o is called %s', (platform, keys, accelerator) => {
  expect(acceleratorOf(keys, platform)).toBe(accelerator);
});

test.each([
  ['CommandOrControl+Shift+1', 'linux', 'en', 'Ctrl+Shift+1'],
  ['CommandOrControl+Shift+1', 'darwin', 'en', '⌘⇧1'],
  ['CommandOrControl+Shift+1', 'darwin', 'de', '⌘⇧1'],
  ['CommandOrControl+Shift+1', 'win32', 'de', 'Strg+Umschalt+1'],
  ['Control+Shift+Enter', 'linux', 'fr', 'Ctrl+Maj+Entrée'],
  ['Super+Alt+K', 'win32', 'en', 'Win+Alt+K'],
  ['Super+K', 'linux', 'da', 'Super+K'],
] as const)('%s is written on %s in %s as %s', (accelerator, platform, language, written) => {
  expect(hotkeyText(textIn(language), accelerator, platform)).toBe(written);
});
