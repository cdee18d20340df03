import { expect, it } from 'vitest';
import { recentLinks } from '../../../../electron/core/receipts/recent-links.ts';
import { createReceiptFixture, receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const now = Date.UTC(2026, 10, 23, 12);
const made = (id: string, minutesAgo: number, change: Parameters<typeof receiptOf>[1] = {}) =>
  receiptOf(id, { madeAt: now - minutesAgo * 60_000, ...change }, now);

it('the recent links are the newest five that can still be copied and opened', () => {
  const { receipts } = createReceiptFixture();
  for (const receipt of [
    made('old', 60),
    made('revealed', 1, { state: 'revealed' }),
    made('not kept', 2, { link: null }),
    made('expired', 3, { expiresAt: now }),
    made('opened', 4, { state: 'opened', note: 'for Bo' }),
    ...[5, 6, 7, 8].map((minutes) => made(`${minutes}`, minutes)),
  ])
    receipts.add(receipt);
  expect(recentLinks(receipts, now).map(({ id }) => id)).toEqual(['opened', '5', '6', '7', '8']);
  expect(recentLinks(receipts, now)[0]).toEqual({
    id: 'opened',
    note: 'for Bo',
    madeAt: now - 4 * 60_000,
    server: 'https://eu.onetimesecret.com',
  });
});
