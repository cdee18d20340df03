import { describe, expect, it } from 'vitest';
import { contract } from '../../../src/shared/contract/contract.ts';
import {
  maxDomainCharacters,
  maxRecipientCharacters,
  maxTypedCharacters,
} from '../../../src/shared/limits.ts';
import { linkFormProblemOf } from '../../../src/sharing/link-form.ts';

const form = { lifetime: 3_600, passphrase: null, recipient: null, shareDomain: null };

describe('the form of a link', () => {
  it.each([
    ['passphrase', maxTypedCharacters, { kind: 'invalid-passphrase', problem: 'too-long' }],
    ['recipient', maxRecipientCharacters, { kind: 'invalid-recipient' }],
    ['shareDomain', maxDomainCharacters, { kind: 'invalid-domain' }],
  ] as const)('stops at what the main process does not read: %s', (field, most, failure) => {
    const longest = { ...form, [field]: 'x'.repeat(most) };
    expect(linkFormProblemOf(longest)).toBeNull();
    expect(contract.generate.input.safeParse(longest).success).toBe(true);
    const tooLong = { ...form, [field]: 'x'.repeat(most + 1) };
    expect(linkFormProblemOf(tooLong)).toEqual(failure);
    expect(contract.generate.input.safeParse(tooLong).success).toBe(false);
  });
});
