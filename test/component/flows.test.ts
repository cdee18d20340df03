import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { usualRecipes } from '../../src/shared/model/passwords.ts';
import { noneElsewhere } from '../support/fake-bridge.ts';
import { receiptView } from '../support/receipt-view.ts';
import { windowsForTests } from './windows.ts';

const w = windowsForTests();

/** What was pressed in each flow, in the order of the tests. */
const flows: { readonly flow: string; readonly keys: readonly string[]; readonly words: number }[] = [];

/** Plays a flow with the keyboard alone. Each press waits until the window can take it, as a user does. */
const play = async (
  flow: string,
  steps: readonly (readonly [keys: string, seen: () => Promise<unknown>])[],
): Promise<void> => {
  const words = await w.words();
  for (const [keys, seen] of steps) {
    if (keys === 'Ctrl+V') await w.page().keyboard.insertText('hunter2');
    else await w.page().keyboard.press(keys.replace('Ctrl', 'Control'));
    await seen();
  }
  flows.push({ flow, keys: steps.map(([keys]) => keys), words });
};
const heading = (name: string) => () => w.page().getByRole('heading', { name }).waitFor();
const formIsReady = async () => {
  await w.field('Secret').waitFor();
  await expect.poll(w.focused).toBe('Secret');
};
const share = async (): Promise<void> => {
  await w.open('quick-share');
  await w.page().keyboard.insertText('hunter2');
  await w.page().keyboard.press('Control+Enter');
  await heading('Link copied')();
};

test('the first run is one key, when the region is the likely one', async () => {
  await w.setTimeZone('Europe/Copenhagen');
  const fake = await w.open('settings', { profile: null });
  await expect.poll(w.focused).toBe('Where your secrets go');
  const saved = () => expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  await play('First run, in the likely region', [['Enter', saved]]);
  await w.setTimeZone('');
});

test('the next secret begins with one key', async () => {
  await share();
  await play('Next secret, from a result', [['Enter', formIsReady]]);
});

test('a secret and its passphrase are two pastes', async () => {
  const fake = await w.open('quick-share');
  await play('Quick share with a generated passphrase', [
    ['Ctrl+V', () => expect.poll(() => w.field('Secret').inputValue()).toBe('hunter2')],
    ['Ctrl+G', () => expect.poll(() => w.field('Passphrase (optional)').inputValue()).not.toBe('')],
    ['Ctrl+Enter', heading('Link copied')],
  ]);
  expect(fake.callsOf('share')).toMatchObject([{ passphrase: 'gravel-mocha-trickle-unpaved' }]);
  await play('Then copy the passphrase', [['Enter', heading('Passphrase copied')]]);
  expect(fake.callsOf('copyPassphrase')).toHaveLength(1);
});

test('a lifetime of one’s own is one key and its words', async () => {
  const fake = await w.open('quick-share');
  await play('Quick share with another lifetime, apart from typing it', [
    ['Ctrl+V', () => expect.poll(() => w.field('Secret').inputValue()).toBe('hunter2')],
    [
      'Ctrl+L',
      async () => {
        await expect.poll(w.focused).toBe('Lifetime');
        await w.page().keyboard.insertText('until Friday 18:00');
        await w.page().getByText('(in 5 days)').first().waitFor();
      },
    ],
    ['Enter', heading('Link copied')],
  ]);
  expect(fake.callsOf('share')).toMatchObject([{ lifetime: { until: expect.any(Number) } }]);
});

test('a link is burned with one key, pressed twice', async () => {
  await share();
  await play('Burn the link', [
    ['Delete', () => w.page().getByRole('alertdialog').waitFor()],
    ['Delete', heading('Link burned')],
  ]);
});

test('the QR code is one key away', async () => {
  await share();
  await play('QR code of the link', [
    ['Ctrl+R', () => w.page().getByRole('img', { name: 'QR code of the link' }).waitFor()],
  ]);
});

test('after More… in the notification, the QR code is one key away', async () => {
  await w.open('link-card', { cardWaiting: true });
  await heading('Link created')();
  await play('QR code, from **More…** in the notification', [
    ['Ctrl+R', () => w.page().getByRole('img', { name: 'QR code of the link' }).waitFor()],
  ]);
});

test('the newest link is copied from Activity with one key', async () => {
  const storage = { notKept: null, damaged: 0, otherKey: 0, newer: 0 };
  const receipts = [receiptView({ note: 'for Bo' })];
  const fake = await w.open(
    'activity',
    {},
    { readActivity: () => ({ drafts: [], receipts, ...noneElsewhere, storage }) },
  );
  await expect.poll(w.focused).toBe('Drafts and links');
  await play('Copy the newest link, from Activity', [
    ['Ctrl+C', () => w.page().getByText('The link is on the clipboard.').waitFor()],
  ]);
  expect(fake.callsOf('copyLink')).toEqual([{ id: receipts[0]?.id }]);
});

test('a copied link is opened, revealed and copied with two keys', async () => {
  const link = 'https://eu.onetimesecret.com/secret/es75mv1jo7b4bk80o4c6e8m4vq0rzkd';
  const fake = await w.open('open-link', {}, { takeClipboardLink: () => link });
  await w.page().getByRole('button', { name: 'Reveal', disabled: false }).waitFor();
  await play('Reveal the copied link, and copy what it held', [
    ['Enter', () => w.page().getByRole('textbox', { name: 'Secret' }).waitFor()],
    ['Enter', () => expect.poll(() => fake.callsOf('copyValue')).toEqual([{ value: 'hunter2' }])],
  ]);
});

test('a link that the hotkey finds on the clipboard is opened with one key', async () => {
  const fake = await w.open('confirm', { question: { why: 'one-time-link', opens: true, unseen: null } });
  await w.page().getByRole('button', { name: 'Open this link…', disabled: false }).waitFor();
  await play('Open the link that the hotkey found on the clipboard', [
    ['Enter', () => expect.poll(() => fake.callsOf('answerQuestion')).toEqual([{ answer: 'open' }])],
  ]);
});

test('words are generated again with one key', async () => {
  const { preferences } = (await w.open('generate')).state();
  const passwordRecipes = { ...usualRecipes, kind: 'words' } as const;
  const fake = await w.open('generate', { preferences: { ...preferences, passwordRecipes } });
  await expect.poll(() => w.field('Password').inputValue()).not.toBe('');
  await play('Generate words, as the last time', [['Ctrl+Enter', heading('Password generated')]]);
  expect(fake.callsOf('makePassword')).toMatchObject([{ kind: 'words' }]);
});

afterAll(() => {
  const rows = flows.map(
    ({ flow, keys, words }) => `| ${flow} | ${keys.length}: ${keys.join(', ')} | ${words} |`,
  );
  const page = readFileSync(join(import.meta.dirname, '../../docs/flows.md'), 'utf8');
  const documented = page.split('\n').map((line) => line.replace(/^(\| [^|]+ \|) [^|]+ \|/, '$1'));
  for (const row of rows) expect(documented, 'docs/flows.md').toContain(row);
});
