import { beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../../../electron/core/receipts/receipt.ts';
import {
  createReceiptFixture,
  type ReceiptFixture,
  receiptOf,
} from '../../../support/fakes/receipt-fixture.ts';

const minute = 60_000;
const anna = { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' };

let fixture: ReceiptFixture;
beforeEach(() => {
  fixture = createReceiptFixture();
});
const add = (id: string, change: Partial<Receipt> = {}): void => {
  fixture.receipts.add(receiptOf(id, change));
  fixture.api.reports.set(`key-of-${id}`, {});
  fixture.watch.wake();
};

describe('the watch', () => {
  it('asks no server while no link is active', async () => {
    fixture.watch.wake();
    expect(fixture.timers.waiting()).toEqual([]);
    add('a');
    fixture.receipts.end('a', 'burned');
    fixture.watch.wake();
    await fixture.timers.pass(24 * 60 * minute);
    expect(fixture.api.receiptRequests).toEqual([]);
  });

  it('asks less and less often while nothing happens, and stops when the link has ended', async () => {
    add('a', { expiresAt: fixture.clock.time + 86_400_000 });
    const delays: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      const [delay = 0] = fixture.timers.waiting();
      delays.push(delay);
      await fixture.timers.pass(delay);
    }
    expect(delays[0]).toBeGreaterThanOrEqual(0.8 * minute);
    expect(delays[0]).toBeLessThanOrEqual(1.2 * minute);
    expect(Math.max(...delays)).toBeLessThanOrEqual(1.2 * 30 * minute);
    expect(delays.at(-1)).toBeGreaterThanOrEqual(0.8 * 30 * minute);
    expect(fixture.api.receiptRequests).toHaveLength(12);
    const seen = fixture.clock.time;
    fixture.api.reports.set('key-of-a', { state: 'revealed', since: seen });
    await fixture.timers.pass(40 * minute);
    expect(fixture.receipts.find('a')).toMatchObject({ state: 'revealed', stateSince: seen });
    expect(fixture.revealed).toEqual([['a']]);
    expect(fixture.timers.waiting()).toEqual([]);
  });

  it('asks once for all links of an account, by its list', async () => {
    const made = fixture.clock.time;
    add('a', { madeWith: anna });
    add('b', { madeWith: anna });
    fixture.api.reports.set('key-of-b', { state: 'opened', since: fixture.clock.time + 7 });
    await fixture.timers.pass(2 * minute);
    expect(fixture.api.receiptRequests).toEqual(['recent anna@example.com']);
    expect(fixture.receipts.find('a')?.state).toBe('new');
    expect(fixture.receipts.find('b')).toMatchObject({ state: 'opened', stateSince: made + 7 });
  });

  it('requests a single receipt if the list does not have it', async () => {
    add('a', { madeWith: anna });
    fixture.api.unlisted.add('key-of-a');
    await fixture.timers.pass(2 * minute);
    expect(fixture.api.receiptRequests).toEqual(['recent anna@example.com', 'receipt key-of-a']);
  });

  it('never requests a single receipt of an old server, which would open the link and return the secret', async () => {
    add('a', { fromOldServer: true });
    add('b', { fromOldServer: true, madeWith: anna });
    fixture.api.unlisted.add('key-of-b');
    await fixture.timers.pass(3 * minute);
    expect(fixture.api.receiptRequests.filter((look) => look.startsWith('receipt'))).toEqual([]);
    await fixture.timers.pass(130 * minute);
    expect(fixture.receipts.find('a')?.state).toBe('gone');
  });

  it('does not report a secret that an old server generated as opened, since the server always says so', async () => {
    add('a', { fromOldServer: true, source: 'generate', madeWith: anna });
    fixture.api.reports.set('key-of-a', { state: 'opened' });
    await fixture.timers.pass(2 * minute);
    expect(fixture.receipts.find('a')).toMatchObject({ state: 'new' });
    expect(fixture.receipts.find('a')?.checkedAt).not.toBeNull();
  });

  it('announces several revealed links at once', async () => {
    add('a', { madeWith: anna });
    add('b', { madeWith: anna });
    for (const id of ['a', 'b']) fixture.api.reports.set(`key-of-${id}`, { state: 'revealed' });
    await fixture.timers.pass(2 * minute);
    expect(fixture.revealed).toEqual([['b', 'a']]);
  });

  it.each(['burned', 'expired', 'gone'] as const)(
    'learns that a link is %s, without a fuss',
    async (state) => {
      add('a');
      fixture.api.reports.set('key-of-a', { state });
      await fixture.timers.pass(2 * minute);
      expect(fixture.receipts.find('a')?.state).toBe(state);
      expect(fixture.revealed).toEqual([]);
    },
  );

  it('ignores a state it does not know', async () => {
    add('a');
    fixture.api.reports.set('key-of-a', { state: null });
    await fixture.timers.pass(2 * minute);
    expect(fixture.receipts.find('a')).toMatchObject({ state: 'new', problem: null });
  });

  it('never says expired of what the server no longer knows: it may have been revealed', async () => {
    add('a', { expiresAt: fixture.clock.time + 1_000 });
    add('b');
    const { expiresAt } = fixture.receipts.find('a') ?? {};
    fixture.api.reports.clear();
    await fixture.timers.pass(2 * minute);
    expect(fixture.receipts.find('a')).toMatchObject({ state: 'gone', stateSince: expiresAt });
    expect(fixture.receipts.find('b')?.state).toBe('gone');
  });

  it('says that a link expired at the end of its lifetime, not when the server was asked', async () => {
    add('a', { expiresAt: fixture.clock.time + 1_000 });
    const { expiresAt } = fixture.receipts.find('a') ?? {};
    fixture.api.reports.set('key-of-a', { state: 'expired', since: fixture.clock.time + 40 * minute });
    await fixture.timers.pass(60 * minute);
    expect(fixture.receipts.find('a')).toMatchObject({ state: 'expired', stateSince: expiresAt });
  });

  it('asks as soon as a link has expired, while the server still knows how it ended', async () => {
    add('a', { expiresAt: fixture.clock.time + 10_000 });
    await fixture.timers.pass(20_000);
    expect(fixture.api.receiptRequests).toEqual(['receipt key-of-a']);
  });

  it('still learns that a link was revealed just before it expired', async () => {
    add('a', { expiresAt: fixture.clock.time + 1_000 });
    fixture.api.reports.set('key-of-a', { state: 'revealed', since: 3 });
    await fixture.timers.pass(2 * minute);
    expect(fixture.receipts.find('a')?.state).toBe('revealed');
  });

  it.each([
    ['long before it was made', -86_400_000 * 400],
    ['in the future', 86_400_000],
  ])('does not believe a server that says it happened %s', async (_when, offset) => {
    add('a');
    const made = fixture.clock.time;
    fixture.api.reports.set('key-of-a', { state: 'revealed', since: made + offset });
    await fixture.timers.pass(2 * minute);
    const since = fixture.receipts.find('a')?.stateSince ?? 0;
    expect(since).toBeGreaterThanOrEqual(made);
    expect(since).toBeLessThanOrEqual(fixture.clock.time);
  });

  it('notes why a check failed, and drops that when one succeeds', async () => {
    add('a');
    fixture.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    await fixture.timers.pass(2 * minute);
    expect(fixture.receipts.find('a')?.problem).toMatchObject({ cause: 'dns' });
    fixture.api.failure = null;
    await fixture.timers.pass(5 * minute);
    expect(fixture.receipts.find('a')?.problem).toBeNull();
  });

  it('waits twenty minutes when a server has had too many requests', async () => {
    add('a', { expiresAt: fixture.clock.time + 86_400_000 });
    fixture.api.failure = { kind: 'rate-limited', retryAfterSeconds: null };
    await fixture.timers.pass(2 * minute);
    expect(fixture.timers.waiting()[0]).toBeGreaterThanOrEqual(0.8 * 20 * minute - minute);
  });

  it('asks no server while the screen is locked or the computer sleeps, and soon afterwards', async () => {
    add('a', { expiresAt: fixture.clock.time + 86_400_000 });
    fixture.watch.pause();
    await fixture.timers.pass(600 * minute);
    expect(fixture.api.receiptRequests).toEqual([]);
    fixture.watch.resume();
    await fixture.timers.pass(minute / 2);
    expect(fixture.api.receiptRequests).toHaveLength(1);
  });

  it('asks no server when the user has switched it off, except on request', async () => {
    fixture.want({ watchLinks: false });
    add('a');
    await fixture.timers.pass(50 * minute);
    expect(fixture.api.receiptRequests).toEqual([]);
    expect((await fixture.watch.check()).ok).toBe(true);
    expect(fixture.api.receiptRequests).toHaveLength(1);
  });

  it('never asks anonymously about an account’s links', async () => {
    fixture.keychain.tokens.clear();
    add('a', { madeWith: anna });
    expect(await fixture.watch.check()).toMatchObject({ ok: false, failure: { kind: 'token-missing' } });
    expect(fixture.api.receiptRequests).toEqual([]);
  });

  it('asks each account at each server for its own', async () => {
    add('a', { madeWith: anna });
    add('b');
    add('c', { madeWith: { server: 'https://ca.onetimesecret.com' } });
    await fixture.watch.check();
    expect(fixture.api.receiptRequests.sort()).toEqual([
      'receipt key-of-b',
      'receipt key-of-c',
      'recent anna@example.com',
    ]);
  });

  it('looks at no more than twenty one by one in a round, and at the others in the next', async () => {
    for (let count = 0; count < 45; count += 1) add(`n${count}`);
    await fixture.timers.pass(1.3 * minute);
    expect(fixture.api.receiptRequests).toHaveLength(20);
    await fixture.timers.pass(6 * minute);
    expect(new Set(fixture.api.receiptRequests).size).toBe(45);
  });

  it('finds out about an old link that was revealed, however many newer ones there are', async () => {
    add('old', { madeAt: fixture.clock.time - 1_000 });
    for (let count = 0; count < 30; count += 1) add(`n${count}`);
    fixture.api.reports.set('key-of-old', { state: 'revealed' });
    expect(await fixture.watch.check()).toEqual({ ok: true, value: { left: 0 } });
    expect(fixture.receipts.find('old')?.state).toBe('revealed');
  });

  it('says how many were left when there are more than a server bears', async () => {
    for (let count = 0; count < 350; count += 1) add(`n${count}`);
    expect(await fixture.watch.check()).toEqual({ ok: true, value: { left: 50 } });
    expect(await fixture.watch.check()).toEqual({ ok: true, value: { left: 50 } });
    expect(new Set(fixture.api.receiptRequests).size).toBe(350);
  });

  it('is not kept from the others by one that fails every time', async () => {
    for (const id of ['a', 'b', 'c']) add(id);
    const { receipt } = fixture.api;
    fixture.api.receipt = async (at, key) =>
      key.reveal() === 'key-of-a'
        ? { ok: false, failure: { kind: 'server-fault', status: 500, mayHaveBeenSent: false } }
        : receipt(at, key);
    for (let round = 0; round < 3; round += 1) await fixture.watch.check();
    expect(fixture.api.receiptRequests).toContain('receipt key-of-b');
    expect(fixture.api.receiptRequests).toContain('receipt key-of-c');
  });

  it('asks no more often than once a minute, however many links expire one after another', async () => {
    for (let count = 0; count < 300; count += 1) {
      add(`n${count}`, { expiresAt: fixture.clock.time + 60_000 + count * 4_000 });
    }
    await fixture.timers.pass(20 * minute);
    expect(fixture.api.receiptRequests.length).toBeLessThanOrEqual(20 * 21);
  });

  it('does not say opened of a link that was burned while the server was asked', async () => {
    add('a');
    const { receipt } = fixture.api;
    fixture.api.reports.set('key-of-a', { state: 'opened' });
    fixture.api.receipt = async (at, key) => {
      fixture.receipts.end('a', 'burned');
      return receipt(at, key);
    };
    await fixture.watch.check();
    expect(fixture.receipts.find('a')?.state).toBe('burned');
  });

  it('stops asking a server that never answers, when it would have forgotten the link', async () => {
    add('a');
    fixture.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    await fixture.timers.pass(3 * 60 * minute);
    expect(fixture.receipts.find('a')?.state).toBe('gone');
    expect(fixture.timers.waiting()).toEqual([]);
  });
});
