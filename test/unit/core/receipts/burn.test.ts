import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { failed } from '../../../../src/shared/result.ts';
import {
  createReceiptFixture,
  type ReceiptFixture,
  receiptOf,
} from '../../../support/fakes/receipt-fixture.ts';

const gone = failed({ kind: 'refused', reason: 'unknown-secret', serverSays: 'Unknown secret' });

let fixture: ReceiptFixture;
beforeEach(() => {
  fixture = createReceiptFixture();
});

describe('burning', () => {
  it('goes to the server and account the link was made with, with its passphrase', async () => {
    fixture.receipts.add(
      receiptOf('a', {
        madeWith: { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
        hasPassphrase: true,
        passphrase: new Sensitive('open sesame'),
      }),
    );
    const burned = await fixture.burn('a');
    expect(burned.ok && burned.value?.reveal()).toBe('https://eu.onetimesecret.com/secret/link-of-a');
    expect(fixture.api.burned).toMatchObject([
      {
        at: { credentials: { username: 'anna@example.com' } },
        receiptKey: 'key-of-a',
        passphrase: 'open sesame',
      },
    ]);
    expect(fixture.receipts.find('a')?.state).toBe('burned');
  });

  it('takes the passphrase typed, after a later start has forgotten it', async () => {
    fixture.receipts.add(receiptOf('a', { hasPassphrase: true }));
    await fixture.burn('a', new Sensitive('typed'));
    expect(fixture.api.burned).toMatchObject([{ passphrase: 'typed' }]);
  });

  it('asks once, however often it is told to meanwhile', async () => {
    fixture.receipts.add(receiptOf('a'));
    await Promise.all([fixture.burn('a'), fixture.burn('a'), fixture.burn('a')]);
    expect(fixture.api.burned).toHaveLength(1);
    expect(await fixture.burn('a')).toEqual({ ok: false, failure: { kind: 'link-forgotten' } });
  });

  it('leaves the receipt as it is when it failed', async () => {
    fixture.receipts.add(receiptOf('a'));
    fixture.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    expect((await fixture.burn('a')).ok).toBe(false);
    expect(fixture.receipts.find('a')?.state).toBe('new');
  });

  it.each([
    ['revealed', 'revealed'],
    ['burned', 'burned'],
    ['expired', 'expired'],
    ['new', 'gone'],
    ['opened', 'gone'],
  ] as const)('finds out what became of a link that is gone already: %s', async (said, state) => {
    fixture.receipts.add(receiptOf('a'));
    fixture.api.reports.set('key-of-a', { state: said });
    fixture.api.burn = async () => gone;
    expect((await fixture.burn('a')).ok).toBe(false);
    expect(fixture.receipts.find('a')?.state).toBe(state);
  });

  it('says that it is too late, and since when, where the server says how the link ended', async () => {
    const { madeAt } = receiptOf('a');
    fixture.receipts.add(receiptOf('a'));
    fixture.clock.time += 10_000;
    fixture.api.reports.set('key-of-a', { state: 'revealed', since: madeAt + 7_000 });
    fixture.api.burn = async () => gone;
    expect(await fixture.burn('a')).toEqual(
      failed({ kind: 'too-late-to-burn', state: 'revealed', at: madeAt + 7_000 }),
    );
    expect(fixture.receipts.find('a')?.stateSince).toBe(madeAt + 7_000);
  });

  it('says what the server said where nobody knows how the link ended', async () => {
    fixture.receipts.add(receiptOf('a'));
    fixture.api.burn = async () => gone;
    expect(await fixture.burn('a')).toEqual(gone);
  });

  it('does not look at a receipt of an old server, which would take that for an opened link', async () => {
    fixture.receipts.add(receiptOf('a', { fromOldServer: true }));
    fixture.api.burn = async () => gone;
    await fixture.burn('a');
    expect(fixture.api.receiptRequests).toEqual([]);
    expect(fixture.receipts.find('a')?.state).toBe('gone');
  });

  it('asks no server without its token', async () => {
    fixture.keychain.tokens.clear();
    fixture.receipts.add(
      receiptOf('a', { madeWith: { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' } }),
    );
    expect(await fixture.burn('a')).toMatchObject({ failure: { kind: 'token-missing' } });
    expect(fixture.api.burned).toEqual([]);
    expect(fixture.receipts.find('a')?.state).toBe('new');
  });

  it('answers without a link when the link was not kept', async () => {
    fixture.receipts.add(receiptOf('a', { link: null }));
    expect(await fixture.burn('a')).toEqual({ ok: true, value: null });
  });

  it('knows nothing of a receipt that is not there', async () => {
    expect(await fixture.burn('nobody')).toEqual({ ok: false, failure: { kind: 'link-forgotten' } });
  });

  it('can be tried again after it failed', async () => {
    fixture.receipts.add(receiptOf('a'));
    fixture.api.failure = { kind: 'redirected' };
    await fixture.burn('a');
    fixture.api.failure = null;
    expect((await fixture.burn('a')).ok).toBe(true);
  });

  it('is logged as having happened or failed, and nothing else of it', async () => {
    fixture.receipts.add(receiptOf('a'));
    fixture.api.failure = { kind: 'redirected' };
    await fixture.burn('a');
    fixture.api.failure = null;
    await fixture.burn('a');
    expect(fixture.events).toEqual([{ event: 'failed', kind: 'redirected' }, { event: 'link-burned' }]);
  });
});
