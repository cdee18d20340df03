import { expect, test } from 'vitest';
import type { ClipboardQuestion } from '../../src/shared/model/clipboard.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, focused, look, tooWide } = windowsForTests();

const noneSeen = {
  lineBreaks: 0,
  zeroWidthSpaces: 0,
  byteOrderMarks: 0,
  softHyphens: 0,
  directionMarks: 0,
  others: 0,
};

test.each<[ClipboardQuestion, string, string, readonly string[], string]>([
  [
    { why: 'not-handed-over' },
    'The text could not be read',
    'did not hand over what was copied',
    ['Close', 'New secret…'],
    'New secret…',
  ],
  [
    { why: 'empty' },
    'The clipboard is empty',
    'Copy some text first',
    ['Close', 'New secret…'],
    'New secret…',
  ],
  [
    { why: 'nothing-seen', missing: 'wl-clipboard' },
    'The text could not be read',
    'install wl-clipboard',
    ['Close', 'New secret…'],
    'New secret…',
  ],
  [{ why: 'image' }, 'The clipboard holds an image', 'text only', ['Close'], 'Close'],
  [
    { why: 'files', characters: 0, unseen: null },
    'The clipboard holds files',
    'text only',
    ['Close'],
    'Close',
  ],
  [
    { why: 'files', characters: 1_234, unseen: null },
    'The clipboard holds files',
    'Only their names would be shared (1,234 characters)',
    ['Cancel', 'Edit first…', 'Create link'],
    'Cancel',
  ],
  [
    { why: 'one-time-link', unseen: null },
    'The clipboard already holds a one-time link',
    'Make a link to this link?',
    ['Cancel', 'Create link'],
    'Cancel',
  ],
  [
    { why: 'long', characters: 2_410, unseen: null },
    'Share 2,410 characters?',
    'more text than a password',
    ['Cancel', 'Edit first…', 'Create link'],
    'Edit first…',
  ],
  [
    { why: 'blank' },
    'Nothing in the clipboard can be seen',
    'only spaces, line breaks or invisible characters',
    ['Cancel', 'Edit first…', 'Create link'],
    'Cancel',
  ],
  [
    { why: 'unseen', unseen: { ...noneSeen, lineBreaks: 1, zeroWidthSpaces: 2 } },
    'The clipboard holds more than you see',
    'Trim removes a line break at the end and 2 zero-width spaces before the link is made.',
    ['Cancel', 'Edit first…', 'Send as it is', 'Trim'],
    'Cancel',
  ],
  [
    { why: 'too-large', bytes: 12_480 },
    'The clipboard is too large for one link',
    'It holds 12,480 bytes; a link holds at most 10,000.',
    ['Close', 'Edit first…'],
    'Edit first…',
  ],
])('asks about %o', async (question, title, body, answers, safest) => {
  await open('confirm', { question });
  const dialog = page().getByRole('alertdialog', { name: title });
  await dialog.getByText(body).waitFor();
  expect(await dialog.getByRole('button').allTextContents()).toEqual(answers);
  expect(await focused()).toBe(safest);
  expect(await dialog.getByText('Goes to EU · anna@example.com').count()).toBe(
    answers.some((answer) => /^(?:Create link|Send as it is)$/.test(answer)) ? 1 : 0,
  );
  expect(await look(`confirm-${question.why}`)).toEqual([]);
});

test.each([
  ['Create link', 'share'],
  ['Edit first…', 'edit'],
  ['Cancel', 'cancel'],
])('%s answers once', async (name, answer) => {
  const fake = await open('confirm', { question: { why: 'long', characters: 2_410, unseen: null } });
  await button(name).click();
  await button(name).click({ force: true });
  expect(fake.callsOf('answerQuestion')).toEqual([{ answer }]);
});

test.each([
  ['Send as it is', 'share'],
  ['Trim', 'trim'],
])('%s is offered beside what else there is to ask', async (name, answer) => {
  const fake = await open('confirm', {
    question: { why: 'long', characters: 2_410, unseen: { ...noneSeen, directionMarks: 1 } },
  });
  const dialog = page().getByRole('alertdialog', { name: 'Share 2,410 characters?' });
  await dialog.getByText('more text than a password').waitFor();
  await dialog.getByText('Trim removes a text direction mark').waitFor();
  expect(await look('confirm-long-unseen')).toEqual([]);
  await button(name).click();
  expect(fake.callsOf('answerQuestion')).toEqual([{ answer }]);
});

test('Escape cancels', async () => {
  const fake = await open('confirm', { question: { why: 'one-time-link', unseen: null } });
  await page().keyboard.press('Escape');
  await expect.poll(() => fake.callsOf('answerQuestion')).toEqual([{ answer: 'cancel' }]);
});

test('a question that comes while the window is open replaces the last one', async () => {
  const fake = await open('confirm', { question: { why: 'empty' } });
  await button('New secret…').click();
  await push({ question: { why: 'one-time-link', unseen: null } });
  expect(await focused()).toBe('Cancel');
  await button('Create link').click();
  expect(fake.callsOf('answerQuestion')).toEqual([{ answer: 'edit' }, { answer: 'share' }]);
});

test('fits when narrow and enlarged', async () => {
  await open('confirm', { question: { why: 'long', characters: 2_410, unseen: null } });
  await page().setViewportSize({ width: 210, height: 250 });
  expect(await tooWide()).toBe(0);
  expect(await look('confirm-narrow')).toEqual([]);
});

test('where only the window in use has the clipboard, it looks and shows what it has seen', async () => {
  const fake = await open('confirm', { question: { why: 'focus' } }, { lookAtClipboard: () => 'hunter2…' });
  await expect.poll(() => fake.callsOf('lookAtClipboard').length).toBeGreaterThan(0);
  expect(await look('confirm-focus')).toEqual([]);
  await push({ question: { why: 'check', missing: 'wl-clipboard' } });
  const dialog = page().getByRole('alertdialog', { name: 'Share this text?' });
  await dialog.getByText('hunter2…').waitFor();
  await dialog.getByText('install wl-clipboard').waitFor();
  expect(await focused()).toBe('Create link');
  expect(await look('confirm-check')).toEqual([]);
  await page().keyboard.press('Enter');
  await expect.poll(() => fake.callsOf('answerQuestion')).toEqual([{ answer: 'share' }]);
});

test('what is not shown yet cannot be confirmed', async () => {
  const fake = await open('confirm', { question: { why: 'check', missing: null } });
  await page().keyboard.press('Enter');
  await button('Create link').click({ force: true });
  expect(fake.callsOf('answerQuestion')).toEqual([]);
});

test('the link is copied on a key press', async () => {
  const fake = await open('confirm', { question: { why: 'copy' } });
  expect(await focused()).toBe('Copy link');
  expect(await look('confirm-copy')).toEqual([]);
  await page().keyboard.press('Enter');
  await expect.poll(() => fake.callsOf('answerQuestion')).toEqual([{ answer: 'copy' }]);
});
