import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../electron/core/drafts/draft.ts';
import { createDraftIndex } from '../../../../electron/core/drafts/draft-index.ts';
import { draftOf, eu, uk } from '../../../support/fakes/outbox-fixture.ts';

const indexOf = (...drafts: readonly Draft[]) => {
  const index = createDraftIndex();
  for (const draft of drafts) index.replace(null, draft);
  return index;
};

describe('the next deadline', () => {
  it.each<[string, readonly Partial<Draft>[], number | null]>([
    ['none without drafts', [], null],
    ['none when none has one', [{}, {}], null],
    ['the earliest', [{ discardAt: 7 }, {}, { discardAt: 3 }, { discardAt: 5 }], 3],
    [
      'none of a draft that is being sent or has failed',
      [
        { state: 'sending', discardAt: 1 },
        { state: 'failed', discardAt: 2 },
        { state: 'held', discardAt: 9 },
      ],
      9,
    ],
  ])('is %s', (_what, changes, deadline) => {
    const drafts = changes.map((change, at) => draftOf(`${at}`, change));
    expect(indexOf(...drafts).nextDeadline()).toBe(deadline);
  });

  it('follows a draft that gets another, is sent or goes', () => {
    const [a, b] = [draftOf('a', { discardAt: 3 }), draftOf('b', { discardAt: 5 })];
    const index = indexOf(a, b);
    const later = { ...a, discardAt: 8 };
    index.replace(a, later);
    expect(index.nextDeadline()).toBe(5);
    index.replace(b, { ...b, state: 'sending' });
    expect(index.nextDeadline()).toBe(8);
    index.replace(later, null);
    expect(index.nextDeadline()).toBeNull();
  });
});

describe('the drafts of a server', () => {
  it('are those that wait for it, oldest first, whatever else changes', () => {
    const [a, b] = [draftOf('a', {}, 1), draftOf('b', {}, 2)];
    const elsewhere = draftOf('c', { madeWith: { server: uk } }, 0);
    const index = indexOf(b, elsewhere, a);
    expect(index.oldestWaiting(eu)).toBe(a);
    expect(index.serversWaiting().toSorted()).toEqual([eu, uk]);
    const sending: Draft = { ...a, state: 'sending' };
    index.replace(a, sending);
    expect(index.oldestWaiting(eu)).toBe(b);
    index.replace(sending, a);
    expect(index.oldestWaiting(eu)).toBe(a);
    index.replace(a, null);
    index.replace(b, { ...b, madeWith: { server: uk } });
    expect(index.oldestWaiting(eu)).toBeNull();
    expect(index.oldestWaiting(uk)).toBe(elsewhere);
    expect(index.serversWaiting()).toEqual([uk]);
  });
});

it('counts of states follow each change', () => {
  const [a, b] = [draftOf('a'), draftOf('b', { state: 'held' })];
  const index = indexOf(a, b);
  expect([index.countOf('waiting'), index.countOf('held'), index.countOf('waiting', 'held')]).toEqual([
    1, 1, 2,
  ]);
  index.replace(a, { ...a, state: 'held' });
  index.replace(b, null);
  expect([index.countOf('waiting'), index.countOf('held'), index.countOf('failed')]).toEqual([0, 1, 0]);
});
