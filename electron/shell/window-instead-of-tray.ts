import type { Milliseconds } from '../../src/shared/units.ts';
import type { TrayHost } from '../core/app/index.ts';
import type { Timers } from '../core/base/ports.ts';

/** A panel may be starting anew. */
export const panelTimeoutMs: Milliseconds = 3_000;
/** At a busy login, panels may come long after the programs that start then. */
export const panelTimeoutAtLoginMs: Milliseconds = 45_000;

/**
 * Shows a window if nothing shows the tray icon, since the app could not be reached otherwise. It waits for a desktop that
 * is slow to answer.
 */
export const showWindowWithoutTray = (
  trayHost: Pick<TrayHost, 'isThere' | 'subscribe'>,
  timers: Timers,
  timeoutMs: Milliseconds,
  showWindow: () => void,
): void => {
  const waitForPanel = (): void =>
    void timers.after(timeoutMs, () => {
      if (trayHost.isThere() !== true) showWindow();
    });
  const isThere = trayHost.isThere();
  if (isThere === false) waitForPanel();
  if (isThere !== null) return;
  const unsubscribe = trayHost.subscribe((isThereNow) => {
    unsubscribe();
    if (!isThereNow) waitForPanel();
  });
};
