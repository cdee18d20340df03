import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { isOpenable } from '../../../../electron/core/receipts/receipt.ts';
import {
  createReceiptFixture,
  type ReceiptFixture,
  receiptOf,
} from '../../../support/fakes/receipt-fixture.ts';

let fixture: ReceiptFixture;
beforeEach(() => {
  fixture = createReceiptFixture();
});

describe('a receipt', () => {
  it('exists at once, and after the next start', async () => {
    const made = receiptOf('a', {
      madeWith: { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
      note: 'for Bo',
      mailedTo: ['bo***@e***.com'],
    });
    fixture.receipts.add(made);
    expect(fixture.receipts.find('a')).toBe(made);
    await fixture.receipts.idle();
    const next = fixture.startAgain();
    await next.load();
    expect(next.receipts.find('a')).toEqual(made);
  });

  it('is known to be on its way to the disk, so that quitting waits for it', async () => {
    expect(fixture.receipts.isBusy()).toBe(false);
    fixture.receipts.add(receiptOf('a'));
    expect(fixture.receipts.isBusy()).toBe(true);
    await fixture.receipts.idle();
    expect(fixture.receipts.isBusy()).toBe(false);
    expect([...fixture.store.files.keys()]).toEqual(['a']);
  });

  it('never has the passphrase on disk, only that there is one', async () => {
    fixture.receipts.add(
      receiptOf('a', { hasPassphrase: true, passphrase: new Sensitive('canary-passphrase') }),
    );
    await fixture.receipts.idle();
    expect([...fixture.store.files.values()].join()).not.toContain('canary-passphrase');
    const next = fixture.startAgain();
    await next.load();
    expect(next.receipts.find('a')).toMatchObject({ hasPassphrase: true, passphrase: null });
  });

  it('loses its link and passphrase when the link has ended, on disk too', async () => {
    fixture.receipts.add(receiptOf('a', { hasPassphrase: true, passphrase: new Sensitive('p') }));
    fixture.receipts.end('a', 'revealed', 7);
    expect(fixture.receipts.find('a')).toMatchObject({
      state: 'revealed',
      stateSince: 7,
      link: null,
      passphrase: null,
    });
    await fixture.receipts.idle();
    expect(fixture.store.files.get('a')).not.toContain('link-of-a');
  });

  it('is not written for minor changes, and many changes are announced once', async () => {
    for (const id of ['a', 'b', 'c']) fixture.receipts.add(receiptOf(id));
    await fixture.receipts.idle();
    fixture.store.files.clear();
    fixture.changes.count = 0;
    for (const id of ['a', 'b', 'c'])
      fixture.receipts.change(id, { problem: { kind: 'no-profile' }, checkedAt: 5 });
    await fixture.receipts.idle();
    expect(fixture.store.files.size).toBe(0);
    expect(fixture.changes.count).toBe(1);
    fixture.receipts.change('b', { note: 'for Bo' });
    await fixture.receipts.idle();
    expect([...fixture.store.files.keys()]).toEqual(['b']);
  });

  it('keeps the first end it was given', () => {
    fixture.receipts.add(receiptOf('a'));
    fixture.receipts.end('a', 'burned');
    fixture.receipts.end('a', 'expired');
    expect(fixture.receipts.find('a')?.state).toBe('burned');
  });

  it('has no link on disk when links are not to be saved, and keeps it for this run', async () => {
    const own = createReceiptFixture({ keepLinks: false });
    own.receipts.add(receiptOf('a'));
    await own.receipts.idle();
    expect(own.store.files.get('a')).not.toContain('link-of-a');
    expect(own.receipts.find('a')?.link).not.toBeNull();
  });

  it('loses its link on disk when links are no longer to be saved', async () => {
    fixture.receipts.add(receiptOf('a'));
    await fixture.receipts.idle();
    expect(fixture.store.files.get('a')).toContain('link-of-a');
    fixture.want({ keepLinks: false });
    fixture.receipts.rewrite();
    await fixture.receipts.idle();
    expect(fixture.store.files.get('a')).not.toContain('link-of-a');
  });

  it('is gone from disk when it is removed, however quickly', async () => {
    fixture.receipts.add(receiptOf('a'));
    fixture.receipts.remove(['a']);
    fixture.receipts.add(receiptOf('b'));
    await fixture.receipts.idle();
    expect([...fixture.store.files.keys()]).toEqual(['b']);
  });

  it('lasts for the run when it cannot be kept, says so, and is kept once that is possible', async () => {
    fixture.store.failure = { kind: 'keychain-locked' };
    fixture.receipts.add(receiptOf('a'));
    await fixture.receipts.idle();
    expect(fixture.records.storage().notKept).toEqual({ kind: 'keychain-locked' });
    expect(fixture.receipts.find('a')).toBeDefined();
    fixture.store.failure = null;
    await fixture.load();
    await fixture.receipts.idle();
    expect(fixture.records.storage().notKept).toBeNull();
    expect([...fixture.store.files.keys()]).toEqual(['a']);
  });

  it('that cannot be saved does not make its reader read for ever', async () => {
    fixture.store.failure = { kind: 'keychain-missing' };
    fixture.store.load = async () => ({
      ok: true,
      value: { records: [], damaged: 0, otherKey: 0, newer: 0 },
    });
    fixture.receipts.add(receiptOf('a'));
    await fixture.receipts.idle();
    fixture.changes.count = 0;
    for (let count = 0; count < 3; count += 1) {
      await fixture.load();
      await fixture.receipts.idle();
    }
    expect(fixture.changes.count).toBe(0);
    expect(fixture.records.storage().notKept).toEqual({ kind: 'keychain-missing' });
  });

  it('of a kind this version does not know is left untouched and counted', async () => {
    fixture.store.files.set('x', JSON.stringify({ kind: 'something-new' }));
    fixture.store.files.set('y', 'no JSON');
    await fixture.load();
    expect(fixture.receipts.all()).toEqual([]);
    expect(fixture.records.storage().newer).toBe(2);
    expect([...fixture.store.files.keys()]).toEqual(['x', 'y']);
  });

  it('is removed when it ended long enough ago, and not before', async () => {
    const day = 86_400_000;
    fixture.receipts.add(receiptOf('a'));
    fixture.receipts.add(receiptOf('b'));
    fixture.receipts.end('a', 'revealed');
    fixture.clock.time += 29 * day;
    fixture.receipts.removeOld();
    expect(fixture.receipts.all()).toHaveLength(2);
    fixture.clock.time += 2 * day;
    fixture.receipts.removeOld();
    await fixture.receipts.idle();
    expect([...fixture.store.files.keys()]).toEqual(['b']);
  });

  it('counts as active until its link has ended or expired', () => {
    const receipt = receiptOf('a');
    expect(isOpenable(receipt, fixture.clock.time)).toBe(true);
    expect(isOpenable(receipt, receipt.expiresAt)).toBe(false);
    expect(isOpenable({ ...receipt, state: 'burned' }, fixture.clock.time)).toBe(false);
    expect(isOpenable({ ...receipt, state: 'opened' }, fixture.clock.time)).toBe(true);
  });

  it('lists the newest first', () => {
    fixture.receipts.add(receiptOf('a', { madeAt: 1 }));
    fixture.receipts.add(receiptOf('b', { madeAt: 3 }));
    fixture.receipts.add(receiptOf('c', { madeAt: 2 }));
    expect(fixture.receipts.all().map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
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

  it('uses a typed passphrase after a restart has forgotten it', async () => {
    fixture.receipts.add(receiptOf('a', { hasPassphrase: true }));
    await fixture.burn('a', new Sensitive('typed'));
    expect(fixture.api.burned).toMatchObject([{ passphrase: 'typed' }]);
  });

  it('sends one request, however often it is called meanwhile', async () => {
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
  ] as const)('finds out what became of a link that is gone already: %s', async (said, state) => {
    fixture.receipts.add(receiptOf('a'));
    fixture.api.reports.set('key-of-a', { state: said });
    fixture.api.burn = async () => ({
      ok: false,
      failure: { kind: 'refused', reason: 'unknown-secret', serverSays: 'Unknown secret' },
    });
    expect((await fixture.burn('a')).ok).toBe(false);
    expect(fixture.receipts.find('a')?.state).toBe(state);
  });
});
