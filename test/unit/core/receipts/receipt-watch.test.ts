import { beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../../../electron/core/receipts/receipt.ts';
import { createReceiptDesk, type ReceiptDesk, receiptOf } from '../../../support/fakes/receipt-desk.ts';

const minute = 60_000;
const anna = { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' };

let desk: ReceiptDesk;
beforeEach(() => {
  desk = createReceiptDesk();
});
const add = (id: string, change: Partial<Receipt> = {}): void => {
  desk.receipts.add(receiptOf(id, change));
  desk.api.reports.set(`key-of-${id}`, {});
  desk.watch.wake();
};

describe('the watch', () => {
  it('asks nobody while no link is alive', async () => {
    desk.watch.wake();
    expect(desk.timers.waiting()).toEqual([]);
    add('a');
    desk.receipts.end('a', 'burned');
    desk.watch.wake();
    await desk.timers.pass(24 * 60 * minute);
    expect(desk.api.looks).toEqual([]);
  });

  it('asks less and less often while nothing happens, and stops when the link has ended', async () => {
    add('a', { expiresAt: desk.clock.time + 86_400_000 });
    const delays: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      const [delay = 0] = desk.timers.waiting();
      delays.push(delay);
      await desk.timers.pass(delay);
    }
    expect(delays[0]).toBeGreaterThanOrEqual(0.8 * minute);
    expect(delays[0]).toBeLessThanOrEqual(1.2 * minute);
    expect(Math.max(...delays)).toBeLessThanOrEqual(1.2 * 30 * minute);
    expect(delays.at(-1)).toBeGreaterThanOrEqual(0.8 * 30 * minute);
    expect(desk.api.looks).toHaveLength(12);
    const seen = desk.clock.time;
    desk.api.reports.set('key-of-a', { state: 'revealed', since: seen });
    await desk.timers.pass(40 * minute);
    expect(desk.receipts.find('a')).toMatchObject({ state: 'revealed', stateSince: seen });
    expect(desk.revealed).toEqual([['a']]);
    expect(desk.timers.waiting()).toEqual([]);
  });

  it('asks once for all links of an account, by its list', async () => {
    const made = desk.clock.time;
    add('a', { madeWith: anna });
    add('b', { madeWith: anna });
    desk.api.reports.set('key-of-b', { state: 'opened', since: desk.clock.time + 7 });
    await desk.timers.pass(2 * minute);
    expect(desk.api.looks).toEqual(['recent anna@example.com']);
    expect(desk.receipts.find('a')?.state).toBe('new');
    expect(desk.receipts.find('b')).toMatchObject({ state: 'opened', stateSince: made + 7 });
  });

  it('looks at a receipt alone where the list does not have it', async () => {
    add('a', { madeWith: anna });
    desk.api.unlisted.add('key-of-a');
    await desk.timers.pass(2 * minute);
    expect(desk.api.looks).toEqual(['recent anna@example.com', 'receipt key-of-a']);
  });

  it('never looks at a single receipt of an old server, which would open the link and send the secret', async () => {
    add('a', { fromOldServer: true });
    add('b', { fromOldServer: true, madeWith: anna });
    desk.api.unlisted.add('key-of-b');
    await desk.timers.pass(3 * minute);
    expect(desk.api.looks.filter((look) => look.startsWith('receipt'))).toEqual([]);
    await desk.timers.pass(130 * minute);
    expect(desk.receipts.find('a')?.state).toBe('gone');
  });

  it('does not say opened of what an old server made up, since that says so itself', async () => {
    add('a', { fromOldServer: true, source: 'generate', madeWith: anna });
    desk.api.reports.set('key-of-a', { state: 'opened' });
    await desk.timers.pass(2 * minute);
    expect(desk.receipts.find('a')).toMatchObject({ state: 'new' });
    expect(desk.receipts.find('a')?.checkedAt).not.toBeNull();
  });

  it('tells of several revealed links at once', async () => {
    add('a', { madeWith: anna });
    add('b', { madeWith: anna });
    for (const id of ['a', 'b']) desk.api.reports.set(`key-of-${id}`, { state: 'revealed' });
    await desk.timers.pass(2 * minute);
    expect(desk.revealed).toEqual([['a', 'b']]);
  });

  it.each(['burned', 'expired', 'gone'] as const)(
    'learns that a link is %s, without a fuss',
    async (state) => {
      add('a');
      desk.api.reports.set('key-of-a', { state });
      await desk.timers.pass(2 * minute);
      expect(desk.receipts.find('a')?.state).toBe(state);
      expect(desk.revealed).toEqual([]);
    },
  );

  it('takes a state it does not know for no news', async () => {
    add('a');
    desk.api.reports.set('key-of-a', { state: null });
    await desk.timers.pass(2 * minute);
    expect(desk.receipts.find('a')).toMatchObject({ state: 'new', problem: null });
  });

  it('never says expired of what the server no longer knows: it may have been revealed', async () => {
    add('a', { expiresAt: desk.clock.time + 1_000 });
    add('b');
    const { expiresAt } = desk.receipts.find('a') ?? {};
    desk.api.reports.clear();
    await desk.timers.pass(2 * minute);
    expect(desk.receipts.find('a')).toMatchObject({ state: 'gone', stateSince: expiresAt });
    expect(desk.receipts.find('b')?.state).toBe('gone');
  });

  it('says that a link expired at the end of its lifetime, not when the server was asked', async () => {
    add('a', { expiresAt: desk.clock.time + 1_000 });
    const { expiresAt } = desk.receipts.find('a') ?? {};
    desk.api.reports.set('key-of-a', { state: 'expired', since: desk.clock.time + 40 * minute });
    await desk.timers.pass(60 * minute);
    expect(desk.receipts.find('a')).toMatchObject({ state: 'expired', stateSince: expiresAt });
  });

  it('asks as soon as a link has expired, while the server still knows how it ended', async () => {
    add('a', { expiresAt: desk.clock.time + 10_000 });
    await desk.timers.pass(20_000);
    expect(desk.api.looks).toEqual(['receipt key-of-a']);
  });

  it('still learns that a link was revealed just before it expired', async () => {
    add('a', { expiresAt: desk.clock.time + 1_000 });
    desk.api.reports.set('key-of-a', { state: 'revealed', since: 3 });
    await desk.timers.pass(2 * minute);
    expect(desk.receipts.find('a')?.state).toBe('revealed');
  });

  it.each([
    ['long before it was made', -86_400_000 * 400],
    ['in the future', 86_400_000],
  ])('does not believe a server that says it happened %s', async (_when, offset) => {
    add('a');
    const made = desk.clock.time;
    desk.api.reports.set('key-of-a', { state: 'revealed', since: made + offset });
    await desk.timers.pass(2 * minute);
    const since = desk.receipts.find('a')?.stateSince ?? 0;
    expect(since).toBeGreaterThanOrEqual(made);
    expect(since).toBeLessThanOrEqual(desk.clock.time);
  });

  it('notes why it could not look, and forgets that when it could', async () => {
    add('a');
    desk.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    await desk.timers.pass(2 * minute);
    expect(desk.receipts.find('a')?.problem).toMatchObject({ cause: 'dns' });
    desk.api.failure = null;
    await desk.timers.pass(5 * minute);
    expect(desk.receipts.find('a')?.problem).toBeNull();
  });

  it('waits twenty minutes when a server has had too many requests', async () => {
    add('a', { expiresAt: desk.clock.time + 86_400_000 });
    desk.api.failure = { kind: 'rate-limited', retryAfterSeconds: null };
    await desk.timers.pass(2 * minute);
    expect(desk.timers.waiting()[0]).toBeGreaterThanOrEqual(0.8 * 20 * minute - minute);
  });

  it('asks nobody while the screen is locked or the computer sleeps, and soon afterwards', async () => {
    add('a', { expiresAt: desk.clock.time + 86_400_000 });
    desk.watch.pause();
    await desk.timers.pass(600 * minute);
    expect(desk.api.looks).toEqual([]);
    desk.watch.resume();
    await desk.timers.pass(minute / 2);
    expect(desk.api.looks).toHaveLength(1);
  });

  it('asks nobody when the user does not want it, except when told to', async () => {
    desk.want({ watchLinks: false });
    add('a');
    await desk.timers.pass(50 * minute);
    expect(desk.api.looks).toEqual([]);
    expect((await desk.watch.check()).ok).toBe(true);
    expect(desk.api.looks).toHaveLength(1);
  });

  it('never asks anonymously for what an account made', async () => {
    desk.keychain.tokens.clear();
    add('a', { madeWith: anna });
    expect(await desk.watch.check()).toMatchObject({ ok: false, failure: { kind: 'token-missing' } });
    expect(desk.api.looks).toEqual([]);
  });

  it('asks each account at each server for its own', async () => {
    add('a', { madeWith: anna });
    add('b');
    add('c', { madeWith: { server: 'https://ca.onetimesecret.com' } });
    await desk.watch.check();
    expect(desk.api.looks.sort()).toEqual([
      'receipt key-of-b',
      'receipt key-of-c',
      'recent anna@example.com',
    ]);
  });

  it('looks at no more than twenty one by one in a round, and at the others in the next', async () => {
    for (let count = 0; count < 45; count += 1) add(`n${count}`);
    await desk.timers.pass(1.3 * minute);
    expect(desk.api.looks).toHaveLength(20);
    await desk.timers.pass(6 * minute);
    expect(new Set(desk.api.looks).size).toBe(45);
  });

  it('finds out about an old link that was revealed, however many newer ones there are', async () => {
    add('old', { madeAt: desk.clock.time - 1_000 });
    for (let count = 0; count < 30; count += 1) add(`n${count}`);
    desk.api.reports.set('key-of-old', { state: 'revealed' });
    expect(await desk.watch.check()).toEqual({ ok: true, value: { left: 0 } });
    expect(desk.receipts.find('old')?.state).toBe('revealed');
  });

  it('says how many were left when there are more than a server bears', async () => {
    for (let count = 0; count < 350; count += 1) add(`n${count}`);
    expect(await desk.watch.check()).toEqual({ ok: true, value: { left: 50 } });
    expect(await desk.watch.check()).toEqual({ ok: true, value: { left: 50 } });
    expect(new Set(desk.api.looks).size).toBe(350);
  });

  it('is not kept from the others by one that fails every time', async () => {
    for (const id of ['a', 'b', 'c']) add(id);
    const { receipt } = desk.api;
    desk.api.receipt = async (at, key) =>
      key.reveal() === 'key-of-a'
        ? { ok: false, failure: { kind: 'server-fault', status: 500, mayHaveBeenSent: false } }
        : receipt(at, key);
    for (let round = 0; round < 3; round += 1) await desk.watch.check();
    expect(desk.api.looks).toContain('receipt key-of-b');
    expect(desk.api.looks).toContain('receipt key-of-c');
  });

  it('asks no more often than once a minute, however many links expire one after another', async () => {
    for (let count = 0; count < 300; count += 1) {
      add(`n${count}`, { expiresAt: desk.clock.time + 60_000 + count * 4_000 });
    }
    await desk.timers.pass(20 * minute);
    expect(desk.api.looks.length).toBeLessThanOrEqual(20 * 21);
  });

  it('does not say opened of a link that was burned while the server was asked', async () => {
    add('a');
    const { receipt } = desk.api;
    desk.api.reports.set('key-of-a', { state: 'opened' });
    desk.api.receipt = async (at, key) => {
      desk.receipts.end('a', 'burned');
      return receipt(at, key);
    };
    await desk.watch.check();
    expect(desk.receipts.find('a')?.state).toBe('burned');
  });

  it('stops asking a server that never answers, when it would have forgotten the link', async () => {
    add('a');
    desk.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    await desk.timers.pass(3 * 60 * minute);
    expect(desk.receipts.find('a')?.state).toBe('gone');
    expect(desk.timers.waiting()).toEqual([]);
  });
});
