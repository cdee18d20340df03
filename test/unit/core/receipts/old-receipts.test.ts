import { expect, it } from 'vitest';
import { followOldReceipts } from '../../../../electron/core/receipts/old-receipts.ts';
import type { Preferences } from '../../../../src/shared/model/preferences.ts';
import { createReceiptFixture, receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const hour = 3_600_000;
const day = 24 * hour;

const setUp = (preferences: Partial<Preferences>) => {
  // No round of the watch removes anything.
  const fixture = createReceiptFixture({ watchLinks: false, ...preferences });
  followOldReceipts(fixture);
  return { ...fixture, ids: () => fixture.receipts.all().map(({ id }) => id) };
};

it('a receipt goes when its time is over, while the app goes on', async () => {
  const { receipts, timers, ids } = setUp({ keepReceiptsDays: 2 });
  receipts.add(receiptOf('a'));
  receipts.add(receiptOf('b'));
  receipts.end('b', 'burned');
  await timers.pass(2 * day - 1);
  expect(ids()).toHaveLength(2);
  await timers.pass(2_000);
  expect(ids()).toEqual(['a']);
  await timers.pass(hour);
  expect(ids()).toEqual([]);
});

it('a receipt that is not to be kept goes soon after its link was burned', async () => {
  const { receipts, timers, ids } = setUp({ keepReceiptsDays: 0 });
  receipts.add(receiptOf('a'));
  await timers.pass(hour / 2);
  receipts.end('a', 'burned');
  expect(ids()).toEqual(['a']);
  await timers.pass(1_000);
  expect(ids()).toEqual([]);
});

it('nothing is waited for without receipts', async () => {
  const { receipts, timers } = setUp({ keepReceiptsDays: 0 });
  expect(timers.waiting()).toEqual([]);
  receipts.add(receiptOf('a'));
  receipts.end('a', 'burned');
  await timers.pass(5_000);
  expect(timers.waiting()).toEqual([]);
});

it('a time that is far away is looked at again each day', async () => {
  const { receipts, timers } = setUp({ keepReceiptsDays: 365 });
  receipts.add(receiptOf('a'));
  await timers.pass(1_000);
  expect(timers.waiting()).toEqual([day]);
});
