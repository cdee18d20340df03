import { describe, expect, it } from 'vitest';
import { contract } from '../../../src/shared/contract/contract.ts';
import {
  maxDomainCharacters,
  maxRecipientCharacters,
  maxTypedCharacters,
} from '../../../src/shared/limits.ts';
import { linkFormProblemOf } from '../../../src/sharing/link-form.ts';
import { recipientOf } from '../../../src/sharing/recipient.ts';

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
