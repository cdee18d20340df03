import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSortedList } from '../../../../electron/core/base/sorted-list.ts';

interface Entry {
  readonly id: number;
  readonly at: number;
  readonly words: string;
}
const order = (one: Entry, other: Entry): number => one.at - other.at || one.id - other.id;

describe('a sorted list', () => {
  it('is what sorting everything after each change would give', () => {
    const change = fc.record({
      id: fc.nat({ max: 12 }),
      at: fc.nat({ max: 6 }),
      words: fc.string({ maxLength: 3 }),
      isRemoved: fc.boolean(),
      isLooked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const list = createSortedList(order);
        const model = new Map<number, Entry>();
        for (const { id, at, words, isRemoved, isLooked } of changes) {
          const before = model.get(id) ?? null;
          const after = isRemoved ? null : { id, at, words };
          list.replace(before, after);
          if (after === null) model.delete(id);
          else model.set(id, after);
          if (isLooked) expect(list.values()).toEqual([...model.values()].sort(order));
        }
        expect(list.values()).toEqual([...model.values()].sort(order));
      }),
    );
  });

  it('compares a few of ten thousand for a change, and none that come in order', () => {
    let compared = 0;
    const list = createSortedList<Entry>((one, other) => {
      compared += 1;
      return order(one, other);
    });
    const entries = Array.from({ length: 10_000 }, (_, id) => ({ id, at: id, words: '' }));
    for (const entry of entries) list.replace(null, entry);
    expect(list.values()).toEqual(entries);
    expect(compared).toBeLessThan(10_000);
    compared = 0;
    for (const entry of entries.slice(0, 100)) list.replace(entry, null);
    for (const entry of entries.slice(200, 300)) list.replace(entry, { ...entry, words: 'changed' });
    expect(list.values()).toHaveLength(9_900);
    expect(compared).toBeLessThan(200 * 20);
  });
});
