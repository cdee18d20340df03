import { describe, expect, it } from 'vitest';
import type { StorageView } from '../../src/shared/model/activity.ts';
import type { ReceiptState } from '../../src/shared/model/receipt-state.ts';
import type { ReceiptView } from '../../src/shared/model/receipts.ts';
import { failed, success } from '../../src/shared/result.ts';
import { later, noneElsewhere, type Script } from '../support/fake-bridge.ts';
import { receiptView } from '../support/receipt-view.ts';
import { windowsForTests } from './windows.ts';

const w = windowsForTests();
const minute = 60_000;
const day = 86_400_000;
const madeAt = new Date(2031, 10, 23, 12).getTime();
const sound: StorageView = { notKept: null, damaged: 0, otherKey: 0, newer: 0 };

const idOf = (number: number): string => `0f5a9c0e-4a67-4a39-9d7e-${String(number).padStart(12, '0')}`;
const receipt = (number: number, change: Partial<ReceiptView> = {}): ReceiptView =>
  receiptView({ id: idOf(number), madeAt: madeAt - number * minute, ...change });
const ended = (state: ReceiptState): Partial<ReceiptView> => ({
  state,
  stateSince: madeAt + 5 * minute,
  hasLink: false,
});
const several: readonly ReceiptView[] = [
  receipt(1, { note: 'Database password for Bo', mailedTo: ['bo***@e***.com'] }),
  receipt(2, { state: 'opened', stateSince: madeAt, serverName: 'secrets.example.com', username: null }),
  receipt(3, { ...ended('revealed'), source: 'generate', bytes: 1 }),
  receipt(4, ended('burned')),
  receipt(5, ended('expired')),
  receipt(6, { ...ended('gone'), madeFrom: 'terminal' }),
];

const open = (receipts: readonly ReceiptView[], script = {}, storage: Partial<StorageView> = {}) =>
  w.open(
    'activity',
    {},
    {
      readActivity: () => ({ drafts: [], receipts, ...noneElsewhere, storage: { ...sound, ...storage } }),
      ...script,
    },
  );
const list = () => w.page().getByRole('listbox', { name: 'Drafts and links' });
const rows = () => list().getByRole('option');
const details = () => w.page().getByRole('region', { name: 'Details' });
const choose = async (number: number) => {
  await rows()
    .nth(number - 1)
    .click();
  await details().waitFor();
};

