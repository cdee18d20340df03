import { describe, expect, it, vi } from 'vitest';
import { createChangeSource, createEventSource } from '../../../../electron/core/base/event-source.ts';

/** What is thrown into no hands at all while `work` runs; nothing of it reaches the test runner. */
const uncaughtDuring = async (work: () => void): Promise<readonly unknown[]> => {
  const uncaught: unknown[] = [];
  const schedule = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) => {
    void Promise.resolve().then(() => {
      try {
        task();
      } catch (error) {
        uncaught.push(error);
      }
    });
  });
  try {
    work();
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    schedule.mockRestore();
  }
  return uncaught;
};

describe('an event source', () => {
  it('tells its listeners at once, in the order in which they subscribed', () => {
    const source = createEventSource<string>();
    const heard: string[] = [];
    source.subscribe((event) => heard.push(`first ${event}`));
    source.subscribe((event) => heard.push(`second ${event}`));
    source.emit('a');
    expect(heard).toEqual(['first a', 'second a']);
  });

  it('tells a listener nothing of what was before it', () => {
    const source = createEventSource<string>();
    const heard: string[] = [];
    source.emit('earlier');
    source.subscribe((event) => heard.push(event));
    expect(heard).toEqual([]);
    source.emit('later');
    expect(heard).toEqual(['later']);
  });

  it('tells nobody who has unsubscribed, even twice', () => {
    const source = createEventSource<string>();
    const heard: string[] = [];
    const unsubscribe = source.subscribe((event) => heard.push(event));
    source.subscribe((event) => heard.push(`other ${event}`));
    unsubscribe();
    unsubscribe();
    source.emit('a');
    expect(heard).toEqual(['other a']);
  });

  it('takes a function that subscribes twice for two listeners', () => {
    const source = createEventSource<string>();
    const heard: string[] = [];
    const hear = (event: string) => void heard.push(event);
    const unsubscribe = source.subscribe(hear);
    source.subscribe(hear);
    source.emit('a');
    unsubscribe();
    source.emit('b');
    expect(heard).toEqual(['a', 'a', 'b']);
  });

  it('does not tell a listener that another one has just unsubscribed', () => {
    const source = createEventSource<void>();
    const heard: string[] = [];
    source.subscribe(() => unsubscribe());
    const unsubscribe = source.subscribe(() => heard.push('unsubscribed'));
    source.subscribe(() => heard.push('last'));
    source.emit();
    expect(heard).toEqual(['last']);
  });

  it('tells all others when a listener unsubscribes itself', () => {
    const source = createEventSource<void>();
    const heard: string[] = [];
    const unsubscribe = source.subscribe(() => {
      heard.push('once');
      unsubscribe();
    });
    source.subscribe(() => heard.push('always'));
    source.emit();
    source.emit();
    expect(heard).toEqual(['once', 'always', 'always']);
  });

  it('tells a listener that subscribes meanwhile of the next event, not of this one', () => {
    const source = createEventSource<number>();
    const heard: number[] = [];
    const unsubscribe = source.subscribe(() => {
      unsubscribe();
      source.subscribe((event) => heard.push(event));
    });
    source.emit(1);
    source.emit(2);
    expect(heard).toEqual([2]);
  });

  it('tells the others when a listener throws, and what it threw goes uncaught', async () => {
    const source = createEventSource<void>();
    const heard: string[] = [];
    const error = new Error('a bug');
    source.subscribe(() => {
      throw error;
    });
    source.subscribe(() => heard.push('second'));
    const uncaught = await uncaughtDuring(() => source.emit());
    expect(heard).toEqual(['second']);
    expect(uncaught).toEqual([error]);
  });
});

describe('a change source', () => {
  it('tells once of all changes of one turn, and after it', async () => {
    const source = createChangeSource();
    let heard = 0;
    source.subscribe(() => {
      heard += 1;
    });
    for (let change = 0; change < 3; change += 1) source.emit();
    expect(heard).toBe(0);
    await Promise.resolve();
    expect(heard).toBe(1);
  });

  it('tells of a change in a later turn again', async () => {
    const source = createChangeSource();
    let heard = 0;
    source.subscribe(() => {
      heard += 1;
    });
    source.emit();
    await Promise.resolve();
    source.emit();
    await Promise.resolve();
    expect(heard).toBe(2);
  });

  it('tells of a change that a listener makes', async () => {
    const source = createChangeSource();
    let heard = 0;
    source.subscribe(() => {
      heard += 1;
      if (heard === 1) source.emit();
    });
    source.emit();
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toBe(2);
  });

  it('tells nobody who unsubscribed before the turn was over', async () => {
    const source = createChangeSource();
    let heard = 0;
    const unsubscribe = source.subscribe(() => {
      heard += 1;
    });
    source.emit();
    unsubscribe();
    await Promise.resolve();
    expect(heard).toBe(0);
  });
});
