import { describe, expect, it } from 'vitest';
import { createEventSource } from '../../../electron/core/base/event-source.ts';
import {
  panelTimeoutAtLoginMs,
  panelTimeoutMs,
  showWindowWithoutTray,
} from '../../../electron/shell/window-instead-of-tray.ts';
import { createFakeClock, createFakeTimers } from '../../support/fakes/ports.ts';

const setUp = (first: boolean | null, timeoutMs = panelTimeoutMs) => {
  const timers = createFakeTimers(createFakeClock());
  const changed = createEventSource<boolean>();
  const world = { isThere: first };
  const shown = { count: 0 };
  showWindowWithoutTray(
    { isThere: () => world.isThere, subscribe: changed.subscribe },
    timers,
    timeoutMs,
    () => {
      shown.count += 1;
    },
  );
  const say = (isThere: boolean) => {
    world.isThere = isThere;
    changed.emit(isThere);
  };
  return { timers, say, shown };
};

describe('a start without a window', () => {
  it('shows none where the tray is shown', async () => {
    const { timers, shown } = setUp(true);
    await timers.pass(60_000);
    expect(shown.count).toBe(0);
  });

  it('shows one where nothing shows the tray, after a panel has had time to come', async () => {
    const { timers, shown } = setUp(false);
    await timers.pass(2_999);
    expect(shown.count).toBe(0);
    await timers.pass(1);
    expect(shown.count).toBe(1);
  });

  it('shows none when a panel comes in that time', async () => {
    const { timers, say, shown } = setUp(false);
    await timers.pass(1_000);
    say(true);
    await timers.pass(60_000);
    expect(shown.count).toBe(0);
  });

  it('waits for a desktop that has not answered, as long as that takes', async () => {
    const { timers, shown } = setUp(null);
    await timers.pass(3_600_000);
    expect(shown.count).toBe(0);
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('does as the desktop answers at last: %s', async (isThere, count) => {
    const { timers, say, shown } = setUp(null);
    await timers.pass(60_000);
    say(isThere);
    await timers.pass(3_000);
    expect(shown.count).toBe(count);
  });

  it('shows one once, whatever becomes of the tray later', async () => {
    const { timers, say, shown } = setUp(null);
    say(false);
    await timers.pass(3_000);
    say(true);
    say(false);
    await timers.pass(60_000);
    expect(shown.count).toBe(1);
  });
});

describe('a start at login', () => {
  it('shows no window when a panel comes after twenty seconds', async () => {
    const { timers, say, shown } = setUp(false, panelTimeoutAtLoginMs);
    await timers.pass(20_000);
    say(true);
    await timers.pass(3_600_000);
    expect(shown.count).toBe(0);
  });

  it('shows one when no panel comes in more than half a minute', async () => {
    const { timers, shown } = setUp(false, panelTimeoutAtLoginMs);
    await timers.pass(44_999);
    expect(shown.count).toBe(0);
    await timers.pass(1);
    expect(shown.count).toBe(1);
  });
});