describe('the list', () => {
  it('has one row for each link, with its state in words and nothing of its content', async () => {
    await open(several);
    await expect.poll(() => rows().count()).toBe(6);
    const texts = await rows().allTextContents();
    expect(texts[0]).toMatch(
      /^NewDatabase password for BoEU · anna@example\.com · 21 bytes · window · 11:59Ends 24 Nov, 12:00in 23 hours$/,
    );
    expect(
      texts.map((text) => /^(New|Opened|Revealed|Burned|Expired|No longer known)/.exec(text)?.[1]),
    ).toEqual(['New', 'Opened', 'Revealed', 'Burned', 'Expired', 'No longer known']);
    expect(texts[2]).toContain('1 byte');
    expect(texts[2]).toContain('Ended 23 Nov, 12:05');
    expect(await w.look('activity-list')).toEqual([]);
  });

  it('is empty at first, and offers a new share', async () => {
    const main = await open([]);
    await w.page().getByRole('heading', { name: 'No links yet' }).waitFor();
    expect(await w.look('activity-empty')).toEqual([]);
    await w.button('New secret').click();
    expect(main.callsOf('openWindow')).toEqual([{ window: 'quick-share' }]);
  });

  it('is one Tab stop, with arrow keys to move in it', async () => {
    await open(several);
    await rows().first().waitFor();
    await list().focus();
    const active = () =>
      w.page().evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        return document.getElementById(id)?.getAttribute('aria-posinset');
      });
    await expect.poll(active).toBe('1');
    for (const [key, at] of [
      ['ArrowDown', '2'],
      ['ArrowDown', '3'],
      ['ArrowUp', '2'],
      ['End', '6'],
      ['ArrowDown', '6'],
      ['Home', '1'],
      ['ArrowUp', '1'],
    ] as const) {
      await w.page().keyboard.press(key);
      await expect.poll(active).toBe(at);
    }
    await w.page().keyboard.press('Enter');
    await expect.poll(w.focused).toBe('Note');
    await w.page().keyboard.press('Escape');
    await expect.poll(w.focused).toContain('Drafts and links');
  });

  it('holds five thousand and renders only the visible ones', async () => {
    const many = Array.from({ length: 5_000 }, (_, number) =>
      receipt(number, number === 4_321 ? { note: 'the needle' } : {}),
    );
    await open(many);
    await rows().first().waitFor();
    await expect.poll(() => rows().count()).toBeLessThan(40);
    await list().focus();
    await w.page().keyboard.press('End');
    await w.page().locator('[role="option"][aria-posinset="5000"]').waitFor();
    await expect.poll(() => rows().count()).toBeLessThan(40);
    await w.field('Filter').fill('needle');
    await expect.poll(() => rows().count()).toBe(1);
    await expect.poll(() => rows().first().getAttribute('aria-setsize')).toBe('1');
    await expect.poll(() => w.page().getByText('All (5,000)').count()).toBe(1);
    expect(await w.look('activity-filtered')).toEqual([]);
  });

  it('is filtered by words and by whether links are active', async () => {
    await open(several);
    await rows().first().waitFor();
    for (const [typed, count] of [
      ['bo PASSWORD', 1],
      ['secrets.example', 1],
      ['anna', 5],
      ['bo***', 1],
      ['revealed', 1],
      ['terminal', 1],
      ['nothing of the kind', 0],
    ] as const) {
      await w.field('Filter').fill(typed);
      await expect.poll(() => rows().count()).toBe(count);
    }
    await w.page().getByText('Nothing matches the filter.').waitFor();
    expect(await w.look('activity-no-match')).toEqual([]);
    await w.field('Filter').fill('');
    await w.field('Show').selectOption({ label: 'Active (2)' });
    await expect.poll(() => rows().count()).toBe(2);
    await w.field('Show').selectOption({ label: 'Ended (4)' });
    await expect.poll(() => rows().count()).toBe(4);
  });

  it('is read again when something has changed, and keeps the selection and typed text', async () => {
    let now = several;
    await w.open(
      'activity',
      {},
      { readActivity: () => ({ drafts: [], receipts: now, ...noneElsewhere, storage: sound }) },
    );
    await choose(2);
    await w.field('Note').fill('half a no');
    now = [
      receipt(0),
      ...several.map((one) => (one.id === idOf(2) ? { ...one, ...ended('revealed') } : one)),
    ];
    await w.push({ activityRevision: 1 });
    await expect.poll(() => rows().count()).toBe(7);
    await details().getByText('The secret has been revealed.').waitFor();
    await expect.poll(() => w.field('Note').inputValue()).toBe('half a no');
    expect(await w.focused()).toBe('Note');
  });
});

describe('the days', () => {
  const onDays = [
    receipt(1),
    receipt(2, { madeAt: madeAt - day }),
    receipt(3, { madeAt: madeAt - 2 * day }),
    receipt(4, { madeAt: madeAt - 2 * day - minute }),
  ];
  const groups = () => list().getByRole('group');

  it('are headings above their links, and named to screen readers', async () => {
    await open(onDays);
    await expect.poll(() => groups().count()).toBe(3);
    for (const [place, name, count] of [
      [0, 'Today', 1],
      [1, 'Yesterday', 1],
      [2, 'Friday 21 November', 2],
    ] as const) {
      const group = groups().nth(place);
      await expect.poll(() => group.getAttribute('aria-label')).toBe(name);
      await expect.poll(() => group.getByRole('option').count()).toBe(count);
      const heading = await group.getByText(name, { exact: true }).boundingBox();
      const first = await group.getByRole('option').first().boundingBox();
      expect((heading?.y ?? 0) + (heading?.height ?? 0)).toBeCloseTo(first?.y ?? -1, 0);
    }
    expect(await w.look('activity-days')).toEqual([]);
  });

  it('stand whole above their first link when the arrow keys reach it', async () => {
    await open(Array.from({ length: 40 }, (_, number) => receipt(number, { madeAt: madeAt - number * day })));
    await rows().first().waitFor();
    await w.page().keyboard.press('End');
    await w.page().locator('[role="option"][aria-posinset="40"][data-current]').waitFor();
    const top = () => list().evaluate(({ scrollTop }) => scrollTop);
    await expect.poll(top).toBeGreaterThan(500);
    await w.page().keyboard.press('Home');
    await expect.poll(top).toBe(0);
  });
});

