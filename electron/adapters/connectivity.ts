import type { Milliseconds } from '../../src/shared/units.ts';
import type { Timers } from '../core/base/ports.ts';
import type { Connectivity } from '../core/drafts/index.ts';

interface ConnectivityOptions {
  readonly timers: Timers;
  /** The addresses of this computer by which others can reach it, in any order. */
  readonly addresses: () => readonly string[];
  /** What the system says; true is only a hint. */
  readonly isOnline: () => boolean;
}

const lookEveryMs: Milliseconds = 3_000;

/**
 * Watches the addresses of this computer, since Electron's main process has no event for networks that come and go. A
 * look costs a system call and asks no one; it is taken only while somebody listens. Another Wi-Fi, a VPN that comes
 * back and a cable all change the addresses. Whether a server can be reached is only known by asking it.
 */
export const createConnectivity = ({ timers, addresses, isOnline }: ConnectivityOptions): Connectivity => ({
  watch: (mayBeUp) => {
    const look = (): string => [isOnline(), ...[...addresses()].sort()].join('\n');
    let before = look();
    let cancel = (): void => undefined;
    const wait = (): void => {
      cancel = timers.after(lookEveryMs, () => {
        const now = look();
        const isNew = now !== before;
        before = now;
        wait();
        if (isNew && isOnline()) mayBeUp();
      });
    };
    wait();
    return () => cancel();
  },
});
