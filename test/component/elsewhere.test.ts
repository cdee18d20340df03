import { describe, expect, it } from 'vitest';
import type { ActivityView } from '../../src/shared/model/activity.ts';
import type { ElsewhereView } from '../../src/shared/model/receipts.ts';
import { failed, success } from '../../src/shared/result.ts';
import { anonymousAtEu, noneElsewhere, type Script } from '../support/fake-bridge.ts';
import { receiptView } from '../support/receipt-view.ts';
import { windowsForTests } from './windows.ts';

const w = windowsForTests();
const minute = 60_000;
const day = 86_400_000;
const madeAt = new Date(2031, 10, 23, 12).getTime();

const link = (number: number, change: Partial<ElsewhereView> = {}): ElsewhereView => ({
  kind: 'elsewhere',
  id: `0f5a9c0e-4a67-4a39-9d7e-${String(number).padStart(12, '0')}`,
  madeAt: madeAt - number * minute,
  serverName: 'EU',
  username: 'anna@example.com',
  lifetime: 86_400,
  expiresAt: madeAt + day,
  state: 'new',
  stateSince: null,
  checkedAt: madeAt,
  mailedTo: [],
  note: '',
  ...change,
});
const own = receiptView({ madeAt: madeAt - 1.5 * minute, note: 'made here' });
const several = [
  link(1, { mailedTo: ['bo***@e***.com'] }),
  link(2, { state: 'revealed', stateSince: madeAt }),
  link(3, { expiresAt: null, lifetime: null }),
];
const storage = { notKept: null, damaged: 0, otherKey: 0, newer: 0 };
const open = (view: Partial<ActivityView> = {}, script: Partial<Script> = {}) =>
  w.open(
    'activity',
    {},
    {
      readActivity: () => ({
        drafts: [],
        receipts: [own],
        elsewhere: several,
        elsewhereProblem: null,
        storage,
        ...view,
      }),
      ...script,
    },
  );
const rows = () => w.page().getByRole('listbox', { name: 'Drafts and links' }).getByRole('option');
const details = () => w.page().getByRole('region', { name: 'Details' });
const question = () => w.page().getByRole('alertdialog', { name: 'Burn this link?' });

describe('links made elsewhere', () => {
  it('stand among the others by the time they were made, and are found by what they are', async () => {
    const main = await open();
    await expect.poll(() => rows().count()).toBe(4);
    await expect.poll(() => rows().nth(0).textContent()).toContain('made elsewhere');
    await expect.poll(() => rows().nth(1).textContent()).toContain('made here');
    expect(main.callsOf('askElsewhere')).toHaveLength(1);
    expect(await w.look('activity-elsewhere')).toEqual([]);
    await w.field('Filter').fill('elsewhere');
    await expect.poll(() => rows().count()).toBe(3);
    await w.field('Show').selectOption({ label: 'Ended (1)' });
    await expect.poll(() => rows().count()).toBe(1);
  });

  it('say who lists them, take no note, and have no link to copy', async () => {
    const main = await open();
    await rows().first().focus();
    await rows().first().click();
    await details().getByText('Listed by EU for this account.').waitFor();
    await details().getByText('bo***@e***.com').waitFor();
    await expect.poll(() => w.field('Note').count()).toBe(0);
    expect(await w.look('activity-elsewhere-details')).toEqual([]);
    await w.page().getByRole('listbox').focus();
    await w.page().keyboard.press('Control+c');
    await expect.poll(w.said).toContain('This link was made elsewhere');
    expect(main.callsOf('copyLink')).toEqual([]);
  });

  it('are burned after a question', async () => {
    const main = await open();
    await rows().first().click();
    await w.page().getByRole('listbox').focus();
    await w.page().keyboard.press('Delete');
    await question().waitFor();
    expect(await w.focused()).toBe('Keep it');
    await question().getByRole('button', { name: 'Burn link' }).click();
    await expect
      .poll(() => main.callsOf('burnElsewhere'))
      .toEqual([{ id: several[0]?.id, passphrase: null }]);
    await expect.poll(w.said).toContain('The link was burned.');
  });

  it('are burned with their passphrase where the server asks for it', async () => {
    const wrong = failed({ kind: 'refused', reason: 'passphrase-wrong', serverSays: '' } as const);
    const replies = [wrong, wrong, success(null)];
    const main = await open({}, { burnElsewhere: () => replies.shift() ?? success(null) });
    await rows().first().click();
    await w.button('Burn link').click();
    await question().getByRole('button', { name: 'Burn link' }).click();
    const passphrase = w.field('Its passphrase, which is not stored here');
    await passphrase.waitFor();
    await expect.poll(w.focused).toBe('Its passphrase, which is not stored here');
    // It was not typed yet, so it is not wrong.
    await expect.poll(() => w.alert().count()).toBe(0);
    await passphrase.fill('three words');
    await w.page().keyboard.press('Enter');
    await w.alert().getByText('The passphrase is incorrect.').waitFor();
    expect(await w.look('activity-elsewhere-passphrase')).toEqual([]);
    await passphrase.fill('four words');
    await w.page().keyboard.press('Enter');
    await expect.poll(w.said).toContain('The link was burned.');
    expect(main.callsOf('burnElsewhere')).toMatchObject([
      { passphrase: null },
      { passphrase: 'three words' },
      { passphrase: 'four words' },
    ]);
  });

  it('that could not be listed are one line, and nothing else is lost', async () => {
    await open({ elsewhereProblem: { kind: 'offline', cause: 'not-the-service', mayHaveBeenSent: false } });
    await w.page().getByText('Links made elsewhere could not be listed.').waitFor();
    await expect.poll(() => rows().count()).toBe(4);
    expect(await w.look('activity-elsewhere-failed')).toEqual([]);
  });

  it('can be asked for where there is nothing else, and an account', async () => {
    const nothing = { drafts: [], receipts: [], storage };
    const main = await open({ ...nothing, elsewhere: [] });
    await w.button('Refresh').click();
    expect(main.callsOf('refreshActivity')).toHaveLength(1);
    await expect.poll(() => w.page().getByRole('button', { name: 'Export…' }).count()).toBe(0);
    await w.open(
      'activity',
      { profile: anonymousAtEu },
      { readActivity: () => ({ ...nothing, ...noneElsewhere }) },
    );
    await w.page().getByText('No links yet').waitFor();
    await expect.poll(() => w.page().getByRole('button', { name: 'Refresh' }).count()).toBe(0);
  });
});
