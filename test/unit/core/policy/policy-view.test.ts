import { expect, it } from 'vitest';
import { policyView } from '../../../../electron/core/policy/policy-view.ts';
import { noPolicyView } from '../../../../src/shared/model/policy.ts';
import { brokenPolicy, noPolicy, policyWith } from '../../../support/fakes/policy.ts';

it('a window knows of no rule where there is no policy', () => {
  expect(policyView(noPolicy)).toEqual(noPolicyView);
});

it.each([
  [{}, {}],
  [{ servers: ['eu.onetimesecret.com'] }, { servers: ['https://eu.onetimesecret.com'] }],
  [{ accounts: 'none' }, { accounts: 'none' }],
  [{ maxLifetime: '1d' }, { maxLifetime: 86_400 }],
  [{ passphrase: { minLength: 8 } }, { passphraseRequired: false, minPassphrase: 8 }],
  [{ passphrase: { required: true } }, { passphraseRequired: true, minPassphrase: 0 }],
  [{ hotkey: { keys: 'Alt+F1' } }, { hotkey: 'fixed' }],
  [{ hotkey: { keys: null } }, { hotkey: 'none' }],
  [{ hotkey: { keys: 'Alt+F1', change: true } }, { hotkey: 'free' }],
  [{ drafts: { keep: false, maxAge: '1d' } }, { keepsDrafts: false, maxDraftAge: 86_400 }],
  [{ receipts: { maxDays: 3 } }, { maxReceiptDays: 3, keepsLinks: true }],
  [{ receipts: { links: false } }, { keepsReceipts: true, keepsLinks: false }],
  // What is not kept has no link to keep.
  [{ receipts: { keep: false } }, { keepsReceipts: false, keepsLinks: false }],
  [{ startAtLogin: false }, { loginStartFixed: true }],
  [{ updates: true }, { updatesFixed: true }],
  [{ openLinks: 'none' }, { opening: 'none' }],
])('of %j a window knows what to show as set', (rules, shown) => {
  const notice = { kind: 'in-force', file: '/etc/hushlink/policy.json' };
  expect(policyView(policyWith(rules))).toEqual({ ...noPolicyView, notice, ...shown });
});

it('a window knows of one that counts for nothing, or cannot be used, and why', () => {
  expect(policyView({ kind: 'ignored', file: 'x', why: 'owner' })).toEqual({
    ...noPolicyView,
    notice: { kind: 'ignored', file: 'x', why: 'owner' },
  });
  expect(policyView(brokenPolicy)).toMatchObject({
    notice: { kind: 'broken', at: 'maxLifetme' },
    updatesFixed: true,
  });
});
