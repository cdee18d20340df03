import { describe, expect, it } from 'vitest';
import { createRecipients } from '../../../../electron/core/sharing/recipients.ts';
import { createFakeConsent } from '../../../support/fakes/consent.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const server = 'https://eu.onetimesecret.com';

const setUp = () => {
  const consent = createFakeConsent();
  const receipts = [receiptOf('a', { recipient: 'known@example.com' }), receiptOf('b')];
  return { consent, receipts, recipients: createRecipients({ consent, receipts: { all: () => receipts } }) };
};

describe('an address', () => {
  it.each([
    [null, false],
    ['known@example.com', false],
    ['Known@example.com', true],
    ['new@example.com', true],
  ])('that is %s is asked about: %s', async (recipient, isAsked) => {
    const { consent, recipients } = setUp();
    expect(recipients.isKnown(recipient)).toBe(!isAsked);
    expect((await recipients.allow(recipient, server, 'generate')).ok).toBe(true);
    expect(consent.asked).toEqual(isAsked ? [[{ kind: 'recipient', recipient, server }, 'generate']] : []);
  });

  it('is asked about once when the user agrees, and again when not', async () => {
    const { consent, recipients } = setUp();
    consent.isGiven = false;
    expect(await recipients.allow('new@example.com', server, 'generate')).toEqual({
      ok: false,
      failure: { kind: 'not-allowed', what: 'recipient' },
    });
    consent.isGiven = true;
    await recipients.allow('new@example.com', server, 'generate');
    await recipients.allow('new@example.com', server, 'quick-share');
    expect(consent.asked).toHaveLength(2);
  });

  it('is forgotten with the last receipt that names it', async () => {
    const { consent, receipts, recipients } = setUp();
    receipts.length = 0;
    await recipients.allow('known@example.com', server, 'generate');
    expect(consent.asked).toHaveLength(1);
  });
});
