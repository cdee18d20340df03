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

const pollMs: Milliseconds = 3_000;

/**
 * Polls the addresses of this computer, since Electron's main process has no event for networks that come and go. Each
 * poll costs one system call and sends nothing; there is none while nothing listens. Another Wi-Fi, a VPN that comes back
 * and a cable all change the addresses. Only a request shows whether a server can be reached.
 */
export const createConnectivity = ({ timers, addresses, isOnline }: ConnectivityOptions): Connectivity => ({
  watch: (onMayBeOnline) => {
    const networkState = (): string => [isOnline(), ...[...addresses()].sort()].join('\n');
    let before = networkState();
    let cancel = (): void => undefined;
    const wait = (): void => {
      cancel = timers.after(pollMs, () => {
        const now = networkState();
        const isNew = now !== before;
        before = now;
        wait();
        if (isNew && isOnline()) onMayBeOnline();
      });
    };
    wait();
    return () => cancel();
  },
});