describe('the keyboard', () => {
  const current = () => list().locator('[data-current]').getAttribute('aria-posinset');

  it('is on the newest link as soon as the window opens: one key copies it, and the window says so', async () => {
    const main = await open(several);
    await expect.poll(w.focused).toBe('Drafts and links');
    await expect.poll(current).toBe('1');
    await w.page().keyboard.press('Control+c');
    await w.page().getByText('The link is on the clipboard.').waitFor();
    expect(main.callsOf('copyLink')).toEqual([{ id: idOf(1) }]);
    await w.page().keyboard.press('End');
    await w.page().keyboard.press('Control+c');
    await w.page().getByText('The link itself is no longer stored here.').waitFor();
    expect(main.callsOf('copyLink')).toHaveLength(1);
    expect(await w.look('activity-keyboard')).toEqual([]);
  });

  it('does not take the focus from where somebody is typing', async () => {
    let now: readonly ReceiptView[] = several;
    await w.open(
      'activity',
      {},
      { readActivity: () => ({ drafts: [], receipts: now, ...noneElsewhere, storage: sound }) },
    );
    await w.field('Filter').fill('nothing of the kind');
    await w.page().getByText('Nothing matches the filter.').waitFor();
    now = [receipt(0, { note: 'nothing of the kind' })];
    await w.push({ activityRevision: 1 });
    await expect.poll(() => rows().count()).toBe(1);
    expect(await w.focused()).toBe('Filter');
  });

  it('finds with Ctrl+F, and goes on in the list', async () => {
    await open(several);
    await expect.poll(w.focused).toBe('Drafts and links');
    await w.page().keyboard.press('Control+f');
    expect(await w.focused()).toBe('Filter');
    await w.page().keyboard.type('burned');
    await expect.poll(() => rows().count()).toBe(1);
    await w.page().keyboard.press('ArrowDown');
    await expect.poll(w.focused).toBe('Drafts and links');
    await w.page().keyboard.press('Control+f');
    await w.page().keyboard.type('expired');
    await expect.poll(() => rows().first().textContent()).toContain('Expired');
  });

  it('burns with Delete, after the question, and forgets what has ended after another', async () => {
    const main = await open(several);
    await expect.poll(current).toBe('1');
    await w.page().keyboard.press('Delete');
    await w.page().getByRole('alertdialog').getByText('Burn this link?').waitFor();
    expect(await w.focused()).toBe('Keep it');
    await w.page().keyboard.press('Escape');
    await expect.poll(() => w.page().getByRole('alertdialog').count()).toBe(0);
    expect(main.callsOf('burnLink')).toEqual([]);
    await w.page().keyboard.press('Escape');
    await expect.poll(w.focused).toBe('Drafts and links');
    // The details that the arrow keys open later ask nothing.
    await w.page().keyboard.press('Enter');
    await details().waitFor();
    await expect.poll(() => w.page().getByRole('alertdialog').count()).toBe(0);
    await w.page().keyboard.press('Escape');
    await w.page().keyboard.press('Delete');
    await w.page().getByRole('alertdialog').waitFor();
    await choose(2);
    await choose(1);
    await w.button('Copy link').waitFor();
    await expect.poll(() => w.page().getByRole('alertdialog').count()).toBe(0);
    await list().focus();
    await w.page().keyboard.press('Delete');
    await w.page().getByRole('alertdialog').getByRole('button', { name: 'Burn link' }).click();
    await expect.poll(() => main.callsOf('burnLink')).toEqual([{ id: idOf(1), passphrase: null }]);
    await list().focus();
    await w.page().keyboard.press('End');
    await w.page().keyboard.press('Delete');
    await w.page().getByRole('alertdialog').getByText('Forget this receipt?').waitFor();
    expect(main.callsOf('forgetReceipt')).toEqual([]);
    await w.page().getByRole('alertdialog').getByRole('button', { name: 'Forget receipt' }).click();
    await expect.poll(() => main.callsOf('forgetReceipt')).toEqual([{ id: idOf(6) }]);
  });
});

