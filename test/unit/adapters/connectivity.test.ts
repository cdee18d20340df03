import { beforeEach, describe, expect, it } from 'vitest';
import { createConnectivity } from '../../../electron/adapters/connectivity.ts';
import { createFakeClock, createFakeTimers } from '../../support/fakes/ports.ts';

const home = 'wlan0 192.0.2.7/24';
const vpn = 'tun0 198.51.100.3/32';

let timers = createFakeTimers(createFakeClock());
let world = { addresses: [home], online: true };
let ups = 0;
beforeEach(() => {
  timers = createFakeTimers(createFakeClock());
  world = { addresses: [home], online: true };
  ups = 0;
});
const watch = () =>
  createConnectivity({ timers, addresses: () => world.addresses, isOnline: () => world.online }).watch(() => {
    ups += 1;
  });

describe('a watch over networks', () => {
  it('says nothing while nothing changes, not even the order', async () => {
    world.addresses = [home, vpn];
    watch();
    await timers.pass(60_000);
    world.addresses = [vpn, home];
    await timers.pass(60_000);
    expect(ups).toBe(0);
  });

  it.each<[string, Partial<typeof world>]>([
    ['another address', { addresses: ['wlan0 203.0.113.9/24'] }],
    ['a VPN', { addresses: [home, vpn] }],
    ['a cable pulled out', { addresses: [] }],
  ])('says that %s may be a way out, soon and once', async (_what, change) => {
    watch();
    Object.assign(world, change);
    await timers.pass(60_000);
    expect(ups).toBe(1);
  });

  it('is silent when there is surely no network, and calls back when there is one again', async () => {
    watch();
    world = { addresses: [], online: false };
    await timers.pass(60_000);
    expect(ups).toBe(0);
    world = { addresses: [home], online: true };
    await timers.pass(3_000);
    expect(ups).toBe(1);
  });

  it('ends when nothing listens any more', async () => {
    const stop = watch();
    stop();
    expect(timers.waiting()).toEqual([]);
    world.addresses = [vpn];
    await timers.pass(60_000);
    expect(ups).toBe(0);
  });

  it('also ends when it is stopped by its own callback', async () => {
    const stop = createConnectivity({
      timers,
      addresses: () => world.addresses,
      isOnline: () => true,
    }).watch(() => stop());
    world.addresses = [vpn];
    await timers.pass(60_000);
    expect(timers.waiting()).toEqual([]);
  });
});
