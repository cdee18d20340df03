import { describe, expect, it } from 'vitest';
import {
  type AfterReport,
  afterReport,
  afterUnknown,
  isDropped,
} from '../../../../electron/core/receipts/after-report.ts';
import type { Receipt } from '../../../../electron/core/receipts/receipt.ts';
import type { ReceiptState } from '../../../../src/shared/model/receipt-state.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const receipt = (change: Partial<Receipt> = {}) => receiptOf('a', { madeAt: 100, expiresAt: 200, ...change });
const { receiptKey } = receipt();

describe('what a server says of a receipt', () => {
  it.each<[ReceiptState | null, number | null, number, AfterReport]>([
    ['revealed', 150, 160, { kind: 'ended', state: 'revealed', since: 150 }],
    ['burned', 150, 160, { kind: 'ended', state: 'burned', since: 150 }],
    ['revealed', null, 160, { kind: 'ended', state: 'revealed', since: 160 }],
    ['expired', 250, 260, { kind: 'ended', state: 'expired', since: 200 }],
    ['expired', 150, 160, { kind: 'ended', state: 'expired', since: 160 }],
    ['gone', 150, 260, { kind: 'ended', state: 'gone', since: 200 }],
    ['opened', 150, 160, { kind: 'live', openedSince: 150 }],
    ['new', 150, 160, { kind: 'live', openedSince: null }],
    [null, 150, 160, { kind: 'live', openedSince: null }],
  ])('as %s since %s means at %i: %j', (state, since, now, after) => {
    expect(afterReport(receipt(), { receiptKey, state, since }, now)).toEqual(after);
  });

  it.each([
    ['before the link was made', 50, 100],
    ['after now', 170, 160],
  ])('happened no earlier and no later than it can have: %s', (_what, since, corrected) => {
    expect(afterReport(receipt(), { receiptKey, state: 'burned', since }, 160)).toMatchObject({
      since: corrected,
    });
    expect(afterReport(receipt(), { receiptKey, state: 'opened', since }, 160)).toMatchObject({
      openedSince: corrected,
    });
  });

  it.each([
    [true, 'generate', null],
    [true, 'share', 150],
    [false, 'generate', 150],
  ] as const)(
    'as opened is nothing new of what an old server made up: old %s, %s',
    (fromOldServer, source, openedSince) => {
      const own = receipt({ fromOldServer, source });
      expect(afterReport(own, { receiptKey, state: 'opened', since: 150 }, 160)).toEqual({
        kind: 'live',
        openedSince,
      });
    },
  );
});

it.each([
  [150, 150],
  [250, 200],
])('a receipt that the server has no more at %i is gone since %i', (now, since) => {
  expect(afterUnknown(receipt(), now)).toEqual({ state: 'gone', since });
});

it.each([
  [299, false],
  [300, true],
])('a server has dropped a receipt after twice the lifetime: at %i %s', (now, isIt) => {
  expect(isDropped(receipt(), now)).toBe(isIt);
});
