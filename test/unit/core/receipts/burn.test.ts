import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { failed } from '../../../../src/shared/result.ts';
import { createReceiptDesk, type ReceiptDesk, receiptOf } from '../../../support/fakes/receipt-desk.ts';

const gone = failed({ kind: 'refused', reason: 'unknown-secret', serverSays: 'Unknown secret' });

let desk: ReceiptDesk;
beforeEach(() => {
  desk = createReceiptDesk();
});

describe('burning', () => {
  it('goes to the server and account the link was made with, with its passphrase', async () => {
    desk.receipts.add(
      receiptOf('a', {
        madeWith: { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
        hasPassphrase: true,
        passphrase: new Sensitive('open sesame'),
      }),
    );
    const burned = await desk.burn('a');
    expect(burned.ok && burned.value?.reveal()).toBe('https://eu.onetimesecret.com/secret/link-of-a');
    expect(desk.api.burned).toMatchObject([
      {
        at: { credentials: { username: 'anna@example.com' } },
        receiptKey: 'key-of-a',
        passphrase: 'open sesame',
      },
    ]);
    expect(desk.receipts.find('a')?.state).toBe('burned');
  });

  it('takes the passphrase typed, after a later start has forgotten it', async () => {
    desk.receipts.add(receiptOf('a', { hasPassphrase: true }));
    await desk.burn('a', new Sensitive('typed'));
    expect(desk.api.burned).toMatchObject([{ passphrase: 'typed' }]);
  });

  it('asks once, however often it is told to meanwhile', async () => {
    desk.receipts.add(receiptOf('a'));
    await Promise.all([desk.burn('a'), desk.burn('a'), desk.burn('a')]);
    expect(desk.api.burned).toHaveLength(1);
    expect(await desk.burn('a')).toEqual({ ok: false, failure: { kind: 'link-forgotten' } });
  });

  it('leaves the receipt as it is when it failed', async () => {
    desk.receipts.add(receiptOf('a'));
    desk.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    expect((await desk.burn('a')).ok).toBe(false);
    expect(desk.receipts.find('a')?.state).toBe('new');
  });

  it.each([
    ['revealed', 'revealed'],
    ['burned', 'burned'],
    ['expired', 'expired'],
    ['new', 'gone'],
    ['opened', 'gone'],
  ] as const)('finds out what became of a link that is gone already: %s', async (said, state) => {
    desk.receipts.add(receiptOf('a'));
    desk.api.reports.set('key-of-a', { state: said });
    desk.api.burn = async () => gone;
    expect((await desk.burn('a')).ok).toBe(false);
    expect(desk.receipts.find('a')?.state).toBe(state);
  });

  it('says that it is too late, and since when, where the server says how the link ended', async () => {
    const { madeAt } = receiptOf('a');
    desk.receipts.add(receiptOf('a'));
    desk.clock.time += 10_000;
    desk.api.reports.set('key-of-a', { state: 'revealed', since: madeAt + 7_000 });
    desk.api.burn = async () => gone;
    expect(await desk.burn('a')).toEqual(
      failed({ kind: 'too-late-to-burn', state: 'revealed', at: madeAt + 7_000 }),
    );
    expect(desk.receipts.find('a')?.stateSince).toBe(madeAt + 7_000);
  });

  it('says what the server said where nobody knows how the link ended', async () => {
    desk.receipts.add(receiptOf('a'));
    desk.api.burn = async () => gone;
    expect(await desk.burn('a')).toEqual(gone);
  });

  it('does not look at a receipt of an old server, which would take that for an opened link', async () => {
    desk.receipts.add(receiptOf('a', { fromOldServer: true }));
    desk.api.burn = async () => gone;
    await desk.burn('a');
    expect(desk.api.looks).toEqual([]);
    expect(desk.receipts.find('a')?.state).toBe('gone');
  });

  it('asks no server without its token', async () => {
    desk.keychain.tokens.clear();
    desk.receipts.add(
      receiptOf('a', { madeWith: { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' } }),
    );
    expect(await desk.burn('a')).toMatchObject({ failure: { kind: 'token-missing' } });
    expect(desk.api.burned).toEqual([]);
    expect(desk.receipts.find('a')?.state).toBe('new');
  });

  it('answers without a link when the link was not kept', async () => {
    desk.receipts.add(receiptOf('a', { link: null }));
    expect(await desk.burn('a')).toEqual({ ok: true, value: null });
  });

  it('knows nothing of a receipt that is not there', async () => {
    expect(await desk.burn('nobody')).toEqual({ ok: false, failure: { kind: 'link-forgotten' } });
  });

  it('can be tried again after it failed', async () => {
    desk.receipts.add(receiptOf('a'));
    desk.api.failure = { kind: 'redirected' };
    await desk.burn('a');
    desk.api.failure = null;
    expect((await desk.burn('a')).ok).toBe(true);
  });

  it('is logged as having happened or failed, and nothing else of it', async () => {
    desk.receipts.add(receiptOf('a'));
    desk.api.failure = { kind: 'redirected' };
    await desk.burn('a');
    desk.api.failure = null;
    await desk.burn('a');
    expect(desk.events).toEqual([{ event: 'failed', kind: 'redirected' }, { event: 'link-burned' }]);
  });
});
