import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/shared/failure.ts';
import type { AppState } from '../../src/shared/model/app-state.ts';
import type { DraftView } from '../../src/shared/model/drafts.ts';
import type { ReceiptView } from '../../src/shared/model/receipts.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { later, noneElsewhere, type Script } from '../support/fake-bridge.ts';
import { now } from './browser.ts';
import { windowsForTests } from './windows.ts';

const w = windowsForTests();
const minute = 60_000;
const day = 86_400_000;
const savedAt = new Date(2031, 10, 23, 12).getTime();
const storage = { notKept: null, damaged: 0, otherKey: 0, newer: 0 };
const lost: Failure = { kind: 'offline', cause: 'connection-lost', mayHaveBeenSent: true };
const noName: Failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };

const idOf = (number: number): string => `5d1f0a52-7c58-4c1e-9a53-${String(number).padStart(12, '0')}`;
const draft = (number: number, change: Partial<DraftView> = {}): DraftView => ({
  kind: 'draft',
  id: idOf(number),
  savedAt: savedAt + number * minute,
  bytes: 21,
  serverName: 'EU',
  username: 'anna@example.com',
  lifetime: 86_400,
  hasPassphrase: false,
  recipient: null,
  shareDomain: null,
  note: '',
  state: 'waiting',
  reason: null,
  problem: null,
  mayHaveBeenSent: false,
  triedAt: null,
  nextTryAt: null,
  discardAt: null,
  ...change,
});
const receipt = (number: number, change: Partial<ReceiptView> = {}): ReceiptView => ({
  kind: 'receipt',
  id: idOf(number),
  source: 'share',
  madeFrom: 'window',
  madeAt: savedAt - number * minute,
  bytes: 21,
  serverName: 'EU',
  username: 'anna@example.com',
  linkHost: 'eu.onetimesecret.com',
  lifetimeAsked: 86_400,
  lifetimeGranted: 86_400,
  expiresAt: savedAt + day,
  state: 'new',
  stateSince: null,
  checkedAt: savedAt,
  problem: null,
  hasPassphrase: false,
  passphraseNeeded: false,
  mailedTo: [],
  note: '',
  hasLink: true,
  mayHaveDuplicate: false,
  ...change,
});
const held = (reason: DraftView['reason'], change: Partial<DraftView> = {}): Partial<DraftView> => ({
  state: 'held',
  reason,
  ...change,
});
const failedDraft: Partial<DraftView> = { state: 'failed', discardAt: savedAt + day };
const several: readonly DraftView[] = [
  draft(1, { state: 'sending', note: 'Database password for Bo', triedAt: savedAt }),
  draft(2, { nextTryAt: savedAt + 5 * minute, problem: noName, triedAt: savedAt, discardAt: savedAt + day }),
  draft(3, { mayHaveBeenSent: true, serverName: 'secrets.example.com', username: null, bytes: 1 }),
  draft(4, held({ kind: 'may-have-been-sent' }, { mayHaveBeenSent: true, recipient: 'cy@example.com' })),
  draft(5, held({ kind: 'token-missing', account: 'anna@example.com' })),
  draft(6, failedDraft),
];
const made: readonly ReceiptView[] = [
  receipt(21, { mayHaveDuplicate: true }),
  receipt(22, { state: 'burned', stateSince: savedAt, hasLink: false }),
];

const waiting = (count: number, paused = false): Partial<AppState> => ({
  drafts: { waiting: count, held: 0, paused },
});
/** A window whose lists are what `lists` holds at the time. */
const openOn = (
  lists: { drafts: readonly DraftView[]; receipts: readonly ReceiptView[] },
  script: Partial<Script> = {},
  state: Partial<AppState> = waiting(3),
) => w.open('activity', state, { readActivity: () => ({ ...lists, ...noneElsewhere, storage }), ...script });
const open = (drafts: readonly DraftView[], script: Partial<Script> = {}, state = waiting(3)) =>
  openOn({ drafts, receipts: made }, script, state);
