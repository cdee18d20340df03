import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { laidOpen } from '../../../support/fakes/calls.ts';
import { createReceiptDesk, type ReceiptDesk, receiptOf } from '../../../support/fakes/receipt-desk.ts';

let desk: ReceiptDesk;
beforeEach(() => {
  desk = createReceiptDesk();
});

describe('a receipt', () => {
  it('is there at once, and after the next start', async () => {
    const made = receiptOf('a', {
      madeWith: { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
      note: 'for Bo',
      mailedTo: ['bo***@e***.com'],
    });
    desk.receipts.add(made);
    expect(desk.receipts.find('a')).toBe(made);
    await desk.receipts.idle();
    const next = desk.startAgain();
    await next.load();
    expect(laidOpen(next.receipts.find('a'))).toEqual(laidOpen(made));
  });

  it('is known to be on its way to the disk, so that quitting waits for it', async () => {
    expect(desk.receipts.isBusy()).toBe(false);
    desk.receipts.add(receiptOf('a'));
    expect(desk.receipts.isBusy()).toBe(true);
    await desk.receipts.idle();
    expect(desk.receipts.isBusy()).toBe(false);
    expect([...desk.store.files.keys()]).toEqual(['a']);
  });

  it('never has the passphrase on disk, only that there is one', async () => {
    desk.receipts.add(
      receiptOf('a', { hasPassphrase: true, passphrase: new Sensitive('canary-passphrase') }),
    );
    await desk.receipts.idle();
    expect([...desk.store.files.values()].join()).not.toContain('canary-passphrase');
    const next = desk.startAgain();
    await next.load();
    expect(next.receipts.find('a')).toMatchObject({ hasPassphrase: true, passphrase: null });
  });

  it('loses its link and passphrase when the link has ended, on disk too', async () => {
    desk.receipts.add(receiptOf('a', { hasPassphrase: true, passphrase: new Sensitive('p') }));
    desk.receipts.end('a', 'revealed', 7);
    expect(desk.receipts.find('a')).toMatchObject({
      state: 'revealed',
      stateSince: 7,
      link: null,
      passphrase: null,
    });
    await desk.receipts.idle();
    expect(desk.store.files.get('a')).not.toContain('link-of-a');
  });

  it('is not written for what is not worth it, and is told of once however many change', async () => {
    for (const id of ['a', 'b', 'c']) desk.receipts.add(receiptOf(id));
    await desk.receipts.idle();
    desk.store.files.clear();
    desk.changes.count = 0;
    for (const id of ['a', 'b', 'c'])
      desk.receipts.change(id, { problem: { kind: 'no-profile' }, checkedAt: 5 });
    await desk.receipts.idle();
    expect(desk.store.files.size).toBe(0);
    expect(desk.changes.count).toBe(1);
    desk.receipts.change('b', { note: 'for Bo' });
    await desk.receipts.idle();
    expect([...desk.store.files.keys()]).toEqual(['b']);
  });

  it('keeps its first end', () => {
    desk.receipts.add(receiptOf('a'));
    desk.receipts.end('a', 'burned');
    desk.receipts.end('a', 'expired');
    expect(desk.receipts.find('a')?.state).toBe('burned');
  });

  it('has no link on disk when links are to be forgotten, and keeps it for this run', async () => {
    const own = createReceiptDesk({ keepLinks: false });
    own.receipts.add(receiptOf('a'));
    await own.receipts.idle();
    expect(own.store.files.get('a')).not.toContain('link-of-a');
    expect(own.receipts.find('a')?.link).not.toBeNull();
  });

  it('loses its link on disk when links are to be forgotten from now on', async () => {
    desk.receipts.add(receiptOf('a'));
    await desk.receipts.idle();
    expect(desk.store.files.get('a')).toContain('link-of-a');
    desk.want({ keepLinks: false });
    desk.receipts.rewrite();
    await desk.receipts.idle();
    expect(desk.store.files.get('a')).not.toContain('link-of-a');
  });

  it('is gone from disk when it is removed, however quickly', async () => {
    desk.receipts.add(receiptOf('a'));
    desk.receipts.remove(['a']);
    desk.receipts.add(receiptOf('b'));
    await desk.receipts.idle();
    expect([...desk.store.files.keys()]).toEqual(['b']);
  });

  it('lasts for the run when it cannot be kept, says so, and is kept once that is possible', async () => {
    desk.store.failure = { kind: 'keychain-locked' };
    desk.receipts.add(receiptOf('a'));
    await desk.receipts.idle();
    expect(desk.records.storage().notKept).toEqual({ kind: 'keychain-locked' });
    expect(desk.receipts.find('a')).toBeDefined();
    desk.store.failure = null;
    await desk.load();
    await desk.receipts.idle();
    expect(desk.records.storage().notKept).toBeNull();
    expect([...desk.store.files.keys()]).toEqual(['a']);
  });

  it('that cannot be kept does not make whoever reads it read for ever', async () => {
    desk.store.failure = { kind: 'keychain-missing' };
    desk.store.load = async () => ({
      ok: true,
      value: { records: [], damaged: 0, otherKey: 0, newer: 0 },
    });
    desk.receipts.add(receiptOf('a'));
    await desk.receipts.idle();
    desk.changes.count = 0;
    for (let count = 0; count < 3; count += 1) {
      await desk.load();
      await desk.receipts.idle();
    }
    expect(desk.changes.count).toBe(0);
    expect(desk.records.storage().notKept).toEqual({ kind: 'keychain-missing' });
  });

  it('of a kind this version does not know is left alone and counted', async () => {
    desk.store.files.set('x', JSON.stringify({ kind: 'something-new' }));
    desk.store.files.set('y', 'no JSON');
    await desk.load();
    expect(desk.receipts.all()).toEqual([]);
    expect(desk.records.storage().newer).toBe(2);
    expect([...desk.store.files.keys()]).toEqual(['x', 'y']);
  });

  it('that makes no sense is left alone and counted, and takes no other along', async () => {
    desk.receipts.add(receiptOf('a'));
    await desk.receipts.idle();
    const record = JSON.parse(desk.store.files.get('a') ?? '');
    desk.store.files.set('b', JSON.stringify({ ...record, expiresAt: 1e16, lifetimeGranted: 1e13 }));
    const later = desk.startAgain();
    await later.load();
    expect(later.receipts.all().map(({ id }) => id)).toEqual(['a']);
    expect(later.records.storage().newer).toBe(1);
    expect(desk.store.files.has('b')).toBe(true);
  });

  it('goes when it has ended long enough ago, and not before', async () => {
    const day = 86_400_000;
    desk.receipts.add(receiptOf('a'));
    desk.receipts.add(receiptOf('b'));
    desk.receipts.end('a', 'revealed');
    desk.clock.time += 29 * day;
    desk.receipts.removeOld();
    expect(desk.receipts.all()).toHaveLength(2);
    desk.clock.time += 2 * day;
    desk.receipts.removeOld();
    await desk.receipts.idle();
    expect([...desk.store.files.keys()]).toEqual(['b']);
  });

  it('is the newest that can be opened, or none', () => {
    const { time } = desk.clock;
    expect(desk.receipts.newestOpenable(time)).toBeUndefined();
    desk.receipts.add(receiptOf('b', { madeAt: 2 }));
    desk.receipts.add(receiptOf('a', { madeAt: 1 }));
    desk.receipts.add(receiptOf('run-out', { madeAt: 3, expiresAt: time }));
    desk.receipts.add(receiptOf('burned', { madeAt: 4, state: 'burned' }));
    expect(desk.receipts.newestOpenable(time)?.id).toBe('b');
    desk.receipts.remove(['b']);
    expect(desk.receipts.newestOpenable(time)?.id).toBe('a');
  });

  it('lists the newest first', () => {
    desk.receipts.add(receiptOf('a', { madeAt: 1 }));
    desk.receipts.add(receiptOf('b', { madeAt: 3 }));
    desk.receipts.add(receiptOf('c', { madeAt: 2 }));
    expect(desk.receipts.all().map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
});