describe('several links', () => {
  const selected = () =>
    list()
      .locator('[aria-selected="true"]')
      .evaluateAll((found) => found.map((row) => Number(row.getAttribute('aria-posinset'))));
  const bar = (words: string) => w.page().getByRole('region', { name: words });
  const question = () => w.page().getByRole('alertdialog');

  it('are selected with Shift and Ctrl, as in a file manager', async () => {
    const main = await open(several);
    await expect.poll(w.focused).toBe('Drafts and links');
    for (const [keys, places] of [
      ['Shift+ArrowDown', [1, 2]],
      ['Shift+ArrowDown', [1, 2, 3]],
      ['Shift+ArrowUp', [1, 2]],
      ['Control+End', [1, 2]],
      ['Control+Space', [1, 2, 6]],
      ['Control+Space', [1, 2]],
      ['Shift+ArrowUp', [5, 6]],
      ['Control+a', [1, 2, 3, 4, 5, 6]],
      ['Escape', []],
    ] as const) {
      await w.page().keyboard.press(keys);
      await expect.poll(selected, { message: keys }).toEqual(places);
    }
    expect(main.callsOf('closeWindow')).toEqual([]);
    await w.page().keyboard.press('Control+a');
    await w.page().keyboard.press('ArrowUp');
    await expect.poll(selected).toEqual([]);
  });

  it('are selected with the mouse, beginning with the one that is open', async () => {
    await open(several);
    await choose(2);
    await rows()
      .nth(3)
      .click({ modifiers: ['Control'] });
    await expect.poll(selected).toEqual([2, 4]);
    await expect.poll(() => details().count()).toBe(0);
    await rows()
      .nth(5)
      .click({ modifiers: ['Shift'] });
    await expect.poll(selected).toEqual([4, 5, 6]);
    await bar('3 links selected').waitFor();
    expect(await w.look('activity-several')).toEqual([]);
    await choose(1);
    await expect.poll(selected).toEqual([1]);
    await expect.poll(() => bar('3 links selected').count()).toBe(0);
  });

  it('are burned together after one question, those with an unknown passphrase apart', async () => {
    const locked = { hasPassphrase: true, passphraseNeeded: true };
    const main = await open([receipt(1), receipt(2), receipt(3, locked), receipt(4, ended('revealed'))]);
    await expect.poll(w.focused).toBe('Drafts and links');
    await w.page().keyboard.press('Control+a');
    await w.page().keyboard.press('Delete');
    await question()
      .getByText('Burn 2 links? Nobody will be able to open them. 1 other link asks for its passphrase')
      .waitFor();
    expect(await w.focused()).toBe('Cancel');
    expect(await w.look('activity-several-burn')).toEqual([]);
    await w.page().keyboard.press('Escape');
    expect(await w.focused()).toBe('Drafts and links');
    expect(main.callsOf('burnLinks')).toEqual([]);
    await w.page().keyboard.press('Delete');
    await question().getByRole('button', { name: 'Burn 2 links' }).click();
    await expect.poll(w.said).toContain('2 links were burned.');
    expect(main.callsOf('burnLinks')).toEqual([{ ids: [idOf(1), idOf(2)] }]);
    await expect.poll(selected).toEqual([]);
    expect(await w.focused()).toBe('Drafts and links');
  });

  it('say how many of them were not burned, and why', async () => {
    await open(several, { burnLinks: () => ({ burned: 1, failure: { kind: 'keychain-locked' } as const }) });
    await expect.poll(w.focused).toBe('Drafts and links');
    await w.page().keyboard.press('Shift+ArrowDown');
    await w.button('Burn…').click();
    await question().getByRole('button', { name: 'Burn 2 links' }).click();
    await w.alert().getByText('1 link was left as it is. The keychain is locked.').waitFor();
    await expect.poll(w.said).toContain('1 link was burned.');
    expect(await w.look('activity-several-failed')).toEqual([]);
  });

  it('are forgotten together after a question that says what stays active', async () => {
    const main = await open(several);
    await expect.poll(w.focused).toBe('Drafts and links');
    await w.page().keyboard.press('Control+a');
    await w.button('Forget…').click();
    await question().getByText('Forget 6 receipts? 2 links stay active').waitFor();
    await question().getByRole('button', { name: 'Forget 6 receipts' }).click();
    await expect.poll(w.said).toContain('6 receipts were forgotten.');
    expect(main.callsOf('forgetReceipts')).toEqual([{ ids: several.map(({ id }) => id) }]);
  });

  it('are never among those that a filter hides', async () => {
    const main = await open(several);
    await expect.poll(w.focused).toBe('Drafts and links');
    await w.page().keyboard.press('Control+a');
    await w.field('Filter').fill('burned');
    await expect.poll(() => rows().count()).toBe(1);
    await expect.poll(selected).toEqual([]);
    await w.page().keyboard.press('ArrowDown');
    await w.page().keyboard.press('Control+a');
    await w.button('Forget…').click();
    await question().getByRole('button', { name: 'Forget receipt' }).click();
    await expect.poll(() => main.callsOf('forgetReceipts')).toEqual([{ ids: [idOf(4)] }]);
  });
});