const list = () => w.page().getByRole('listbox', { name: 'Drafts and links' });
const rows = () => list().getByRole('option');
const details = () => w.page().getByRole('region', { name: 'Details' });
const fact = (name: string) =>
  details().getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd').textContent();
const choose = async (number: number) => {
  await rows()
    .nth(number - 1)
    .click();
  await details().waitFor();
};
const position = () =>
  w.page().evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.getAttribute('aria-posinset');
  });

describe('the list', () => {
  it('has the drafts above the links, each with its state in words and nothing of its content', async () => {
    await open(several);
    await expect.poll(() => rows().count()).toBe(8);
    const texts = await rows().allTextContents();
    expect(texts[0]).toMatch(
      /^SendingDatabase password for BoEU · anna@example\.com · 21 bytes · 1 dayOn its way$/,
    );
    expect(texts[1]).toMatch(
      /^WaitingSaved 23 Nov, 12:02EU · .*Next try 12:05Unreachable · Send by 24 Nov, 12:00$/,
    );
    expect(texts[2]).toMatch(
      /^Waiting.*secrets\.example\.com · anonymous · 1 byte · .*In the queueMay have been sent$/,
    );
    expect(texts[3]).toMatch(/^Needs a decision.*e-mail to cy@example\.comMay have been sent$/);
    expect(texts[4]).toMatch(/^Needs a decision.*No API key$/);
    expect(texts[5]).toMatch(/^Not sent in time.*Discarded 24 Nov, 12:00$/);
    expect(texts[6]).toMatch(/^New.*A second link may exist$/);
    expect(texts[7]).toMatch(/^Burned/);
    expect(await w.look('activity-drafts-list')).toEqual([]);
  });

  it('shows only the time of a next try today, and a word when it is seconds away', async () => {
    await open([draft(1, { nextTryAt: now + 10 * minute }), draft(2, { nextTryAt: now + 5_000 })]);
    await rows().getByText('Next try 12:13', { exact: true }).waitFor();
    await rows().getByText('Next try in a moment').waitFor();
  });

  it('is one Tab stop, and arrow keys move from the drafts to the links', async () => {
    await open(several);
    await rows().first().waitFor();
    await w.button('Pause sending').focus();
    await w.page().keyboard.press('Tab');
    await expect.poll(position).toBe('1');
    for (const [key, at] of [
      ['ArrowDown', '2'],
      ['End', '8'],
      ['ArrowUp', '7'],
      ['ArrowUp', '6'],
      ['Home', '1'],
    ] as const) {
      await w.page().keyboard.press(key);
      await expect.poll(position).toBe(at);
    }
    await w.page().keyboard.press('Enter');
    await expect.poll(w.focused).toBe('Note');
    await w.page().keyboard.press('Escape');
    await expect.poll(w.focused).toBe('Drafts and links');
  });

  it('holds ten thousand and renders only the visible ones', async () => {
    const many = Array.from({ length: 10_000 }, (_, number) =>
      draft(number + 100, number === 8_765 ? { note: 'the needle', recipient: 'cy@example.com' } : {}),
    );
    await open(many, {}, waiting(10_000));
    await rows().first().waitFor();
    await expect.poll(() => rows().count()).toBeLessThan(40);
    await list().focus();
    await w.page().keyboard.press('End');
    await w.page().locator('[role="option"][aria-posinset="10002"]').waitFor();
    await expect.poll(() => rows().count()).toBeLessThan(40);
    await w.page().getByText('10,000 drafts are waiting to be sent.').waitFor();
    await w.field('Filter').fill('needle');
    await expect.poll(() => rows().count()).toBe(1);
    await expect.poll(() => w.page().getByText('Drafts (10,000)').count()).toBe(1);
    expect(await w.look('activity-drafts-filtered')).toEqual([]);
  });

  it('is filtered by words and by whether they are drafts', async () => {
    await open(several);
    await rows().first().waitFor();
    for (const [typed, count] of [
      ['bo PASSWORD', 1],
      ['secrets.example anonymous', 0],
      ['secrets.example', 1],
      ['cy@', 1],
      ['anna', 7],
    ] as const) {
      await w.field('Filter').fill(typed);
      await expect.poll(() => rows().count()).toBe(count);
    }
    await w.field('Filter').fill('');
    await w.field('Show').selectOption({ label: 'Drafts (6)' });
    await expect.poll(() => rows().count()).toBe(6);
    await expect.poll(w.said).toBe('6 drafts and links match the filter.');
    await w.field('Show').selectOption({ label: 'Needs a decision (2)' });
    await expect.poll(() => rows().count()).toBe(2);
    await w.field('Show').selectOption({ label: 'Active (1)' });
    await expect.poll(() => rows().count()).toBe(1);
  });

  it('stays where it is while the drafts above are sent', async () => {
    const many = Array.from({ length: 200 }, (_, number) => draft(number + 100));
    const lists: Parameters<typeof openOn>[0] = { drafts: many, receipts: made };
    await openOn(lists);
    await rows().first().waitFor();
    const top = () =>
      list().evaluate((element) => {
        const edge = element.getBoundingClientRect().top;
        const seen = [...element.querySelectorAll('[role="option"]')].find(
          (row) => row.getBoundingClientRect().bottom > edge + 2,
        );
        return `${seen?.textContent} ${Math.round((seen?.getBoundingClientRect().top ?? 0) - edge)}`;
      });
    const first = await top();
    await list().evaluate((element) => element.scrollTo(0, 2_000));
    await expect.poll(top).not.toContain(first.slice(0, 30));
    // The rows in sight are drawn in the next frame.
    await expect.poll(top).toMatch(/^Waiting/);
    const before = await top();
    lists.drafts = many.slice(10);
    await w.push({ activityRevision: 1 });
    await w.page().getByText('Drafts (190)').waitFor({ state: 'attached' });
    // The rows follow the scroll position in the next frame.
    await expect.poll(top).toBe(before);
    // Those in sight are sent too: those after them take their place, and nobody is taken along to the links.
    lists.drafts = many.slice(80);
    lists.receipts = many.slice(0, 80).map((_, number) => receipt(number + 100));
    await w.push({ activityRevision: 2 });
    await w.page().getByText('Drafts (120)').waitFor({ state: 'attached' });
    await expect.poll(top).toMatch(/^Waiting/);
  });

  it('is read only once more, however often it changes during a read', async () => {
    const first = later<void>();
    const lists = { drafts: [draft(1)], receipts: [] };
    const main = await w.open('activity', waiting(1), {
      readActivity: async () => {
        const answer = { ...lists, ...noneElsewhere, storage };
        await first.answer;
        return answer;
      },
    });
    for (const activityRevision of Array.from({ length: 50 }, (_, times) => times + 1)) {
      await w.push({ activityRevision });
    }
    expect(main.callsOf('readActivity')).toHaveLength(1);
    lists.drafts = [draft(1), draft(2)];
    first.give();
    await expect.poll(() => rows().count()).toBe(2);
    expect(main.callsOf('readActivity')).toHaveLength(2);
  });
});

