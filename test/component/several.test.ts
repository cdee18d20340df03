import { expect, test } from 'vitest';
import type { ShareReply } from '../../src/shared/model/sharing.ts';
import { failed, success } from '../../src/shared/result.ts';
import { later, someLink } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, field, alert, said, focused, look } = windowsForTests();

const heading = () => page().getByRole('heading');
const planned = () => page().getByRole('heading', { name: /from this list$/ });
const rows = () => page().getByRole('row').allInnerTexts();
const press = (key: string) => page().keyboard.press(key);
const type = (text: string) => field('Secret').fill(text);
const plan = async (list: string) => {
  await type(list);
  await button('One link per line…').click();
  // It is loaded when it is wanted.
  await planned().waitFor();
};
const linkOf = (number: number): ShareReply => ({
  kind: 'link',
  link: { ...someLink, id: `0f5a9c0e-4a67-4a39-9d7e-3f0a6c1b2d1${number}`, copied: null },
});
/** Each line becomes a link of its own. */
const making = () => {
  let made = 0;
  return {
    shareLine: () => {
      made += 1;
      return success(linkOf(made));
    },
  };
};
const names = 'Anna\thunter2\nBo Bertelsen\thunter3\nCy\thunter4 ';

test('is offered for a text of several lines, and not for one secret', async () => {
  await open('quick-share');
  await type('hunter2');
  await expect.poll(() => button('One link per line…').count()).toBe(0);
  await type('-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\n-----END OPENSSH PRIVATE KEY-----');
  await expect.poll(() => button('One link per line…').count()).toBe(0);
  await type('hunter2\nhunter3');
  await button('One link per line…').waitFor();
  expect(await look('several-offered')).toEqual([]);
});

test('a list is looked at before anything is sent, and its secrets are hidden', async () => {
  const fake = await open('quick-share');
  await plan(names);
  await expect.poll(() => heading().innerText()).toBe('3 links from this list');
  expect(await focused()).toBe('3 links from this list');
  await expect.poll(() => field('Each line has').inputValue()).toBe('names');
  await expect.poll(() => page().locator('main').innerText()).not.toContain('hunter');
  await expect
    .poll(rows)
    .toEqual([
      'Name\tSecret',
      'Anna\t•••••••• 7 characters',
      'Bo Bertelsen\t•••••••• 7 characters',
      'Cy\t•••••••• 8 characters\nThere are spaces around it.',
    ]);
  expect(await look('several-plan')).toEqual([]);
  await field('Show the secrets').check();
  await expect.poll(async () => (await rows())[2]).toBe('Bo Bertelsen\thunter3');
  expect(await look('several-plan-shown')).toEqual([]);
  expect(fake.callsOf('shareLine')).toEqual([]);
});

test('becomes one link per line by the keyboard alone, and all of them are copied', async () => {
  const fake = await open('quick-share', {}, making());
  await type(names);
  await page().keyboard.press('Tab');
  expect(await focused()).toBe('One link per line…');
  await press('Enter');
  await planned().waitFor();
  await press('Control+Enter');
  await expect.poll(() => heading().innerText()).toBe('3 links created');
  expect(fake.callsOf('shareLine')).toEqual([
    { secret: 'hunter2', lifetime: 86_400, passphrase: null, note: 'Anna' },
    { secret: 'hunter3', lifetime: 86_400, passphrase: null, note: 'Bo Bertelsen' },
    { secret: 'hunter4 ', lifetime: 86_400, passphrase: null, note: 'Cy' },
  ]);
  expect(await look('several-made')).toEqual([]);
  await press('Enter');
  const ids = [1, 2, 3].map((number) => `0f5a9c0e-4a67-4a39-9d7e-3f0a6c1b2d1${number}`);
  await expect.poll(() => fake.callsOf('copyLinks')).toEqual([{ ids }]);
  await expect.poll(said).toBe('Names and links are on the clipboard, one link per line.');
  await press('Enter');
  await expect.poll(focused).toBe('Secret');
  await expect.poll(() => field('Secret').inputValue()).toBe('');
});

test('each link is copied by itself, with its message, and with a passphrase of its own', async () => {
  let words = 0;
  const fake = await open(
    'quick-share',
    {},
    {
      ...making(),
      makePassphrase: () => {
        words += 1;
        return `words-${words}`;
      },
    },
  );
  await plan('hunter2\nhunter3');
  await field('Passphrase').selectOption('each');
  await field('Lifetime').selectOption('3600');
  await button('Create 2 links').click();
  await expect.poll(() => heading().innerText()).toBe('2 links created');
  expect(fake.callsOf('shareLine')).toEqual([
    { secret: 'hunter2', lifetime: 3_600, passphrase: 'words-1', note: '' },
    { secret: 'hunter3', lifetime: 3_600, passphrase: 'words-2', note: '' },
  ]);
  expect(await look('several-passphrases')).toEqual([]);
  const id = '0f5a9c0e-4a67-4a39-9d7e-3f0a6c1b2d12';
  await button('Copy link: Line 2').click();
  await expect.poll(() => fake.callsOf('copyLink')).toEqual([{ id }]);
  await button('Copy message: Line 2').click();
  await expect.poll(() => fake.callsOf('copyMessage')).toEqual([{ id, language: 'en' }]);
  await button('Copy passphrase: Line 2').click();
  await expect.poll(() => fake.callsOf('copyPassphrase')).toEqual([{ id }]);
});

