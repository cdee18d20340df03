import type { Milliseconds } from '../../src/shared/units.ts';
import type { TrayHost } from '../core/app/index.ts';
import type { Timers } from '../core/base/ports.ts';

/** At login a panel may come after the app. */
const panelTimeoutMs: Milliseconds = 3_000;

/**
 * Shows a window where it is known that nothing shows the tray icon, since the app could not be reached otherwise. A desktop
 * that is slow to answer is waited for.
 */
export const showWindowWithoutTray = (trayHost: TrayHost, timers: Timers, showWindow: () => void): void => {
  const waitForPanel = (): void =>
    void timers.after(panelTimeoutMs, () => {
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