it('Delete asks before it discards a draft, and no draft is selected with links', async () => {
  const main = await open(several);
  await expect.poll(w.focused).toBe('Drafts and links');
  await w.page().keyboard.press('Control+a');
  await w.page().getByRole('region', { name: '2 links selected' }).waitFor();
  await w.page().keyboard.press('Home');
  await w.page().keyboard.press('ArrowDown');
  await w.page().keyboard.press('Control+c');
  await w.page().getByText('A draft has no link yet.').waitFor();
  await w.page().keyboard.press('Delete');
  await w.page().getByRole('alertdialog').getByText('Discard this draft?').waitFor();
  expect(main.callsOf('discardDraft')).toEqual([]);
});

describe('the details of a draft', () => {
  it('say until when its link is to last, and that it is too late for that', async () => {
    const until = savedAt + 2 * day;
    await open([draft(1, { lifetime: { until }, ...held({ kind: 'lifetime-over', until }) })]);
    await choose(1);
    expect(await fact('Lifetime')).toBe('Until 25 Nov, 12:00');
    await details()
      .getByText('It is too late for a link that ends on 25 Nov, 12:00, so nothing was sent.')
      .waitFor();
    await w.page().getByText('Too late to send').first().waitFor();
  });

  it('show everything', async () => {
    await open([
      draft(1, {
        hasPassphrase: true,
        recipient: 'bo@example.com',
        shareDomain: 'secrets.example.com',
        note: '',
        problem: noName,
        triedAt: savedAt + minute,
        nextTryAt: savedAt + 5 * minute,
        discardAt: savedAt + day,
      }),
    ]);
    await choose(1);
    for (const [name, words] of [
      ['Saved', '23 Nov, 12:01, 21 bytes'],
      ['Lifetime', '1 day'],
      ['Goes to', 'EU · anna@example.com'],
      ['E-mail to', 'bo@example.com'],
      ['Link domain', 'secrets.example.com'],
      ['Passphrase', 'needed to open it'],
      ['Last tried', '23 Nov, 12:01'],
      ['Next try', '12:05'],
      ['Discard', 'if not sent by 24 Nov, 12:00'],
    ] as const) {
      expect(await fact(name)).toBe(words);
    }
    await details().getByText('It will be sent as soon as possible.').waitFor();
    await details().getByText('The server EU could not be found.').waitFor();
    expect(await w.look('activity-drafts-details')).toEqual([]);
  });

  it('say why it is held, and offer Settings if it can be fixed there', async () => {
    const main = await open(several);
    await choose(5);
    await details().getByText('The keychain has no API key for anna@example.com.').waitFor();
    expect(await w.look('activity-drafts-held')).toEqual([]);
    await w.button('Open Settings').click();
    expect(main.callsOf('openSettings')).toEqual([{ pane: 'accounts' }]);
  });

  it('say that it may have been sent, and what that means', async () => {
    await open([
      draft(1, { mayHaveBeenSent: true }),
      draft(2, { mayHaveBeenSent: true, problem: lost }),
      draft(3, held({ kind: 'may-have-been-sent' }, { mayHaveBeenSent: true, recipient: 'cy@example.com' })),
    ]);
    await choose(1);
    await details().getByText('a link may exist that nobody has. It expires on its own.').waitFor();
    await choose(2);
    await expect.poll(() => details().getByText('It expires on its own.').count()).toBe(1);
    await choose(3);
    await details().getByText('already have been e-mailed to cy@example.com. Ask them').waitFor();
    expect(await w.look('activity-drafts-maybe-sent')).toEqual([]);
  });

  it('keep a note', async () => {
    const main = await open(several);
    await choose(2);
    await w.field('Note').fill('for Bo');
    await w.page().keyboard.press('Enter');
    await expect.poll(w.said).toContain('The note is saved.');
    expect(main.callsOf('saveNote')).toEqual([{ id: idOf(2), note: 'for Bo' }]);
  });

  it('have a deadline that can be chosen with the arrow keys', async () => {
    const lists = { drafts: [draft(1)], receipts: [] };
    const main = await openOn(lists);
    await choose(1);
    const shown = () => w.field('Discard unsent draft after').locator('option:checked').textContent();
    expect(await shown()).toBe('Never');
    await w.field('Discard unsent draft after').focus();
    await w.page().keyboard.press('ArrowDown');
    await expect.poll(() => main.callsOf('setDraftDeadline')).toEqual([{ id: idOf(1), discardAfter: 3_600 }]);
    lists.drafts = [draft(1, { discardAt: savedAt + 60 * minute })];
    await w.push({ activityRevision: 1 });
    await expect.poll(() => details().getByText('if not sent by 23 Nov, 13:00').count()).toBe(1);
    expect(await shown()).toBe('1 hour');
    await expect.poll(w.said).toContain('discarded if it is not sent by then');
    await w.page().keyboard.press('ArrowDown');
    await w.page().keyboard.press('Home');
    await expect
      .poll(() => main.callsOf('setDraftDeadline').slice(1))
      .toEqual([
        { id: idOf(1), discardAfter: 86_400 },
        { id: idOf(1), discardAfter: null },
      ]);
    await expect.poll(w.said).toContain('The draft waits until it is sent.');
  });

  it('show the deadline it has, and again when another one could not be set', async () => {
    await open([draft(1, { discardAt: savedAt + day })], {
      setDraftDeadline: () => failed({ kind: 'records-not-saved' }),
    });
    await choose(1);
    const shown = () => w.field('Discard unsent draft after').locator('option:checked').textContent();
    expect(await shown()).toBe('24 Nov, 12:00');
    await w.field('Discard unsent draft after').selectOption('Never');
    await w.alert().getByText('Hushlink’s data could not be changed on disk.').waitFor();
    expect(await shown()).toBe('24 Nov, 12:00');
  });
});

