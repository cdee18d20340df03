import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import {
  createOutboxFixture,
  draftOf,
  type OutboxFixture,
  turns,
} from '../../../support/fakes/outbox-fixture.ts';

let fixture: OutboxFixture;
beforeEach(() => {
  fixture = createOutboxFixture();
});
const ids = (): readonly string[] => fixture.drafts.all().map(({ id }) => id);
const keepAll = async (...savedAt: readonly (readonly [id: string, at: number])[]): Promise<void> => {
  for (const [id, at] of savedAt) await fixture.drafts.keep(draftOf(id, {}, at));
};

describe('the list of drafts', () => {
  it('has the oldest first, in whatever order they came', async () => {
    await keepAll(['c', 3], ['a', 1], ['d', 4], ['b', 2]);
    expect(ids()).toEqual(['a', 'b', 'c', 'd']);
    await keepAll(['between', 2.5]);
    expect(ids()).toEqual(['a', 'b', 'between', 'c', 'd']);
  });

  it('has those of the same moment by their ids', async () => {
    await keepAll(['b', 1], ['c', 1], ['a', 1]);
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('keeps the place of one that changes', async () => {
    await keepAll(['a', 1], ['b', 2]);
    await fixture.drafts.change('a', { note: 'for Bo' });
    expect(ids()).toEqual(['a', 'b']);
    expect(fixture.drafts.all()[0]?.note).toBe('for Bo');
  });

  it('puts one back in its place when the disk did not let it go', async () => {
    await keepAll(['a', 1], ['b', 2], ['c', 3]);
    fixture.records.failure = { kind: 'records-not-saved' };
    expect(await fixture.drafts.discard('b')).toEqual({ ok: false, failure: { kind: 'records-not-saved' } });
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('stays as it was for whoever is still going through it', async () => {
    await keepAll(['a', 1], ['b', 2]);
    const before = fixture.drafts.all();
    fixture.drafts.becameReceipt('a');
    expect(before.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(ids()).toEqual(['b']);
  });

  it('counts those of the states asked for', async () => {
    await keepAll(['a', 1], ['b', 2], ['c', 3]);
    await fixture.drafts.change('b', { state: 'held', reason: { kind: 'kept-by-user' } });
    await fixture.drafts.change('c', { state: 'sending' });
    expect([
      fixture.drafts.countOf('waiting'),
      fixture.drafts.countOf('waiting', 'sending'),
      fixture.drafts.countOf('failed'),
    ]).toEqual([1, 2, 0]);
  });
});

describe('a record on disk', () => {
  it('that was being sent when the app ended may have arrived, and is written down as such', async () => {
    await fixture.drafts.keep(draftOf('a', { state: 'sending' }));
    const next = fixture.startAgain();
    await next.load();
    await turns();
    expect(next.drafts.find('a')).toMatchObject({ state: 'waiting', reason: null, lostReplies: 1 });
    expect(fixture.onDisk('a')).toMatchObject({ state: 'waiting', lostReplies: 1 });
  });

  it('of another kind is left to others', () => {
    expect(fixture.drafts.adopt('a', new Sensitive('{"kind":"receipt"}'))).toBe(false);
    expect(fixture.drafts.all()).toEqual([]);
  });

  it('does not replace the draft in memory, which may be newer', async () => {
    await fixture.drafts.keep(draftOf('a'));
    const old = new Sensitive(fixture.records.files.get('a') ?? '');
    await fixture.drafts.change('a', { note: 'newer' });
    expect(fixture.drafts.adopt('a', old)).toBe(true);
    expect(fixture.drafts.find('a')?.note).toBe('newer');
  });
});

describe('a change of drafts', () => {
  it('is announced once for all of one turn', async () => {
    let announced = 0;
    await keepAll(['a', 1], ['b', 2]);
    await turns();
    fixture.drafts.subscribe(() => {
      announced += 1;
    });
    fixture.drafts.changeInMemory('a', { triedAt: 1 });
    fixture.drafts.changeInMemory('b', { triedAt: 1 });
    await turns();
    expect(announced).toBe(1);
  });

  it('is none for a draft that is not there', async () => {
    expect(await fixture.drafts.change('nobody', { note: 'x' })).toEqual({ ok: true, value: null });
    expect(fixture.records.written).toEqual([]);
    expect(fixture.drafts.all()).toEqual([]);
  });

  it('is in force at once, and says when the disk did not take it', async () => {
    await fixture.drafts.keep(draftOf('a'));
    fixture.records.failure = { kind: 'records-not-saved' };
    expect((await fixture.drafts.change('a', { note: 'x' })).ok).toBe(false);
    expect(fixture.drafts.find('a')?.note).toBe('x');
    expect(fixture.onDisk('a')).toMatchObject({ note: '' });
  });
});

it('a draft that the disk did not take is not there', async () => {
  fixture.records.failure = { kind: 'keychain-locked' };
  expect(await fixture.drafts.keep(draftOf('a'))).toEqual({
    ok: false,
    failure: { kind: 'keychain-locked' },
  });
  expect(fixture.drafts.all()).toEqual([]);
});
