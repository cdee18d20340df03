import type { AppState } from '../../../src/shared/model/app-state.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import type { Subscribe } from '../base/event-source.ts';
import type { Notifier } from '../base/notifier.ts';
import type { WindowOpener } from '../base/window-opener.ts';
import type { SettingsStore, Words } from '../settings/index.ts';
import type { TrayHost } from './tray-host.ts';

export interface FirstClosePorts {
  readonly settings: SettingsStore;
  readonly notifier: Notifier;
  readonly words: Words;
  readonly windows: WindowOpener & { readonly onClosed: Subscribe<WindowName> };
  readonly trayHost: Pick<TrayHost, 'isThere'>;
  readonly platform: AppState['platform'];
  readonly hasWindow: () => boolean;
  readonly isQuitting: () => boolean;
}

/** The first time ever that no window is left, tells the user that the app goes on, and how to quit it. */
export const followFirstClose = (ports: FirstClosePorts): void => {
  const { settings, notifier, words, windows } = ports;
  /** Where it cannot be saved, it is said once until the app quits. */
  let isTold = false;
  windows.onClosed((name) => {
    // The window that asks goes by itself, and a notification follows.
    if (name === 'confirm' || ports.isQuitting() || ports.hasWindow()) return;
    if (isTold || settings.current().told.staysRunning) return;
    isTold = true;
    void settings.change((before) => ({ ...before, told: { ...before.told, staysRunning: true } }));
    // A desktop that has not answered yet most likely has one.
    const hasTray = ports.trayHost.isThere() ?? true;
    void notifier.show({
      title: words.text('notify.staysRunning'),
      body: words.text(
        hasTray
          ? ports.platform === 'darwin'
            ? 'notify.staysInMenuBar'
            : 'notify.staysInTray'
          : 'notify.staysHidden',
      ),
      ...(hasTray ? {} : { onClick: () => windows.open('settings') }),
    });
  });
};
