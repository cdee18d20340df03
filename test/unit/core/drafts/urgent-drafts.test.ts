import { describe, expect, it } from 'vitest';
import { createUrgentDrafts } from '../../../../electron/core/drafts/urgent-drafts.ts';

const setUp = () => {
  const urgent = createUrgentDrafts();
  const told: string[] = [];
  const add = (id: string, who = id) => void urgent.add(id).then(() => told.push(who));
  return { urgent, told, add };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('an urgent draft', () => {
  it('is one until it was tried, and whoever asked is told then', async () => {
    const { urgent, told, add } = setUp();
    add('a');
    await turn();
    expect(urgent.has('a')).toBe(true);
    expect(told).toEqual([]);
    urgent.resolve('a');
    await turn();
    expect(urgent.has('a')).toBe(false);
    expect(told).toEqual(['a']);
  });

  it('is told to everyone who asked for it, and to nobody who asked for another', async () => {
    const { urgent, told, add } = setUp();
    add('a', 'first');
    add('a', 'second');
    add('b');
    urgent.resolve('a');
    await turn();
    expect(told).toEqual(['first', 'second']);
    expect(urgent.has('b')).toBe(true);
  });

  it('can be several that were tried together', async () => {
    const { urgent, told, add } = setUp();
    for (const id of ['a', 'b', 'c']) add(id);
    urgent.resolveWhere((id) => id !== 'b');
    await turn();
    expect(told).toEqual(['a', 'c']);
    expect(['a', 'b', 'c'].filter(urgent.has)).toEqual(['b']);
  });

  it('is none that nobody asked for', () => {
    const { urgent } = setUp();
    urgent.resolve('a');
    expect(urgent.has('a')).toBe(false);
  });
});