describe('the source of a link', () => {
  it('is said in the list and in the details, where it is known', async () => {
    await open([
      receipt(1, { madeFrom: 'clipboard' }),
      receipt(2, { madeFrom: 'terminal' }),
      receipt(3, { madeFrom: null }),
    ]);
    await expect.poll(() => rows().nth(0).textContent()).toContain('21 bytes · clipboardEnds');
    await expect.poll(() => rows().nth(1).textContent()).toContain('21 bytes · terminalEnds');
    await expect.poll(() => rows().nth(2).textContent()).toContain('21 bytesEnds');
    const fact = (name: string) =>
      details().getByText(name, { exact: true }).locator('xpath=following-sibling::dd').textContent();
    const source = () => details().getByText('Source').locator('xpath=following-sibling::dd');
    await choose(1);
    await expect.poll(() => source().textContent()).toBe('clipboard');
    await expect.poll(() => fact('End')).toBe('24 Nov, 12:00, in 23 hours');
    await choose(3);
    await expect.poll(() => source().count()).toBe(0);
  });
});

describe('the details', () => {
  it('can copy a passphrase that this run remembers, and no other', async () => {
    const main = await open([
      receipt(1, { hasPassphrase: true }),
      receipt(2, { hasPassphrase: true, passphraseNeeded: true }),
    ]);
    await choose(1);
    await w.button('Copy passphrase').click();
    expect(main.callsOf('copyPassphrase')).toEqual([{ id: idOf(1) }]);
    await expect.poll(w.said).toContain('The passphrase is on the clipboard.');
    expect(await w.look('activity-passphrase')).toEqual([]);
    await choose(2);
    await expect.poll(() => w.button('Copy passphrase').count()).toBe(0);
  });

  it('show everything, and where the server granted less', async () => {
    await open([
      receipt(1, {
        lifetimeAsked: 30 * 86_400,
        lifetimeGranted: 7 * 86_400,
        linkHost: 'secrets.example.com',
        hasPassphrase: true,
        mailedTo: ['bo***@e***.com'],
        checkedAt: null,
        problem: { kind: 'offline', cause: 'dns', mayHaveBeenSent: false },
      }),
    ]);
    await choose(1);
    for (const words of [
      'Asked for 30 days, granted 7 days',
      'secrets.example.com',
      'bo***@e***.com',
      'needed to open it',
      'never',
      'could not be found',
    ]) {
      await details().getByText(words).first().waitFor();
    }
    expect(await w.look('activity-details')).toEqual([]);
  });

  it('copy the link, alone and with instructions', async () => {
    const main = await open(several);
    await choose(1);
    await w.button('Copy link').click();
    await expect.poll(w.said).toContain('The link is on the clipboard.');
    await w.button('Copy with instructions').click();
    await expect.poll(w.said).toContain('The message is on the clipboard.');
    expect(main.callsOf('copyLink')).toEqual([{ id: idOf(1) }]);
    expect(main.callsOf('copyMessage')).toEqual([{ id: idOf(1), language: 'en' }]);
  });

  it('show the QR code in a window of its own', async () => {
    const main = await open(several);
    await choose(1);
    await w.button('QR code…').click();
    await expect.poll(() => main.callsOf('showCard')).toEqual([{ id: idOf(1) }]);
  });

  it('have nothing to copy or burn of a link that has ended', async () => {
    await open([receipt(1, ended('revealed'))]);
    await choose(1);
    await expect.poll(() => w.button('Copy link').count()).toBe(0);
    await expect.poll(() => w.button('Burn link').count()).toBe(0);
    expect(await w.look('activity-ended')).toEqual([]);
  });

  it('keep a note when the field is left or Enter pressed, and keep what was typed when that fails', async () => {
    let answer: ReturnType<typeof failed<{ kind: 'link-forgotten' }>> | ReturnType<typeof success<null>> =
      success(null);
    const main = await open(several, { saveNote: () => answer });
    await choose(2);
    await w.field('Note').fill('for Bo');
    await w.page().keyboard.press('Enter');
    await expect.poll(w.said).toContain('The note is saved.');
    expect(main.callsOf('saveNote')).toEqual([{ id: idOf(2), note: 'for Bo' }]);
    answer = failed({ kind: 'link-forgotten' });
    await w.field('Note').fill('for Cy');
    await w.field('Filter').focus();
    await w.alert().getByText('no longer known here').waitFor();
    await expect.poll(() => w.field('Note').inputValue()).toBe('for Cy');
  });
});

