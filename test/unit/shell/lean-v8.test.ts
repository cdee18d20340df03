import { describe, expect, it } from 'vitest';
import { createEventSource } from '../../../electron/core/base/event-source.ts';
import { giveBackMemoryAtRest } from '../../../electron/shell/lean-v8.ts';
import { createFakeClock, createFakeTimers } from '../../support/fakes/ports.ts';

const setUp = () => {
  const timers = createFakeTimers(createFakeClock());
  const closed = createEventSource<string>();
  const started = Promise.withResolvers<void>();
  const windows = { areOpen: false };
  let times = 0;
  giveBackMemoryAtRest({
    timers,
    isStarted: started.promise,
    onWindowClosed: closed.subscribe,
    hasWindow: () => windows.areOpen,
    giveBack: () => {
      times += 1;
    },
  });
  return { timers, closed, started, windows, times: () => times };
};

describe('memory is given back', () => {
  it('once the start is over, and nothing before', async () => {
    const { timers, started, times } = setUp();
    await timers.pass(60_000);
    expect(times()).toBe(0);
    started.resolve();
    await started.promise;
    await timers.pass(499);
    expect(times()).toBe(0);
    await timers.pass(1);
    expect(times()).toBe(1);
    await timers.pass(60_000);
    expect(times()).toBe(1);
  });

  it('after the last window has closed, once for all that close together', async () => {
    const { timers, closed, windows, times } = setUp();
    windows.areOpen = true;
    closed.emit('help');
    await timers.pass(1_000);
    expect(times()).toBe(0);
    closed.emit('activity');
    await timers.pass(400);
    windows.areOpen = false;
    closed.emit('quick-share');
    await timers.pass(499);
    expect(times()).toBe(0);
    await timers.pass(1);
    expect(times()).toBe(1);
  });

  it('by what nothing needs any more', async () => {
    const timers = createFakeTimers(createFakeClock());
    const closed = createEventSource<string>();
    giveBackMemoryAtRest({
      timers,
      isStarted: new Promise(() => undefined),
      onWindowClosed: closed.subscribe,
      hasWindow: () => false,
    });
    const unused = new WeakRef({ some: 'thing' });
    // What a turn has made or looked at lives until its end.
    await new Promise((resolve) => setImmediate(resolve));
    closed.emit('help');
    await timers.pass(500);
    expect(unused.deref()).toBe(undefined);
  });
});
