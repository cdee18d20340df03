import { describe, expect, it } from 'vitest';
import { contract } from '../../../src/shared/contract/contract.ts';
import {
  maxDomainCharacters,
  maxRecipientCharacters,
  maxTypedCharacters,
} from '../../../src/shared/limits.ts';
import { usualRecipes } from '../../../src/shared/model/passwords.ts';
import { success } from '../../../src/shared/result.ts';
import { emptyLink, linkFormOf, linkFormProblemOf } from '../../../src/sharing/link-form.ts';
import { recipientOf } from '../../../src/sharing/recipient.ts';
import { wordsFor } from '../../../src/ui/lifetime-input.ts';
import { createFakeBridge } from '../../support/fake-bridge.ts';

const form = { lifetime: 3_600, passphrase: null, recipient: null, shareDomain: null, note: '' };
const shared = (link: object) => ({ ...link, secret: 's', draft: null });

describe('the form of a link', () => {
  it.each([
    ['passphrase', maxTypedCharacters, { kind: 'invalid-passphrase', problem: 'too-long' }],
    ['recipient', maxRecipientCharacters, { kind: 'invalid-recipient' }],
    ['shareDomain', maxDomainCharacters, { kind: 'invalid-domain' }],
  ] as const)('stops at what the main process does not read: %s', (field, most, failure) => {
    const longest = { ...form, [field]: 'x'.repeat(most) };
    expect(linkFormProblemOf(longest)).toBeNull();
    expect(contract.share.input.safeParse(shared(longest)).success).toBe(true);
    const tooLong = { ...form, [field]: 'x'.repeat(most + 1) };
    expect(linkFormProblemOf(tooLong)).toEqual(failure);
    expect(contract.share.input.safeParse(shared(tooLong)).success).toBe(false);
  });
});

describe('the lifetime of a link', () => {
  const now = Date.now();
  const state = { ...createFakeBridge().state(), language: 'en' };
  const typed = (words: string) => ({ ...emptyLink, lifetime: wordsFor(words, 3_600, 'en', now) });

  it('is the preselected one until another is chosen', () => {
    expect(linkFormOf(emptyLink, state)?.lifetime).toBe(86_400);
    expect(linkFormOf({ ...emptyLink, lifetime: 300 }, state)?.lifetime).toBe(300);
  });

  it('is what the words mean', () => {
    expect(linkFormOf(typed('3 hours'), state)?.lifetime).toBe(10_800);
    const until = linkFormOf(typed('until tomorrow 18:00'), state)?.lifetime;
    expect(until).toEqual({ until: expect.any(Number) });
    const sent = { ...form, lifetime: until };
    expect(contract.share.input.safeParse(shared(sent)).success).toBe(true);
    expect(contract.generate.input.safeParse({ ...sent, recipe: usualRecipes.characters }).success).toBe(
      true,
    );
  });

  it.each(['', 'soon', '10 seconds', '31 days', 'today 0:00'])('is none with the words %j', (words) => {
    expect(linkFormOf(typed(words), state)).toBeNull();
  });

  it('is none that the administrator does not allow', () => {
    const policed = { ...state, policy: { ...state.policy, maxLifetime: 7_200 } };
    expect(linkFormOf(typed('3 hours'), policed)).toBeNull();
    expect(linkFormOf(typed('2 hours'), policed)?.lifetime).toBe(7_200);
  });

  it('is none any more once its time has passed', () => {
    const past = { words: '', means: success({ until: now - 1 }), before: 3_600 };
    expect(linkFormOf({ ...emptyLink, lifetime: past }, state)).toBeNull();
  });

  it.each([59, 2_592_001, 3.5, { until: -1 }, { until: 1.5 }, { until: 1e16 }, { until: 5, more: 1 }, {}])(
    'is not read by the main process as %j',
    (lifetime) => {
      expect(contract.share.input.safeParse(shared({ ...form, lifetime })).success).toBe(false);
    },
  );
});

describe('an address to mail a link to', () => {
  it.each([
    ' bo@example.com\n',
    'mailto:bo@example.com',
    'MAILTO:bo@example.com?subject=Hello',
    '<bo@example.com>',
    '<mailto:bo@example.com>',
    'Bo Olsen <bo@example.com>',
    'bo@exam\u200bple.com',
  ])('is taken from %j', (typed) => {
    expect(recipientOf(typed)).toBe('bo@example.com');
  });

  it.each(['bo', 'a@example.com, b@example.com', 'a@b..com', ''])('is left to be refused: %j', (typed) => {
    expect(recipientOf(typed)).toBe(typed);
  });
});
