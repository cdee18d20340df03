import { expect, test } from 'vitest';
import type { ClipboardQuestion } from '../../src/shared/model/clipboard.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, focused, tooWide, ...windows } = windowsForTests();

/** An answer that sends or copies counts only when the window has been there for a moment. */
const settled = (): Promise<unknown> =>
  page().waitForFunction(
    () => document.querySelector('[aria-disabled]') === null && document.getAnimations().length === 0,
  );

const look = async (picture: string): Promise<readonly string[]> => {
  await settled();
  return await windows.look(picture);
};

/** Changes the state of the window, and chooses an answer as soon as it is there. */
const pushAndChoose = async (question: ClipboardQuestion, name: string): Promise<void> => {
  await page().evaluate((wanted) => {
    new MutationObserver((_changes, observer) => {
      const found = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === wanted,
      );
      if (found === undefined) return;
      observer.disconnect();
      found.click();
    }).observe(document.body, { childList: true, subtree: true });
  }, name);
  await push({ question });
  await button(name).waitFor();
};

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
    { why: 'one-time-link', opens: true, unseen: null },
    'The clipboard already holds a one-time link',
    'only lead to this link',
    ['Cancel', 'Create link', 'Open this link…'],
    'Open this link…',
  ],
  [
    { why: 'long', characters: 2_410, unseen: null },
    'Share 2,410 characters?',
    'You may have copied more than you meant to.',
    ['Cancel', 'Edit first…', 'Create link'],
    'Edit first…',
  ],
  [
    { why: 'blank' },
    'Nothing in the clipboard can be seen',
    'Your recipient would see nothing.',
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
  const isShown = ['files', 'long', 'unseen', 'too-large'].includes(question.why) && answers.length > 1;
  await expect
    .poll(() => dialog.getByRole('button').allTextContents())
    .toEqual(isShown ? ['Show text', ...answers] : answers);
  expect(await focused()).toBe(safest);
  await expect
    .poll(() => dialog.getByText('Goes to EU · anna@example.com').count())
    .toBe(answers.some((answer) => /^(?:Create link|Send as it is)$/.test(answer)) ? 1 : 0);
  expect(await look(`confirm-${question.why}`)).toEqual([]);
});

test.each([
  ['Create link', 'share'],
  ['Edit first…', 'edit'],
  ['Cancel', 'cancel'],
])('%s answers once', async (name, answer) => {
  const fake = await open('confirm', { question: { why: 'long', characters: 2_410, unseen: null } });
  await settled();
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
  await dialog.getByText('You may have copied more').waitFor();
  await dialog.getByText('Trim removes a text direction mark').waitFor();
  expect(await look('confirm-long-unseen')).toEqual([]);
  await button(name).click();
  expect(fake.callsOf('answerQuestion')).toEqual([{ answer }]);
});

test('Escape cancels', async () => {
  const fake = await open('confirm', { question: { why: 'one-time-link', opens: true, unseen: null } });
  await page().keyboard.press('Escape');
  await expect.poll(() => fake.callsOf('answerQuestion')).toEqual([{ answer: 'cancel' }]);
});

test('a question that comes while the window is open replaces the last one', async () => {
  const fake = await open('confirm', { question: { why: 'empty' } });
  await button('New secret…').click();
  await push({ question: { why: 'one-time-link', opens: false, unseen: null } });
  expect(await focused()).toBe('Cancel');
  await settled();
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

test('an Enter that was meant for another window is no answer', async () => {
  const fake = await open('confirm', { question: { why: 'focus' } });
  await pushAndChoose({ why: 'copy' }, 'Copy link');
  await settled();
  expect(fake.callsOf('answerQuestion')).toEqual([]);
  await button('Copy link').click();
  expect(fake.callsOf('answerQuestion')).toEqual([{ answer: 'copy' }]);
});

test('an Enter that is still held down is no answer to what is asked next', async () => {
  const fake = await open('confirm', { question: { why: 'focus' } }, { lookAtClipboard: () => 'hunter2…' });
  await push({ question: { why: 'check', missing: null } });
  await page().getByText('hunter2…').waitFor();
  await page().evaluate(async () => {
    const hold = () =>
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true }));
    const until = performance.now() + 700;
    while (performance.now() < until) {
      hold();
      document.querySelector<HTMLElement>(':focus')?.click();
      await new Promise(requestAnimationFrame);
    }
  });
  expect(fake.callsOf('answerQuestion')).toEqual([]);
  await settled();
});

test('what was seen first does not take the place of what was seen last', async () => {
  const answers: ((line: string | null) => void)[] = [];
  const lookAtClipboard = () => new Promise<string | null>((resolve) => answers.push(resolve));
  await open('confirm', { question: { why: 'check', missing: null } }, { lookAtClipboard });
  for (const looks of [1, 2]) {
    await page().evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect.poll(() => answers.length).toBeGreaterThanOrEqual(looks);
  }
  answers.at(-1)?.('the newer one');
  await page().getByText('the newer one').waitFor();
  for (const answer of answers.slice(0, -1)) answer(null);
  await settled();
  await expect.poll(() => page().getByText('the newer one').count()).toBe(1);
});

test('a text that is asked about for another reason is shown where it cannot be known otherwise', async () => {
  const question: ClipboardQuestion = {
    why: 'unseen',
    unseen: { ...noneSeen, lineBreaks: 1, zeroWidthSpaces: 2 },
  };
  await open('confirm', { question }, { lookAtClipboard: () => 'an  old password' });
  await page().evaluate(() => window.dispatchEvent(new Event('focus')));
  await page().getByRole('alertdialog').getByText('an  old password').waitFor();
  expect(await look('confirm-unseen-shown')).toEqual([]);
});

test('a link is opened in its own window, once the question has been there for a moment', async () => {
  const fake = await open('confirm', { question: { why: 'empty' } });
  await pushAndChoose(
    { why: 'one-time-link', opens: true, unseen: { ...noneSeen, lineBreaks: 1 } },
    'Open this link…',
  );
  await settled();
  expect(fake.callsOf('answerQuestion')).toEqual([]);
  const names = await page().getByRole('alertdialog').getByRole('button').allTextContents();
  expect(names).toEqual(['Cancel', 'Send as it is', 'Trim', 'Open this link…']);
  expect(await look('confirm-one-time-link-unseen')).toEqual([]);
  await page().keyboard.press('Enter');
  expect(fake.callsOf('answerQuestion')).toEqual([{ answer: 'open' }]);
});

test('the beginning of a long text is shown when that is wanted, and not before', async () => {
  const beginning = ['BEGIN', ...Array.from({ length: 7 }, (_, line) => `line ${line} of the key`)].join(
    '\n',
  );
  const fake = await open(
    'confirm',
    { question: { why: 'long', characters: 2_410, unseen: null } },
    { previewText: () => `${beginning}…` },
  );
  expect(fake.callsOf('previewText')).toEqual([]);
  await page().keyboard.press('Shift+Tab');
  await page().keyboard.press('Shift+Tab');
  expect(await focused()).toBe('Show text');
  await page().keyboard.press('Enter');
  const shown = page().getByRole('region', { name: 'Beginning of the text' });
  await shown.getByText('line 6 of the key…').waitFor();
  expect(await look('confirm-long-shown')).toEqual([]);
  await button('Hide text').click();
  await expect.poll(() => shown.count()).toBe(0);
  expect(await page().content()).not.toContain('of the key');
  await expect.poll(() => page().viewportSize()?.height).toBe(250);
  expect(fake.callsOf('answerQuestion')).toEqual([]);
});