test('a line that is no name and secret is told, and nothing is sent', async () => {
  const fake = await open('quick-share');
  await plan('Anna,hunter2\nBo,hunter3\nCy,hunt,er4\nDi');
  await field('Each line has').selectOption('names');
  await expect
    .poll(async () => (await rows()).slice(3))
    .toEqual([
      'Cy\tThere are 3 columns here. Put quotation marks around the secret.',
      'Di\tThere is only one column here, not a name and a secret.',
    ]);
  await expect.poll(() => alert().innerText()).toBe('2 lines cannot be sent. Go back and correct them.');
  // Only what would become one.
  await expect.poll(() => heading().innerText()).toBe('2 links from this list');
  await expect.poll(() => button('Create 2 links').getAttribute('aria-disabled')).toBe('true');
  expect(await look('several-wrong')).toEqual([]);
  await press('Control+Enter');
  await button('Back').click();
  await expect.poll(() => field('Secret').inputValue()).toContain('Cy,hunt,er4');
  expect(fake.callsOf('shareLine')).toEqual([]);
});

test('a hundred at a time are made, and not one more', async () => {
  const list = (count: number) => Array.from({ length: count }, (_, at) => `secret ${at}`).join('\n');
  const fake = await open('quick-share', {}, making());
  await plan(list(101));
  await expect
    .poll(() => alert().innerText())
    .toBe('At most 100 links can be made at a time. Shorten the list.');
  await press('Control+Enter');
  expect(fake.callsOf('shareLine')).toEqual([]);
  await button('Back').click();
  await plan(list(100));
  await press('Control+Enter');
  await expect.poll(() => heading().innerText()).toBe('100 links created');
});

test('a line that cannot be sent is a draft, and joins the links when it is sent', async () => {
  const id = '5d1f0a52-7c58-4c1e-9a53-2f6a0d7c9e11';
  const failure = { kind: 'offline', cause: 'unreachable', mayHaveBeenSent: false } as const;
  let calls = 0;
  let isSent = false;
  const fake = await open(
    'quick-share',
    {},
    {
      shareLine: () => {
        calls += 1;
        return success(calls === 1 ? linkOf(1) : { kind: 'draft', draft: { id, state: 'waiting', failure } });
      },
      followDraft: () =>
        isSent
          ? { kind: 'link', link: { ...someLink, id, copied: null } }
          : { kind: 'draft', state: 'waiting', failure },
    },
  );
  await plan('hunter2\nhunter3');
  await button('Create 2 links').click();
  await expect.poll(() => heading().innerText()).toBe('1 link created');
  await page().getByText('1 is kept as a draft and sent later.').waitFor();
  await page().getByText('Kept as a draft. EU cannot be reached').waitFor();
  expect(await look('several-kept')).toEqual([]);
  await button('Copy all').click();
  isSent = true;
  await push({ activityRevision: 1 });
  await expect.poll(() => heading().innerText()).toBe('2 links created');
  await button('Copy all').click();
  await expect.poll(() => fake.callsOf('copyLinks')[1]).toMatchObject({ ids: [expect.anything(), id] });
});

test('what was stopped or refused is left in the list, and is not lost', async () => {
  let calls = 0;
  const fake = await open(
    'quick-share',
    {},
    {
      shareLine: () => {
        calls += 1;
        return calls === 2 ? failed({ kind: 'not-allowed', what: 'server' }) : success(linkOf(calls));
      },
    },
  );
  await plan(names);
  await press('Control+Enter');
  await expect.poll(() => heading().innerText()).toBe('1 link created');
  await expect
    .poll(() => alert().innerText())
    .toContain('You did not agree, so nothing was changed. 2 lines were not sent.');
  expect(await look('several-left')).toEqual([]);
  await press('Escape');
  await page().getByText('Discard the 2 lines that were not sent?').waitFor();
  await button('Keep').click();
  expect(fake.callsOf('closeWindow')).toEqual([]);
  await button('Back to the rest').click();
  await expect.poll(() => field('Secret').inputValue()).toBe('Bo Bertelsen\thunter3\nCy\t"hunter4 "');
});

test('can be stopped after the one that is being made', async () => {
  const { answer, give } = later<ReturnType<typeof success<ShareReply>>>();
  const fake = await open('quick-share', {}, { shareLine: () => answer });
  await plan('hunter2\nhunter3\nhunter4');
  await press('Control+Enter');
  await button('Creating 1 of 3…').waitFor();
  expect(await look('several-making')).toEqual([]);
  await press('Control+Enter');
  await button('Stop').click();
  give(success(linkOf(1)));
  await expect.poll(() => heading().innerText()).toBe('1 link created');
  await expect.poll(() => alert().innerText()).toContain('2 lines were not sent.');
  expect(fake.callsOf('shareLine')).toHaveLength(1);
});

test('the window asks before the list is lost', async () => {
  const fake = await open('quick-share');
  await plan(names);
  await page().evaluate(() => {
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  });
  await page().getByText('Discard the list?').waitFor();
  expect(await focused()).toBe('Keep editing');
  await press('Control+Enter');
  expect(fake.callsOf('shareLine')).toEqual([]);
  await button('Discard').click();
  await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
});

test('says of a line that its text was shared before, and what became of it', async () => {
  const madeAt = new Date(2031, 10, 3, 9, 30).getTime();
  const first = linkOf(1);
  const sharedBefore = { madeAt, state: 'revealed' } as const;
  const replies = [
    success(first.kind === 'link' ? { ...first, link: { ...first.link, sharedBefore } } : first),
    success(linkOf(2)),
  ];
  await open('quick-share', {}, { shareLine: () => replies.shift() ?? success(linkOf(3)) });
  await plan('hunter2\nhunter3');
  await press('Control+Enter');
  const line = page().getByRole('listitem').filter({ hasText: 'Line 1' });
  await line
    .getByText('You already shared this text on 3 Nov, 09:30. The secret has been revealed.')
    .waitFor();
  await expect.poll(() => page().getByText('You already shared this text').count()).toBe(1);
  expect(await look('several-shared-before')).toEqual([]);
});
