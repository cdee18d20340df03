import { expect, test } from 'vitest';
import { windowsForTests } from './windows.ts';

const { page, open, button, field, alert, focused, look } = windowsForTests();

interface Dropped {
  readonly name: string;
  readonly bytes: readonly number[];
}

const drop = async (...files: readonly Dropped[]) => {
  const dataTransfer = await page().evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of dropped) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, files);
  await page().dispatchEvent('main', 'dragover', { dataTransfer });
  await page().locator('main[data-dragged]').waitFor();
  await page().dispatchEvent('main', 'drop', { dataTransfer });
};

const textFile = (name: string, text: string): Dropped => ({ name, bytes: [...Buffer.from(text)] });

test('a small text file fills the text area', async () => {
  await open('quick-share');
  await drop(textFile('key.pem', '-----BEGIN KEY-----\r\nblåbær\r\n'));
  await expect.poll(() => field('Secret').inputValue()).toBe('-----BEGIN KEY-----\nblåbær\n');
  expect(await focused()).toBe('Secret');
  await expect.poll(() => page().locator('main[data-dragged]').count()).toBe(0);
});

test('a file over the window is told that it can be dropped, wherever it is', async () => {
  await open('quick-share');
  const dragged = await page().evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'x.txt'));
    return transfer;
  });
  const over = (selector: string, event: string) =>
    page().dispatchEvent(selector, event, { dataTransfer: dragged, relatedTarget: null });
  await over('header', 'dragover');
  await page().getByText('Drop the file to use its text.').waitFor();
  expect(await look('compose-drop')).toEqual([]);
  await over('header', 'dragleave');
  await expect.poll(() => page().getByText('Drop the file to use its text.').count()).toBe(0);
  await over('textarea', 'dragover');
  await page().getByText('Drop the file to use its text.').waitFor();
  await over('header', 'drop');
  await expect.poll(() => field('Secret').inputValue()).toBe('x');
});

test.each([
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x68, 0xc3, 0xa6, 0x69]],
  ['UTF-16, little end first', [0xff, 0xfe, 0x68, 0, 0xe6, 0, 0x69, 0]],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x68, 0, 0xe6, 0, 0x69]],
])('a file in %s fills in its text, without the mark', async (_what, bytes) => {
  await open('quick-share');
  await drop({ name: 'old.txt', bytes });
  await expect.poll(() => field('Secret').inputValue()).toBe('hæi');
});

test.each<[string, readonly Dropped[], string]>([
  ['a picture', [{ name: 'cat.png', bytes: [0x89, 0x50, 0x4e, 0x47] }], 'cat.png is not plain text'],
  ['UTF-16', [{ name: 'old.txt', bytes: [0x68, 0, 0x69, 0] }], 'old.txt is not plain text'],
  ['an empty file', [{ name: 'none.txt', bytes: [] }], 'none.txt is empty'],
  [
    'a large file',
    [{ name: 'dump.sql', bytes: Array.from({ length: 10_001 }, () => 97) }],
    'dump.sql has 10,001 bytes; a link holds at most 10,000',
  ],
  ['two files', [textFile('a.txt', 'a'), textFile('b.txt', 'b')], 'one file at a time'],
])('%s is refused with the reason', async (_what, files, reason) => {
  await open('quick-share');
  await drop(...files);
  await alert().getByText(reason).waitFor();
  await expect.poll(() => field('Secret').inputValue()).toBe('');
  expect(await look('compose-file-refused')).toEqual([]);
});

test('a file does not replace a text without a question', async () => {
  await open('quick-share');
  await field('Secret').fill('mine');
  await drop(textFile('key.pem', 'theirs'));
  await page().getByRole('alertdialog', { name: 'Replace the text you have here?' }).waitFor();
  expect(await look('compose-replace')).toEqual([]);
  await page().keyboard.press('Escape');
  await expect.poll(() => field('Secret').inputValue()).toBe('mine');
  await drop(textFile('key.pem', 'theirs'));
  await button('Replace').click();
  await expect.poll(() => field('Secret').inputValue()).toBe('theirs');
});
