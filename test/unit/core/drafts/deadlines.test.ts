import { beforeEach, describe, expect, it } from 'vitest';
import { createDeadlines } from '../../../../electron/core/drafts/deadlines.ts';
import type { Draft } from '../../../../electron/core/drafts/draft.ts';
import { isOverdue } from '../../../../electron/core/drafts/draft.ts';
import { draftStates } from '../../../../src/shared/model/drafts.ts';
import {
  createOutboxFixture,
  draftOf,
  type OutboxFixture,
  turns,
} from '../../../support/fakes/outbox-fixture.ts';
import { createFakeTimers } from '../../../support/fakes/ports.ts';

const day = 86_400_000;

describe('a draft is overdue', () => {
  it.each(draftStates)('only while it waits for something: %s', (state) => {
    expect(isOverdue({ state, discardAt: 5 }, 5)).toBe(state === 'waiting' || state === 'held');
  });

  it.each([
    [null, false],
    [4, true],
    [5, true],
    [6, false],
  ])('at the moment 5 with the deadline %s: %s', (discardAt, isIt) => {
    expect(isOverdue({ state: 'waiting', discardAt }, 5)).toBe(isIt);
  });
});

describe('deadlines', () => {
  let fixture: OutboxFixture;
  let missed: (readonly Draft[])[];
  /** Deadlines of their own, since the outbox of the fixture has its own timer. */
  const setUp = () => {
    const timers = createFakeTimers(fixture.clock);
    const deadlines = createDeadlines({ ...fixture, timers });
    deadlines.onMissed((drafts) => missed.push(drafts));
    return { timers, deadlines };
  };
  beforeEach(() => {
    fixture = createOutboxFixture();
    missed = [];
  });

  it('wipe what is overdue, on disk too, and announce it as it was', async () => {
    const { deadlines } = setUp();
    await fixture.drafts.keep(draftOf('late', { discardAt: fixture.clock.time }));
    await fixture.drafts.keep(draftOf('in-time', { discardAt: fixture.clock.time + 1 }));
    await deadlines.discardOverdue();
    expect(fixture.drafts.find('late')).toMatchObject({ state: 'failed', passphrase: null, reason: null });
    expect(fixture.drafts.find('late')?.secret.reveal()).toBe('');
    expect(fixture.onDisk('late')).toMatchObject({ state: 'failed', secret: '' });
    expect(fixture.drafts.find('in-time')?.state).toBe('waiting');
    expect(missed).toMatchObject([[{ id: 'late', state: 'waiting' }]]);
    expect(missed[0]?.[0]?.secret.reveal()).toBe('secret-of-late');
  });

  it('announce several at once, and nothing when nothing was missed', async () => {
    const { deadlines } = setUp();
    await deadlines.discardOverdue();
    expect(missed).toEqual([]);
    for (const id of ['a', 'b']) await fixture.drafts.keep(draftOf(id, { discardAt: 1 }));
    await deadlines.discardOverdue();
    await deadlines.discardOverdue();
    expect(missed.map((drafts) => drafts.map(({ id }) => id))).toEqual([['a', 'b']]);
  });

  it('leave a draft that got more time while the one before was written', async () => {
    const { deadlines } = setUp();
    for (const id of ['a', 'b']) await fixture.drafts.keep(draftOf(id, { discardAt: 1 }));
    const { put } = fixture.records;
    fixture.records.put = async (id, content) => {
      if (id === 'a') fixture.drafts.changeInMemory('b', { discardAt: null });
      return await put(id, content);
    };
    await deadlines.discardOverdue();
    expect(fixture.drafts.find('b')?.state).toBe('waiting');
  });

  it('wait for the next one with one timer, and sweep then', async () => {
    const { deadlines, timers } = setUp();
    await fixture.drafts.keep(draftOf('a', { discardAt: fixture.clock.time + 5_000 }));
    await fixture.drafts.keep(draftOf('b', { discardAt: fixture.clock.time + 9_000 }));
    deadlines.updateTimer();
    deadlines.updateTimer();
    expect(timers.waiting()).toEqual([5_000]);
    await timers.pass(5_000);
    await turns();
    expect(fixture.drafts.find('a')?.state).toBe('failed');
    expect(timers.waiting()).toEqual([4_000]);
  });

  it.each([
    ['is over already', -5_000, 0],
    ['is farther away than a timer can hold', 60 * day, day],
  ])('wait no longer than they can for one that %s', async (_what, inMs, delayMs) => {
    const { deadlines, timers } = setUp();
    await fixture.drafts.keep(draftOf('a', { discardAt: fixture.clock.time + inMs }));
    deadlines.updateTimer();
    expect(timers.waiting()).toEqual([delayMs]);
  });

  it('wait for nothing once the last one is taken away', async () => {
    const { deadlines, timers } = setUp();
    await fixture.drafts.keep(draftOf('a', { discardAt: fixture.clock.time + 5_000 }));
    deadlines.updateTimer();
    fixture.drafts.changeInMemory('a', { discardAt: null });
    deadlines.updateTimer();
    expect(timers.waiting()).toEqual([]);
  });
});
