import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../../electron/core/drafts/draft.ts';
import { createServerQueue, type Step } from '../../../../electron/core/drafts/server-queue.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../../src/shared/result.ts';
import { draftOf } from '../../../support/fakes/outbox-fixture.ts';
import { createFakeClock, createFakeTimers } from '../../../support/fakes/ports.ts';

const offline: Failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
const limited: Failure = { kind: 'rate-limited', retryAfterSeconds: 90 };

/** A queue whose server and drafts do what the test says. Its timer asks it to send, as its owner does. */
const setUp = () => {
  const clock = createFakeClock();
  const timers = createFakeTimers(clock);
  const waiting: Draft[] = [];
  const done: string[] = [];
  const scheduled: number[] = [];
  const world = {
    urgent: '',
    isStopped: false,
    probe: async (): Promise<Result<unknown, Failure>> => success(12),
    send: async (_draft: Draft): Promise<Step> => ({ kind: 'next' }),
  };
  const queue = createServerQueue({
    next: () => {
      const draft = waiting.find(({ id }) => id === world.urgent) ?? waiting[0];
      return draft === undefined ? null : { draft, isUrgent: draft.id === world.urgent };
    },
    probe: (first) => {
      done.push(`probe for ${first.id}`);
      return world.probe();
    },
    send: async (draft) => {
      done.push(`send ${draft.id}`);
      const step = await world.send(draft);
      if (step.kind === 'next') waiting.splice(waiting.indexOf(draft), 1);
      return step;
    },
    isStopped: () => world.isStopped,
    onDrained: () => undefined,
    onTimer: () => void queue.drain(),
    onScheduled: (delayMs) => scheduled.push(delayMs),
    clock,
    timers,
    // The byte in the middle: no jitter to speak of.
    random: { bytes: (count) => new Uint8Array(count).fill(127) },
  });
  const put = (...ids: readonly string[]) => waiting.push(...ids.map((id) => draftOf(id)));
  const seconds = () => scheduled.map((delayMs) => Math.round(delayMs / 1_000));
  return { clock, timers, waiting, done, world, queue, put, seconds };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('sending', () => {
  it('asks the server first, once, and then sends all in order', async () => {
    app.put('a', 'b', 'c');
    await app.queue.drain();
    expect(app.done).toEqual(['probe for a', 'send a', 'send b', 'send c']);
    expect(app.queue.nextTryAt()).toBeNull();
  });

  it('asks nobody when there is nothing to send', async () => {
    await app.queue.drain();
    expect(app.done).toEqual([]);
    expect(app.timers.waiting()).toEqual([]);
  });

  it('sends nothing while all is stopped, and waits for no time', async () => {
    app.world.isStopped = true;
    app.put('a');
    await app.queue.drain();
    expect(app.done).toEqual([]);
    expect(app.timers.waiting()).toEqual([]);
  });

  it('does not send what was taken away while the server was asked', async () => {
    app.put('a');
    app.world.probe = async () => {
      app.waiting.length = 0;
      return success(12);
    };
    await app.queue.drain();
    expect(app.done).toEqual(['probe for a']);
  });

  it('begins no other draft once it is stopped', async () => {
    app.put('a', 'b');
    app.world.send = async () => {
      app.world.isStopped = true;
      return { kind: 'next' };
    };
    await app.queue.drain();
    expect(app.done).toEqual(['probe for a', 'send a']);
  });

  it('ends without a next try when a draft says so', async () => {
    app.put('a', 'b');
    app.world.send = async () => ({ kind: 'stop' });
    await app.queue.drain();
    expect(app.done).toEqual(['probe for a', 'send a']);
    expect(app.timers.waiting()).toEqual([]);
  });

  it('is under way once, however often it is asked for', async () => {
    app.put('a', 'b');
    await Promise.all([app.queue.drain(), app.queue.drain(), app.queue.drain()]);
    expect(app.done).toEqual(['probe for a', 'send a', 'send b']);
  });

  it.each<[string, () => void]>([
    ['it is asked to send meanwhile', () => void app.queue.drain()],
    ['something fails at its server meanwhile', () => app.queue.onFailure(offline)],
  ])('looks once more before it stops when %s', async (_what, happens) => {
    app.put('a');
    app.world.send = async () => {
      happens();
      app.world.send = async () => ({ kind: 'next' });
      return { kind: 'stop' };
    };
    await app.queue.drain();
    expect(app.done).toEqual(['probe for a', 'send a', 'probe for a', 'send a']);
    expect(app.timers.waiting()).toEqual([]);
  });
});

describe('an urgent draft', () => {
  it('is sent although all is stopped, and none behind it', async () => {
    app.world.isStopped = true;
    app.put('a', 'b');
    app.world.urgent = 'b';
    await app.queue.drain();
    expect(app.done).toEqual(['probe for b', 'send b']);
  });

  it('does not wait until the server wants to be asked again', async () => {
    app.put('a');
    app.world.send = async () => ({ kind: 'back-off', failure: limited });
    await app.queue.drain();
    app.world.send = async () => ({ kind: 'next' });
    app.world.urgent = 'a';
    await app.queue.drain();
    expect(app.waiting).toEqual([]);
  });
});

describe('after a failure', () => {
  it('the next try comes later each time, up to ten minutes', async () => {
    app.put('a');
    app.world.probe = async () => failed(offline);
    await app.queue.drain();
    for (let tries = 0; tries < 9; tries += 1) await app.timers.pass(app.timers.waiting()[0] ?? 0);
    expect(app.seconds()).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);
  });

  it('the next try begins with short times again once the server has answered', async () => {
    app.put('a');
    app.world.probe = async () => failed(offline);
    await app.queue.drain();
    await app.timers.pass(16_000);
    app.world.probe = async () => success(12);
    app.world.send = async () => ({ kind: 'back-off', failure: offline });
    await app.timers.pass(20_000);
    expect(app.seconds()).toEqual([5, 10, 20, 5]);
  });

  it('of one draft, those behind it wait with it', async () => {
    app.put('a', 'b');
    app.world.send = async () => ({ kind: 'back-off', failure: offline });
    await app.queue.drain();
    expect(app.done).toEqual(['probe for a', 'send a']);
    expect(app.queue.nextTryAt()).toBeCloseTo(app.clock.time + 5_000, -2);
  });

  it('the server is left alone for as long as it asked, whoever wants to send before', async () => {
    app.put('a');
    app.world.send = async () => ({ kind: 'back-off', failure: limited });
    await app.queue.drain();
    await app.timers.pass(30_000);
    app.queue.reset(false);
    await app.queue.drain();
    expect(app.done).toEqual(['probe for a', 'send a']);
    expect(app.seconds()).toEqual([90, 60]);
  });

  it('the user can have it tried at once, whatever the server asked', async () => {
    app.put('a');
    app.world.send = async () => ({ kind: 'back-off', failure: limited });
    await app.queue.drain();
    app.world.send = async () => ({ kind: 'next' });
    app.queue.reset(true);
    await app.queue.drain();
    expect(app.waiting).toEqual([]);
    expect(app.timers.waiting()).toEqual([]);
  });

  it('nothing is waited for while all is stopped', async () => {
    app.put('a');
    app.world.send = async () => {
      app.world.isStopped = true;
      return { kind: 'back-off', failure: offline };
    };
    await app.queue.drain();
    expect(app.timers.waiting()).toEqual([]);
  });

  it('that happened elsewhere at this server, there is a next try', async () => {
    app.put('a');
    app.queue.onFailure(offline);
    expect(app.done).toEqual([]);
    await app.timers.pass(6_000);
    expect(app.done).toEqual(['probe for a', 'send a']);
  });

  it('there is one timer, and none after it was cancelled', async () => {
    app.queue.onFailure(offline);
    app.queue.onFailure(offline);
    expect(app.timers.waiting()).toHaveLength(1);
    app.queue.cancelTimer();
    expect(app.timers.waiting()).toEqual([]);
    expect(app.queue.nextTryAt()).toBeNull();
  });
});

describe('a draft whose sending throws', () => {
  it('is a bug that its caller hears of, and does not keep the next one from being sent', async () => {
    app.put('a');
    app.world.send = async () => {
      throw new Error('a bug');
    };
    await expect(app.queue.drain()).rejects.toThrow('a bug');
    app.world.send = async () => ({ kind: 'next' });
    await app.queue.drain();
    expect(app.waiting).toEqual([]);
  });
});
