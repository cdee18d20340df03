import type { App } from 'electron/main';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Closable, createQuitting, killIfKeychainWaits } from '../../../electron/shell/quitting.ts';

/** Electron's way of quitting: `before-quit`, then `will-quit`, which may be prevented, then the end. */
const createApp = () => {
  const listeners = new Map<string, ((event: { preventDefault: () => void }) => void)[]>();
  const emit = (name: string): boolean => {
    let isPrevented = false;
    const event = {
      preventDefault: () => {
        isPrevented = true;
      },
    };
    for (const listener of listeners.get(name) ?? []) listener(event);
    return isPrevented;
  };
  const world = { hasEnded: false };
  const quit = (): void => {
    emit('before-quit');
    if (emit('will-quit')) return;
    world.hasEnded = true;
    emit('quit');
  };
  const on = (name: string, listener: () => void) => {
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  };
  return { world, quit, app: { on, quit } as unknown as App };
};

const turn = () => new Promise((resolve) => setImmediate(resolve));

const createPart = (isBusy: boolean, closed: Promise<void> = Promise.resolve()) => {
  const part = {
    closes: 0,
    isBusy: () => isBusy,
    close: () => {
      part.closes += 1;
      return closed;
    },
  };
  return part satisfies Closable;
};

describe('quitting', () => {
  let app: ReturnType<typeof createApp>;
  let last: number;
  beforeEach(() => {
    app = createApp();
    last = 0;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const waitFor = (...parts: readonly Closable[]) => {
    const quitting = createQuitting(app.app);
    quitting.waitFor(parts, () => {
      last += 1;
    });
    return quitting;
  };

  it('has begun when the app is about to quit, and not before', () => {
    const quitting = waitFor();
    expect(quitting.hasBegun()).toBe(false);
    app.quit();
    expect(quitting.hasBegun()).toBe(true);
  });

  it('happens at once when nothing is busy, and closes nothing', () => {
    const part = createPart(false);
    waitFor(part);
    app.quit();
    expect(app.world.hasEnded).toBe(true);
    expect(part.closes).toBe(0);
    expect(last).toBe(1);
  });

  it('waits until all are closed when one is busy, those that are not busy too', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const [busy, idle] = [createPart(true, promise), createPart(false)];
    waitFor(busy, idle);
    app.quit();
    await turn();
    expect([busy.closes, idle.closes]).toEqual([1, 1]);
    expect(app.world.hasEnded).toBe(false);
    expect(last).toBe(0);
    resolve();
    await turn();
    expect(app.world.hasEnded).toBe(true);
    expect(last).toBe(1);
  });

  it('happens in the end although something cannot be closed', async () => {
    waitFor(createPart(true, new Promise(() => undefined)));
    app.quit();
    await turn();
    vi.advanceTimersByTime(1_999);
    await turn();
    expect(app.world.hasEnded).toBe(false);
    vi.advanceTimersByTime(1);
    await turn();
    expect(app.world.hasEnded).toBe(true);
    expect(last).toBe(1);
  });

  it('happens although closing something fails, when all else is closed, and that bug goes uncaught', async () => {
    const uncaught: unknown[] = [];
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', (error) => uncaught.push(error));
    try {
      const bug = new Error('a bug');
      const { promise, reject } = Promise.withResolvers<void>();
      const slow = Promise.withResolvers<void>();
      waitFor(createPart(true, promise), createPart(false, slow.promise));
      app.quit();
      await turn();
      reject(bug);
      await turn();
      expect(app.world.hasEnded).toBe(false);
      slow.resolve();
      await turn();
      await turn();
      expect(app.world.hasEnded).toBe(true);
      expect(uncaught).toEqual([bug]);
    } finally {
      process.removeAllListeners('unhandledRejection');
      for (const listener of others) process.on('unhandledRejection', listener);
    }
  });
});

describe('a keychain that still waits when the app has quit', () => {
  it.each([true, false])('makes the app end by force: %s', (isWaiting) => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    try {
      const { app, quit } = createApp();
      killIfKeychainWaits(app, () => isWaiting);
      quit();
      expect(kill.mock.calls).toEqual(isWaiting ? [[process.pid, 'SIGKILL']] : []);
    } finally {
      kill.mockRestore();
    }
  });
});