describe('sending a draft now', () => {
  it('is pending until it is a link, whose details then take over with the focus', async () => {
    const reply = later<Result<null, Failure>>();
    const lists: Parameters<typeof openOn>[0] = { drafts: [draft(1), draft(2)], receipts: made };
    const main = await openOn(lists, { sendDraft: () => reply.answer });
    await choose(1);
    await w.button('Send now').click();
    await w.button('Sending…').waitFor();
    for (const name of ['Sending…', 'Edit draft', 'Discard draft']) {
      await expect.poll(() => w.button(name).isDisabled()).toBe(true);
    }
    await w.button('Sending…').click({ force: true });
    expect(main.callsOf('sendDraft')).toEqual([{ id: idOf(1) }]);
    lists.drafts = [draft(2)];
    lists.receipts = [receipt(1, { mayHaveDuplicate: true }), ...made];
    await w.push({ activityRevision: 1 });
    await w.button('Copy link').waitFor();
    reply.give(success(null));
    expect(await w.focused()).toContain('Details');
    await details().getByText('so a second link may exist that nobody has. It expires on its own.').waitFor();
    await expect.poll(w.said).toBe('The draft was sent. Its link is here now.');
    await expect.poll(() => rows().nth(1).getAttribute('aria-selected')).toBe('true');
    expect(await w.look('activity-drafts-sent')).toEqual([]);
  });

  it('says why it did not work, once', async () => {
    const lists = { drafts: [draft(1)], receipts: [] };
    await openOn(lists, { sendDraft: () => failed(noName) });
    await choose(1);
    await w.button('Send now').click();
    await w.alert().getByText('The server EU could not be found.').waitFor();
    lists.drafts = [draft(1, { problem: noName, triedAt: savedAt })];
    await w.push({ activityRevision: 1 });
    await details().getByText('Last tried').waitFor();
    await expect.poll(() => details().getByText('could not be found').count()).toBe(1);
    expect(await w.focused()).toBe('Send now');
    expect(await w.look('activity-drafts-not-sent')).toEqual([]);
  });

  it('is still pending when its details are reopened, and its failure is shown while others are open', async () => {
    const reply = later<Result<null, Failure>>();
    await open([draft(1), draft(2)], { sendDraft: () => reply.answer });
    await choose(1);
    await w.button('Send now').click();
    await choose(2);
    await expect.poll(() => w.button('Send now').isDisabled()).toBe(false);
    await choose(1);
    await expect.poll(() => w.button('Sending…').isDisabled()).toBe(true);
    await choose(2);
    reply.give(failed(noName));
    await w.alert().getByText('An action on another draft failed. The server EU').waitFor();
  });

  it('in the background does not take the focus or typed text', async () => {
    const lists: Parameters<typeof openOn>[0] = { drafts: several, receipts: made };
    await openOn(lists);
    await choose(2);
    await w.field('Note').fill('half a no');
    lists.drafts = several.filter(({ id }) => id !== idOf(2));
    lists.receipts = [receipt(2), ...made];
    await w.push({ activityRevision: 1 });
    await w.button('Copy link').waitFor();
    expect(await w.focused()).toBe('Note');
    await expect.poll(() => w.field('Note').inputValue()).toBe('half a no');
    await expect.poll(w.said).toContain('The draft was sent. Its link is here now.');
  });
});

