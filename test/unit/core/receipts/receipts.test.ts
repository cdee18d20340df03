import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { laidOpen } from '../../../support/fakes/calls.ts';
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
    expect(laidOpen(next.receipts.find('a'))).toEqual(laidOpen(made));
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

  it('that makes no sense is left alone and counted, and takes no other along', async () => {
    fixture.receipts.add(receiptOf('a'));
    await fixture.receipts.idle();
    const record = JSON.parse(fixture.store.files.get('a') ?? '');
    fixture.store.files.set('b', JSON.stringify({ ...record, expiresAt: 1e16, lifetimeGranted: 1e13 }));
    const later = fixture.startAgain();
    await later.load();
    expect(later.receipts.all().map(({ id }) => id)).toEqual(['a']);
    expect(later.records.storage().newer).toBe(1);
    expect(fixture.store.files.has('b')).toBe(true);
  });

  it('goes when it has ended long enough ago, and not before', async () => {
    const day = 86_400_000;
    fixture.receipts.add(receiptOf('a'));
    fixture.receipts.add(receiptOf('b', { expiresAt: fixture.clock.time + 30 * day }));
    fixture.receipts.end('a', 'revealed');
    fixture.clock.time += 29 * day;
    fixture.receipts.removeOld();
    expect(fixture.receipts.all()).toHaveLength(2);
    fixture.clock.time += 2 * day;
    fixture.receipts.removeOld();
    await fixture.receipts.idle();
    expect([...fixture.store.files.keys()]).toEqual(['b']);
  });

  it('goes as long after it has run out if nobody has asked what became of it', async () => {
    const day = 86_400_000;
    const expiresAt = fixture.clock.time + day;
    fixture.receipts.add(receiptOf('a', { expiresAt }));
    fixture.receipts.add(receiptOf('b', { expiresAt, state: 'opened', stateSince: fixture.clock.time }));
    fixture.clock.time = expiresAt + 30 * day - 1;
    fixture.receipts.removeOld();
    expect(fixture.receipts.all()).toHaveLength(2);
    fixture.clock.time += 1;
    fixture.receipts.removeOld();
    await fixture.receipts.idle();
    expect([...fixture.store.files.keys()]).toEqual([]);
  });

  it('is the newest that can be opened, or none', () => {
    const { time } = fixture.clock;
    expect(fixture.receipts.newestOpenable(time)).toBeUndefined();
    fixture.receipts.add(receiptOf('b', { madeAt: 2 }));
    fixture.receipts.add(receiptOf('a', { madeAt: 1 }));
    fixture.receipts.add(receiptOf('run-out', { madeAt: 3, expiresAt: time }));
    fixture.receipts.add(receiptOf('burned', { madeAt: 4, state: 'burned' }));
    expect(fixture.receipts.newestOpenable(time)?.id).toBe('b');
    fixture.receipts.remove(['b']);
    expect(fixture.receipts.newestOpenable(time)?.id).toBe('a');
  });

  it('lists the newest first', () => {
    fixture.receipts.add(receiptOf('a', { madeAt: 1 }));
    fixture.receipts.add(receiptOf('b', { madeAt: 3 }));
    fixture.receipts.add(receiptOf('c', { madeAt: 2 }));
    expect(fixture.receipts.all().map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
});

describe('a text that is shared again', () => {
  const text = new Sensitive('canary-text');
  const made = receiptOf('a', { madeAt: 1, state: 'revealed' });

  it('is known by the newest other receipt of it, also after the next start', async () => {
    fixture.receipts.add(made, text);
    fixture.receipts.add(receiptOf('b', { madeAt: 2 }), new Sensitive('another'));
    fixture.receipts.add(receiptOf('c', { madeAt: 3 }));
    await fixture.receipts.idle();
    expect([...fixture.store.files.values()].join()).not.toContain('canary');
    const next = fixture.startAgain();
    await next.load();
    next.receipts.add(receiptOf('d', { madeAt: 4 }), text);
    expect(await next.receipts.sharedBefore('d', text)).toMatchObject({ id: 'a', state: 'revealed' });
    await next.receipts.idle();
    expect(await next.receipts.sharedBefore('e', text)).toMatchObject({ id: 'd' });
    expect(await next.receipts.sharedBefore('b', new Sensitive('another'))).toBeNull();
    expect(await next.receipts.sharedBefore('e', new Sensitive('a third'))).toBeNull();
  });

  it('is not known where nothing could be written, and is not kept for later', async () => {
    fixture.store.failure = { kind: 'keychain-locked' };
    fixture.receipts.add(made, text);
    await fixture.receipts.idle();
    fixture.store.failure = null;
    fixture.receipts.saveUnsaved();
    await fixture.receipts.idle();
    expect(JSON.parse(fixture.store.files.get('a') ?? '')).toMatchObject({ fingerprint: null });
    expect(await fixture.receipts.sharedBefore('b', text)).toBeNull();
  });

  it('does not wait for the keychain where no receipt could tell', async () => {
    fixture.store.fingerprint = () => new Promise(() => undefined);
    expect(await fixture.receipts.sharedBefore('b', text)).toBeNull();
  });
});
