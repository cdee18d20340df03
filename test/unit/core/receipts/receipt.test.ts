import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { hasEnded, isOpenable, newReceipt } from '../../../../electron/core/receipts/receipt.ts';
import { receiptStates } from '../../../../src/shared/model/receipt-state.ts';
import { laidOpen, sensitive } from '../../../support/fakes/calls.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

describe('a receipt of a link made just now', () => {
  it('has what was asked and what was granted', () => {
    const receipt = newReceipt({
      id: 'a',
      source: 'share',
      madeFrom: 'window',
      now: 1_000,
      request: {
        lifetime: 7_200,
        passphrase: new Sensitive('p'),
        recipient: 'bo@example.com',
        shareDomain: null,
      },
      bytes: 5,
      madeWith: { server: 'https://eu.onetimesecret.com' },
      grant: {
        link: new Sensitive('https://eu.onetimesecret.com/secret/key'),
        linkHost: 'eu.onetimesecret.com',
        serverNamedAs: null,
        receiptKey: new Sensitive('receipt-key'),
        lifetime: 3_600,
        recipients: ['bo***@e***.com'],
        fromOldServer: true,
      },
      note: 'for Bo',
      mayHaveDuplicate: true,
    });
    expect(laidOpen(receipt)).toEqual({
      id: 'a',
      recipient: 'bo@example.com',
      source: 'share',
      madeFrom: 'window',
      fingerprint: null,
      madeAt: 1_000,
      bytes: 5,
      madeWith: { server: 'https://eu.onetimesecret.com' },
      linkHost: 'eu.onetimesecret.com',
      link: sensitive('https://eu.onetimesecret.com/secret/key'),
      receiptKey: sensitive('receipt-key'),
      hasPassphrase: true,
      passphrase: sensitive('p'),
      lifetimeAsked: 7_200,
      lifetimeGranted: 3_600,
      expiresAt: 1_000 + 3_600_000,
      mailedTo: ['bo***@e***.com'],
      fromOldServer: true,
      note: 'for Bo',
      mayHaveDuplicate: true,
      state: 'new',
      stateSince: null,
      checkedAt: null,
      problem: null,
    });
  });
});

describe('a link', () => {
  it.each(receiptStates)('has ended or not when it is %s', (state) => {
    expect(hasEnded(receiptOf('a', { state }))).toBe(state !== 'new' && state !== 'opened');
  });

  it.each([
    ['new', 9, true],
    ['opened', 9, true],
    ['new', 10, false],
    ['opened', 11, false],
    ['burned', 9, false],
    ['gone', 9, false],
  ] as const)('that is %s and expires at 10 can be opened at %i: %s', (state, now, canBe) => {
    expect(isOpenable(receiptOf('a', { state, expiresAt: 10 }), now)).toBe(canBe);
  });
});