describe('editing and discarding', () => {
  it('opens Quick share with it, or says why not', async () => {
    let answer: Result<null, Failure> = success(null);
    const main = await open(several, { editDraft: () => answer });
    await choose(3);
    await w.button('Edit draft').click();
    await expect.poll(w.said).toContain('The draft is open in its own window.');
    expect(main.callsOf('editDraft')).toEqual([{ id: idOf(3) }]);
    answer = failed({ kind: 'draft-busy' });
    await w.button('Edit draft').click();
    await w.alert().getByText('The draft is being sent right now.').waitFor();
  });

  it('asks first, then moves to the next one', async () => {
    const lists = { drafts: several, receipts: made };
    const main = await openOn(lists, {
      discardDraft: ({ id }) => {
        lists.drafts = lists.drafts.filter((one) => one.id !== id);
        return success(null);
      },
    });
    await choose(2);
    await w.button('Discard draft').click();
    await w
      .page()
      .getByRole('alertdialog')
      .getByText('Discard this draft? There is no other copy of its text.')
      .waitFor();
    expect(await w.focused()).toBe('Keep it');
    expect(await w.look('activity-drafts-discard')).toEqual([]);
    await w.page().keyboard.press('Escape');
    expect(main.callsOf('discardDraft')).toEqual([]);
    expect(await w.focused()).toBe('Discard draft');
    await w.page().keyboard.press('Enter');
    await w.page().getByRole('alertdialog').getByRole('button', { name: 'Discard draft' }).click();
    await expect.poll(w.said).toContain('The draft was discarded.');
    await w.push({ activityRevision: 1 });
    await expect.poll(() => rows().count()).toBe(7);
    expect(main.callsOf('discardDraft')).toEqual([{ id: idOf(2) }]);
    await expect.poll(() => details().count()).toBe(0);
    expect(await w.focused()).toBe('Drafts and links');
    expect(await position()).toBe('2');
  });

  it('says why a draft was not discarded, and keeps the question', async () => {
    await open(several, { discardDraft: () => failed({ kind: 'records-not-saved' }) });
    await choose(2);
    await w.button('Discard draft').click();
    await w.page().getByRole('alertdialog').getByRole('button', { name: 'Discard draft' }).click();
    await w.alert().getByText('Hushlink’s data could not be changed on disk.').waitFor();
    await w.button('Keep it').click();
    await expect.poll(() => w.alert().count()).toBe(0);
    expect(await w.focused()).toBe('Discard draft');
  });

  it('offers a new share when the last one is discarded', async () => {
    const lists = { drafts: [draft(1)], receipts: [] };
    await openOn(lists, {
      discardDraft: () => {
        lists.drafts = [];
        return success(null);
      },
    });
    await choose(1);
    await w.button('Discard draft').click();
    await w.page().getByRole('alertdialog').getByRole('button', { name: 'Discard draft' }).click();
    await w.push({ activityRevision: 1, ...waiting(0) });
    await w.page().getByRole('heading', { name: 'No links yet' }).waitFor();
    await expect.poll(w.focused).toBe('New secret');
  });

  it('is not possible while it is being sent', async () => {
    const main = await open(several);
    await choose(1);
    await details().getByText('It is on its way to EU.').waitFor();
    for (const name of ['Sending…', 'Edit draft', 'Discard draft']) {
      await expect.poll(() => w.button(name).isDisabled()).toBe(true);
      await w.button(name).click({ force: true });
    }
    expect(main.calls.filter(({ name }) => name.endsWith('Draft'))).toEqual([]);
    expect(await w.look('activity-drafts-sending')).toEqual([]);
  });

  it('of one that was not sent in time only removes it from the list, without a question', async () => {
    const main = await open(several);
    await choose(6);
    await details().getByText('what was in it was deleted').waitFor();
    expect(await fact('Discarded')).toBe('24 Nov, 12:00');
    for (const name of ['Send now', 'Edit draft', 'Discard draft']) {
      await expect.poll(() => w.button(name).count()).toBe(0);
    }
    await expect.poll(() => w.field('Discard unsent draft after').count()).toBe(0);
    expect(await w.look('activity-drafts-failed')).toEqual([]);
    await w.button('Remove draft').click();
    await expect.poll(w.said).toContain('The draft was removed.');
    expect(main.callsOf('discardDraft')).toEqual([{ id: idOf(6) }]);
  });

  it('somewhere else closes the details and leaves the focus in the list', async () => {
    const lists = { drafts: several, receipts: made };
    await openOn(lists);
    await choose(2);
    await w.button('Send now').focus();
    lists.drafts = several.filter(({ id }) => id !== idOf(2));
    await w.push({ activityRevision: 1 });
    await expect.poll(() => details().count()).toBe(0);
    expect(await w.focused()).toBe('Drafts and links');
  });
});