describe('burning', () => {
  it('asks first, and says when it is done', async () => {
    const main = await open(several);
    await choose(1);
    await w.button('Burn link').click();
    await w.page().getByRole('alertdialog').getByText('Burn this link?').waitFor();
    expect(await w.focused()).toBe('Keep it');
    expect(await w.look('activity-burn')).toEqual([]);
    await w.button('Keep it').click();
    expect(main.callsOf('burnLink')).toEqual([]);
    expect(await w.focused()).toBe('Burn link');
    await w.button('Burn link').click();
    await w.page().getByRole('alertdialog').getByRole('button', { name: 'Burn link' }).click();
    await expect.poll(w.said).toContain('The link was burned.');
    expect(main.callsOf('burnLink')).toEqual([{ id: idOf(1), passphrase: null }]);
  });

  it('asks for a passphrase that is not stored, and again when it was wrong', async () => {
    const wrong = failed({ kind: 'refused', reason: 'passphrase-wrong', serverSays: '' } as const);
    const main = await open([receipt(1, { hasPassphrase: true, passphraseNeeded: true })], {
      burnLink: () => wrong,
    });
    await choose(1);
    await w.button('Burn link').click();
    await w.field('Its passphrase, which is not stored here').fill('wrong');
    expect(await w.look('activity-burn-passphrase')).toEqual([]);
    await w.page().getByRole('alertdialog').getByRole('button', { name: 'Burn link' }).click();
    await w.alert().getByText('The passphrase is incorrect.').waitFor();
    expect(await w.look('activity-burn-wrong')).toEqual([]);
    expect(main.callsOf('burnLink')).toEqual([{ id: idOf(1), passphrase: 'wrong' }]);
    await expect.poll(() => w.field('Its passphrase, which is not stored here').inputValue()).toBe('wrong');
  });
});

