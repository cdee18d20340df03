import { describe, expect, test } from 'vitest';
import { shortcutsOf } from '../../src/help/shortcuts.ts';
import { inWindows } from '../../src/shared/locales/en/in-windows.ts';
import type { AppState } from '../../src/shared/model/app-state.ts';
import { textOf } from '../../src/shared/text.ts';
import { noneElsewhere } from '../support/fake-bridge.ts';
import { receiptView } from '../support/receipt-view.ts';
import { windowsForTests } from './windows.ts';

const { page, open, field, button, focused } = windowsForTests();

type Platform = AppState['platform'];
interface Pressed {
  readonly key: string;
  readonly command?: boolean;
  readonly shift?: boolean;
}

const typed = [...'abcdefghijklmnopqrstuvwxyz0123456789,.;/+-'].map((key) => ({ key, command: true }));
const named = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'];
/** Those that change most come last. */
const candidates: readonly Pressed[] = [
  ...named.map((key) => ({ key })),
  ...['ArrowDown', 'ArrowUp'].flatMap((key) => [
    { key, shift: true },
    { key, command: true },
  ]),
  ...typed,
  { key: ' ', command: true },
  { key: 'Enter', command: true },
  { key: 'Enter' },
  { key: 'Delete' },
];

const names: Readonly<Record<string, string>> = {
  '↓': 'ArrowDown',
  '↑': 'ArrowUp',
  '−': '-',
  'Page Up': 'PageUp',
  'Page Down': 'PageDown',
  Space: ' ',
};

/** As Help writes it on Linux, where every key has a name. */
const pressedOf = (keys: string): Pressed => {
  const command = keys.startsWith('Ctrl+');
  const shift = keys.startsWith('Shift+');
  const key = keys.replace(/^(Ctrl|Shift)\+/, '');
  const name = names[key] ?? (key.length === 1 ? key.toLowerCase() : key);
  return { key: name, ...(command ? { command } : {}), ...(shift ? { shift } : {}) };
};

const asText = ({ key, command = false, shift = false }: Pressed): string =>
  `${command ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${key}`;

/** Esc and Tab are the browser's, or close the window, which other tests show. */
const listed = (...where: readonly string[]): readonly string[] =>
  shortcutsOf(textOf('en', inWindows), 'linux')
    .filter((group) => where.includes(group.where))
    .flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys))
    .filter((keys) => !['Esc', 'Tab', 'Shift+Tab'].includes(keys))
    .map((keys) => asText(pressedOf(keys)))
    .sort();

/** Which keys the window takes as it is now; each is pressed before anything can change. */
const working = async (platform: Platform): Promise<readonly string[]> => {
  const taken = await page().evaluate(
    ({ presses, isMac }) => {
      const target = document.activeElement ?? document.body;
      return presses.map(({ key, command = false, shift = false }) => {
        const event = new KeyboardEvent('keydown', {
          key,
          ctrlKey: command && !isMac,
          metaKey: command && isMac,
          shiftKey: shift,
          bubbles: true,
          cancelable: true,
        });
        target.dispatchEvent(event);
        return event.defaultPrevented;
      });
    },
    { presses: candidates, isMac: platform === 'darwin' },
  );
  return candidates
    .filter((_pressed, index) => taken[index])
    .map(asText)
    .sort();
};

const receipt = receiptView({ checkedAt: null });

describe.each<Platform>(['linux', 'darwin'])(
  'on %s, the keys that Help lists are those that work',
  (platform) => {
    test('in every window', async () => {
      for (const window of ['open-link', 'settings', 'help'] as const) {
        await open(window, { platform });
        expect(await working(platform)).toEqual(listed('Every window'));
      }
    });

    test('in a form', async () => {
      await open('quick-share', { platform });
      await field('Secret').focus();
      expect(await working(platform)).toEqual(listed('Every window', 'New secret and Generate'));
      await open('generate', { platform });
      expect(await working(platform)).toEqual(listed('Every window', 'New secret and Generate'));
    });

    test('once a link is made', async () => {
      await open('quick-share', { platform });
      await field('Secret').fill('hunter2');
      await page()
        .getByRole('button', { name: /^Create link/ })
        .click();
      await button('New secret').waitFor();
      await expect.poll(focused).toBe('Link copied');
      expect(await working(platform)).toEqual(listed('Every window', 'Once a link is made'));
    });

    test('in Activity', async () => {
      const storage = { notKept: null, damaged: 0, otherKey: 0, newer: 0 };
      await open(
        'activity',
        { platform },
        { readActivity: () => ({ drafts: [], receipts: [receipt], storage, ...noneElsewhere }) },
      );
      await expect.poll(focused).toBe('Drafts and links');
      expect(await working(platform)).toEqual(listed('Every window', 'Activity'));
    });
  },
);

test('the button for Settings says its key', async () => {
  const fake = await open('quick-share');
  await expect.poll(() => button('Settings').getAttribute('title')).toBe('Settings (Ctrl+,)');
  await page().keyboard.press('Control+,');
  await expect.poll(() => fake.callsOf('openWindow')).toEqual([{ window: 'settings' }]);
});