describe('the bar', () => {
  it('is shown while drafts wait, and sends them all', async () => {
    const main = await open(several, {}, waiting(1));
    await w.page().getByText('1 draft is waiting to be sent.').waitFor();
    await w.button('Send it now').waitFor();
    await w.push(waiting(3));
    await w.button('Send all now').click();
    await expect.poll(w.said).toContain('The drafts are being sent.');
    expect(main.callsOf('sendDrafts')).toHaveLength(1);
    await w.push(waiting(0));
    await expect.poll(() => w.button('Pause sending').count()).toBe(0);
    expect(await w.focused()).toBe('Drafts and links');
  });

  it('pauses sending and resumes it, and keeps the focus', async () => {
    const main = await open(several);
    await choose(2);
    await w.button('Pause sending').click();
    await expect.poll(w.said).toContain('Sending is paused.');
    await w.push(waiting(3, true));
    await w.button('Resume sending').waitFor();
    expect(await w.focused()).toBe('Resume sending');
    await expect.poll(() => w.button('Send all now').count()).toBe(0);
    await details().getByText('It will be sent when you resume sending, or send it now.').waitFor();
    await rows().getByText('Paused', { exact: true }).first().waitFor();
    expect(await w.look('activity-drafts-paused')).toEqual([]);
    await w.page().keyboard.press('Enter');
    await expect.poll(w.said).toContain('Sending has resumed.');
    expect(main.callsOf('pauseSending')).toEqual([{ paused: true }, { paused: false }]);
  });

  it('says why sending was not paused', async () => {
    await open(several, { pauseSending: () => failed({ kind: 'settings-not-saved' }) });
    await w.button('Pause sending').click();
    await w.alert().getByText('The settings could not be saved.').waitFor();
    expect(await w.look('activity-drafts-not-paused')).toEqual([]);
  });
});

it('fits a narrow window and large text', async () => {
  await open(several);
  await w.page().setViewportSize({ width: 320, height: 640 });
  await rows().first().waitFor();
  expect(await w.look('activity-drafts-narrow')).toEqual([]);
  await choose(4);
  expect(await w.tooWide()).toBe(0);
  await w.page().evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await w.tooWide()).toBe(0);
  await details().getByRole('button', { name: 'Discard draft' }).scrollIntoViewIfNeeded();
  expect(await w.look('activity-drafts-large')).toEqual([]);
});
