import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fingerprintOf } from '../../../electron/adapters/fingerprint.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';

const key = Buffer.alloc(32, 7);
const text = new Sensitive('correct horse battery staple');

it('a fingerprint is the same for the same text, and another for another text', () => {
  expect(fingerprintOf(text, key)).toBe(fingerprintOf(new Sensitive('correct horse battery staple'), key));
  expect(fingerprintOf(text, key)).not.toBe(fingerprintOf(new Sensitive('correct horse'), key));
});

it('a fingerprint cannot be computed without the key of the records', () => {
  expect(fingerprintOf(text, key)).not.toBe(fingerprintOf(text, Buffer.alloc(32, 8)));
  const plain = createHash('sha256').update(text.reveal()).digest('hex');
  expect(plain).not.toContain(fingerprintOf(text, key));
});

it('a fingerprint is too short to find a text that is not guessed', () => {
  expect(fingerprintOf(text, key)).toMatch(/^[0-9a-f]{8}$/);
});
