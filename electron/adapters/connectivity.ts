import { networkInterfaces } from 'node:os';
import { net } from 'electron/main';
import type { Milliseconds } from '../../src/shared/limits.ts';
import type { Connectivity } from '../core/ports.ts';

const lookEveryMs: Milliseconds = 3_000;

/**
 * Watches the addresses of this computer, since Electron's main process has no event for networks that come and go. A
 * look costs a system call and asks no one; it is taken only while somebody listens. Another Wi-Fi, a VPN that comes
 * back and a cable all change the addresses. Whether a server can be reached is only known by asking it.
 */
export const createConnectivity = (
  addresses: () => string = addressesOfThisComputer,
  isOnline: () => boolean = () => net.isOnline(),
): Connectivity => ({
  watch: (mayBeUp) => {
    let before = fingerprint(addresses, isOnline);
    const timer = setInterval(() => {
      const now = fingerprint(addresses, isOnline);
      if (now === before) return;
      before = now;
      if (isOnline()) mayBeUp();
    }, lookEveryMs);
    return () => clearInterval(timer);
  },
});

const fingerprint = (addresses: () => string, isOnline: () => boolean): string =>
  `${isOnline()} ${addresses()}`;

const addressesOfThisComputer = (): string =>
  Object.entries(networkInterfaces())
    .flatMap(([name, list]) =>
      (list ?? []).filter(({ internal }) => !internal).map(({ cidr }) => `${name} ${cidr}`),
    )
    .sort()
    .join('\n');