describe('forgetting and clearing', () => {
  it('asks before an active link is forgotten, and not otherwise', async () => {
    const main = await open(several);
    await choose(1);
    await w.button('Forget receipt').click();
    await w.page().getByText('Its link stays active').waitFor();
    expect(await w.look('activity-forget')).toEqual([]);
    await w.button('Keep it').click();
    expect(main.callsOf('forgetReceipt')).toEqual([]);
    await rows().nth(3).click();
    await w.button('Forget receipt').click();
    await expect.poll(() => main.callsOf('forgetReceipt')).toEqual([{ id: idOf(4) }]);
    await expect.poll(w.said).toContain('The receipt was forgotten.');
  });

  it('clears those that have ended, or all, after a question', async () => {
    const main = await open(several);
    await w.button('Clear…').click();
    await w.page().getByRole('alertdialog').getByText('2 links are still active.').waitFor();
    expect(await w.focused()).toBe('Cancel');
    expect(await w.look('activity-clear')).toEqual([]);
    await w.page().keyboard.press('Escape');
    expect(main.callsOf('closeWindow')).toEqual([]);
    expect(await w.focused()).toBe('Clear…');
    await w.button('Clear…').click();
    await w.button('Clear ended').click();
    await expect.poll(w.said).toContain('The receipts of ended links were cleared.');
    await w.button('Clear…').click();
    await w.button('Clear all').click();
    await expect.poll(w.said).toContain('All receipts were cleared.');
    expect(main.callsOf('clearReceipts')).toEqual([{ which: 'ended' }, { which: 'all' }]);
  });
});

describe('a link that is about to end unread', () => {
  /** The tests are three minutes after noon. */
  const soon = (change: Partial<ReceiptView> = {}) =>
    receipt(1, { expiresAt: madeAt + 123 * minute, checkedAt: madeAt, ...change });

  it('is said to be so, with a reminder for its recipient to copy', async () => {
    const main = await open([soon()]);
    await expect.poll(() => rows().first().textContent()).toContain('Still not revealed · in 2 hours');
    await choose(1);
    await details().getByText('Still not revealed, and it ends in 2 hours.').waitFor();
    expect(await w.look('activity-reminder')).toEqual([]);
    await w.button('Copy reminder').click();
    await expect
      .poll(w.said)
      .toContain('A reminder for the recipient is on the clipboard, without the link.');
    expect(main.callsOf('copyReminder')).toEqual([{ id: idOf(1), language: 'en' }]);
  });

  it.each<[string, Partial<ReceiptView>]>([
    ['it has most of its time left', { expiresAt: madeAt + 7 * 60 * minute }],
    [
      'it has a day left of a month, and an hour',
      { lifetimeGranted: 30 * 86_400, expiresAt: madeAt + 25 * 60 * minute },
    ],
    ['it is short and has half its time', { lifetimeGranted: 3_600, expiresAt: madeAt + 30 * minute }],
    ['the server was never asked', { checkedAt: null }],
    ['the server was asked long ago', { checkedAt: madeAt - 60 * minute }],
    ['it was revealed', ended('revealed')],
  ])('is not any link: %s', async (_what, change) => {
    await open([soon(change)]);
    await choose(1);
    await details().getByText('Lifetime').waitFor();
    await expect.poll(() => w.button('Copy reminder').count()).toBe(0);
    await expect.poll(() => rows().first().textContent()).not.toContain('Still not revealed');
  });
});

describe('exporting', () => {
  it('has the main process save all receipts, and says so only when they are saved', async () => {
    let answer: Awaited<ReturnType<Script['exportReceipts']>> = success({ isSaved: false });
    const main = await open(several, { exportReceipts: () => answer });
    await w.button('Export…').click();
    answer = success({ isSaved: true });
    await expect.poll(() => main.callsOf('exportReceipts')).toHaveLength(1);
    expect(await w.said()).not.toContain('CSV');
    await w.button('Export…').click();
    await w.page().getByText('The receipts were saved as CSV, without links or secrets.').waitFor();
    expect(await w.look('activity-exported')).toEqual([]);
    answer = failed({ kind: 'file-not-saved' });
    await w.button('Export…').click();
    await w.alert().getByText('The file could not be saved there.').waitFor();
  });
});

