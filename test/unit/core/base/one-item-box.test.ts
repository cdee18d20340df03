import { describe, expect, it } from 'vitest';
import { createOneItemBox } from '../../../../electron/core/base/one-item-box.ts';

const setUp = () => {
  const box = createOneItemBox<string>();
  const announced: boolean[] = [];
  box.subscribe(() => announced.push(box.isFull()));
  return { box, announced };
};

describe('a box for one item', () => {
  it('gives its item out once', () => {
    const { box } = setUp();
    box.put('a');
    expect(box.isFull()).toBe(true);
    expect([box.take(), box.take()]).toEqual(['a', null]);
    expect(box.isFull()).toBe(false);
  });

  it('shows its item, and keeps it', () => {
    const { box, announced } = setUp();
    expect(box.look()).toBeNull();
    box.put('a');
    expect([box.look(), box.look(), box.take(), box.look()]).toEqual(['a', 'a', 'a', null]);
    expect(announced).toEqual([true, false]);
  });

  it('has the newer item when nobody took the older one', () => {
    const { box } = setUp();
    box.put('a');
    box.put('b');
    expect([box.take(), box.take()]).toEqual(['b', null]);
  });

  it('announces that it was filled or emptied, when it is', () => {
    const { box, announced } = setUp();
    box.put('a');
    box.take();
    expect(announced).toEqual([true, false]);
  });

  it('announces nothing when there was nothing to take', () => {
    const { box, announced } = setUp();
    expect(box.take()).toBeNull();
    expect(announced).toEqual([]);
  });
});
