import { describe, expect, it } from 'vitest';
import { createSerialQueue } from '../../../../electron/core/base/serial-queue.ts';

/** A piece of work that ends when the test says so. */
const createWork = (name: string, done: string[]) => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return {
    run: async () => {
      done.push(`${name} begins`);
      const answer = await promise;
      done.push(`${name} ends`);
      return answer;
    },
    end: () => resolve(name),
    fail: (error: Error) => reject(error),
  };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a serial queue', () => {
  it('begins one piece of work when the one before has ended, in the order given', async () => {
    const queue = createSerialQueue();
    const done: string[] = [];
    const [first, second] = [createWork('first', done), createWork('second', done)];
    const answers = Promise.all([queue.run(first.run), queue.run(second.run)]);
    second.end();
    await turn();
    expect(done).toEqual(['first begins']);
    first.end();
    expect(await answers).toEqual(['first', 'second']);
    expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('goes on after a piece of work that failed, and tells only who gave it', async () => {
    const queue = createSerialQueue();
    const work = createWork('first', []);
    const first = queue.run(work.run);
    const second = queue.run(async () => 'second');
    work.fail(new Error('a bug'));
    await expect(first).rejects.toThrow('a bug');
    expect(await second).toBe('second');
    expect(await queue.run(async () => 'third')).toBe('third');
  });

  it('goes on after a piece of work that throws before it has begun to wait', async () => {
    const queue = createSerialQueue();
    const first = queue.run(() => {
      throw new Error('a bug');
    });
    await expect(first).rejects.toThrow('a bug');
    expect(queue.isBusy()).toBe(false);
    expect(await queue.run(async () => 'second')).toBe('second');
  });

  it('is busy from the moment work is given until the last of it has ended', async () => {
    const queue = createSerialQueue();
    const [first, second] = [createWork('first', []), createWork('second', [])];
    expect(queue.isBusy()).toBe(false);
    const answers = Promise.all([queue.run(first.run), queue.run(second.run)]);
    expect(queue.isBusy()).toBe(true);
    first.end();
    await turn();
    expect(queue.isBusy()).toBe(true);
    second.end();
    await answers;
    expect(queue.isBusy()).toBe(false);
  });

  it('is idle at once while there is nothing to do', async () => {
    await expect(createSerialQueue().idle()).resolves.toBeUndefined();
  });

  it('is idle only when work that was added meanwhile has ended too', async () => {
    const queue = createSerialQueue();
    const done: string[] = [];
    const [first, second] = [createWork('first', done), createWork('second', done)];
    void queue.run(first.run);
    const idle = queue.idle().then(() => done.push('idle'));
    void queue.run(second.run);
    first.end();
    await turn();
    expect(done).not.toContain('idle');
    second.end();
    await idle;
    expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'idle']);
  });

  it('is idle after work that failed', async () => {
    const queue = createSerialQueue();
    const failing = queue.run(async () => {
      throw new Error('a bug');
    });
    await Promise.all([expect(failing).rejects.toThrow('a bug'), queue.idle()]);
    expect(queue.isBusy()).toBe(false);
  });
});