describe('refreshing', () => {
  it('asks the servers, once at a time, and says when it is done', async () => {
    const reply = later<ReturnType<typeof success<{ left: number }>>>();
    const main = await open(several, { refreshActivity: () => reply.answer });
    await w.button('Refresh').click();
    await w.button('Refreshing…').waitFor();
    await expect.poll(() => w.button('Refreshing…').isDisabled()).toBe(true);
    reply.give(success({ left: 0 }));
    await w.button('Refresh').waitFor();
    await expect.poll(w.said).toContain('Up to date.');
    expect(main.callsOf('refreshActivity')).toHaveLength(1);
  });

  it('says how many links were left for another time', async () => {
    await open(several, { refreshActivity: () => success({ left: 50 }) });
    await w.button('Refresh').click();
    await expect.poll(w.said).toContain('50 links were not checked this time. Refresh again to check more.');
  });

  it('says why it could not', async () => {
    await open(several, { refreshActivity: () => failed({ kind: 'keychain-locked' }) });
    await w.button('Refresh').click();
    await w.alert().getByText('The keychain is locked.').waitFor();
    expect(await w.look('activity-refresh-failed')).toEqual([]);
  });
});

describe('the titles', () => {
  it('are whole at twice the text size', async () => {
    await open(several);
    await w.page().evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const titles = () =>
      list()
        .getByText(/^\d\d:\d\d$/)
        .evaluateAll((found) => found.map((title) => title.scrollWidth - title.clientWidth));
    await expect.poll(async () => (await titles()).every((tooWide) => tooWide <= 0)).toBe(true);
    expect((await titles()).length).toBeGreaterThan(0);
  });

  it('are laid out in the direction of their script', async () => {
    await open([receipt(1, { note: 'סיסמה עבור Bo' })]);
    const title = list().getByText('סיסמה עבור Bo');
    expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });
});

describe('a broken record', () => {
  // A moment that no calendar has.
  const broken = receipt(2, { expiresAt: 1e300, note: 'broken' });

  it('takes its row and its details, and nothing else', async () => {
    await open([receipt(1, { note: 'one' }), broken, receipt(3, { note: 'three' })]);
    const rows = list().getByRole('option');
    await expect.poll(() => rows.count()).toBe(3);
    await expect.poll(() => rows.nth(0).textContent()).toContain('one');
    await expect
      .poll(() => rows.nth(1).textContent())
      .toBe('This entry cannot be shown. It is kept as it is.');
    await expect.poll(() => rows.nth(2).textContent()).toContain('three');
    expect(await w.look('activity-broken')).toEqual([]);
    await rows.nth(1).click();
    await w.alert().getByText('This entry cannot be shown.').waitFor();
    expect(await w.look('activity-broken-open')).toEqual([]);
    await rows.nth(2).click();
    await w.page().getByRole('region', { name: 'Details' }).getByRole('textbox').waitFor();
    await expect.poll(() => w.alert().count()).toBe(0);
    expect(w.takeFaults().join()).toContain('Invalid time value');
  });

  it('is shown again when it is whole', async () => {
    const receipts = [broken];
    await open(receipts, {
      readActivity: () => ({ drafts: [], receipts: [...receipts], ...noneElsewhere, storage: sound }),
    });
    await list().getByText('This entry cannot be shown.').waitFor();
    receipts.splice(0, 1, receipt(2, { note: 'whole' }));
    await w.push({ activityRevision: 1 });
    await list().getByText('whole').waitFor();
    w.takeFaults();
  });
});

describe('the window', () => {
  it('says where receipts are not kept, and what could not be read', async () => {
    await open(several, {}, { notKept: { kind: 'keychain-missing' }, damaged: 1, otherKey: 2, newer: 3 });
    for (const words of [
      'Receipts last only until Hushlink quits. No keychain was found',
      '1 draft or receipt was damaged on disk and was set aside.',
      '2 drafts or receipts were encrypted with a key that this keychain does not have.',
      '3 drafts or receipts were written by a newer version of Hushlink.',
    ]) {
      await w.page().getByText(words).waitFor();
    }
    expect(await w.look('activity-storage')).toEqual([]);
  });

  it('closes with Escape', async () => {
    const main = await open(several);
    await w.page().keyboard.press('Escape');
    await expect.poll(() => main.callsOf('closeWindow').length).toBe(1);
  });

  it('fits a narrow window and large text', async () => {
    await open(several);
    await choose(1);
    await w.page().setViewportSize({ width: 320, height: 400 });
    expect(await w.tooWide()).toBe(0);
    await w.page().evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await w.tooWide()).toBe(0);
    expect(await w.look('activity-narrow')).toEqual([]);
  });
});
