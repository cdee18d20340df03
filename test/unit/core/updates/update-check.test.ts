import { describe, expect, it } from 'vitest';
import { createUpdateCheck, type Release } from '../../../../electron/core/updates/index.ts';
import {
  createFakeClock,
  createFakeRandom,
  createFakeTimers,
  settingsWith,
} from '../../../support/fakes/ports.ts';

const day = 24 * 60 * 60_000;

const setUp = (answers: readonly (Release | null)[], { isOn = true, hasFeed = true } = {}) => {
  const clock = createFakeClock();
  const timers = createFakeTimers(clock);
  const world = { isOn, asked: 0, announced: 0, pages: [] as string[] };
  const base = settingsWith();
  const check = createUpdateCheck({
    feed: hasFeed
      ? {
          newest: async () => {
            world.asked += 1;
            return answers[world.asked - 1] ?? null;
          },
        }
      : null,
    version: '0.1.0',
    settings: {
      current: () => ({ ...base, preferences: { ...base.preferences, checkForUpdates: world.isOn } }),
    },
    clock,
    timers,
    random: createFakeRandom(),
    openPage: (address) => world.pages.push(address),
  });
  check.subscribe(() => {
    world.announced += 1;
  });
  check.follow();
  return { check, clock, timers, world };
};
const release = (version: string): Release => ({ version, page: `https://example.com/${version}` });

describe('the check for a newer version', () => {
  it('asks nobody unless it is wanted', async () => {
    const { timers, world, check } = setUp([release('0.2.0')], { isOn: false });
    expect(timers.waiting()).toEqual([]);
    await timers.pass(3 * day);
    expect(world.asked).toBe(0);
    expect(check.current()).toEqual({ canCheck: true, newer: null });
  });

  it('cannot be done in a build that knows of no place', async () => {
    const { timers, world, check } = setUp([release('0.2.0')], { hasFeed: false });
    await timers.pass(3 * day);
    expect(world.asked).toBe(0);
    expect(check.current()).toEqual({ canCheck: false, newer: null });
  });

  it('asks soon after the start, and then once a day', async () => {
    const { timers, world } = setUp([]);
    await timers.pass(2 * 60_000);
    expect(world.asked).toBe(1);
    await timers.pass(10 * day);
    expect(world.asked).toBeGreaterThan(8);
    expect(world.asked).toBeLessThan(14);
  });

  it('asks soon after a sleep that its next question fell into, which timers do not count', async () => {
    const { check, clock, timers, world } = setUp([]);
    await timers.pass(2 * 60_000);
    clock.time += day / 2;
    check.resume();
    await timers.pass(2 * 60_000);
    expect(world.asked).toBe(1);
    clock.time += day;
    check.resume();
    check.resume();
    await timers.pass(2 * 60_000);
    expect(world.asked).toBe(2);
    expect(timers.waiting()).toHaveLength(1);
  });

  it('asks nobody after a sleep unless it is wanted', () => {
    const { check, clock, timers } = setUp([], { isOn: false });
    clock.time += 2 * day;
    check.resume();
    expect(timers.waiting()).toEqual([]);
  });

  it('says once that there is a newer version, and opens its page', async () => {
    const { timers, world, check } = setUp([release('0.2.0'), release('0.2.0')]);
    check.openPage();
    await timers.pass(2 * day);
    expect(check.current()).toEqual({ canCheck: true, newer: '0.2.0' });
    expect(world.announced).toBe(1);
    check.openPage();
    expect(world.pages).toEqual(['https://example.com/0.2.0']);
  });

  it.each(['0.1.0', '0.0.9', 'nonsense'])('says nothing about %s', async (version) => {
    const { timers, world, check } = setUp([release(version)]);
    await timers.pass(day);
    expect(check.current().newer).toBeNull();
    expect(world.announced).toBe(0);
  });

  it('keeps what it knows when there is no answer, or an old one is served again', async () => {
    const { timers, check } = setUp([release('0.3.0'), null, release('0.2.0')]);
    await timers.pass(4 * day);
    expect(check.current().newer).toBe('0.3.0');
  });

  it('begins and ends with the preference, and then forgets', async () => {
    const { timers, world, check } = setUp([release('0.2.0')], { isOn: false });
    world.isOn = true;
    check.follow();
    await timers.pass(day / 2);
    expect(check.current().newer).toBe('0.2.0');
    world.isOn = false;
    check.follow();
    expect(check.current().newer).toBeNull();
    expect(timers.waiting()).toEqual([]);
  });

  it('believes no answer that comes after it was switched off', async () => {
    const { timers, world, check } = setUp([release('0.2.0')]);
    const passed = timers.pass(2 * 60_000);
    world.isOn = false;
    await passed;
    expect(check.current().newer).toBeNull();
  });
});
