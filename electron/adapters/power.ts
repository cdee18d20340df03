import { powerMonitor } from 'electron/main';
import { createEventSource, type Subscribe } from '../core/base/event-source.ts';
import type { SessionBus } from './session-bus.ts';

/** Whether the user is at the computer. */
export interface Presence {
  /** Announces that the screen was locked or unlocked, or that the computer goes to sleep or wakes up. */
  readonly onPresence: Subscribe<{ readonly isThere: boolean }>;
  /** Announces that the computer is about to sleep. */
  readonly onSleep: Subscribe<void>;
}

/** The screen savers of Linux desktops, which say on the session bus when they lock; Electron has no event for it there. */
const screenSavers = ['org.freedesktop.ScreenSaver', 'org.gnome.ScreenSaver', 'org.xfce.ScreenSaver'];

export const createPresence = (bus: SessionBus | null): Presence => {
  const presence = createEventSource<{ readonly isThere: boolean }>();
  const sleep = createEventSource<void>();
  const announce = (isThere: boolean) => (): void => presence.emit({ isThere });
  powerMonitor.on('suspend', () => sleep.emit());
  powerMonitor.on('suspend', announce(false));
  powerMonitor.on('lock-screen', announce(false));
  powerMonitor.on('resume', announce(true));
  powerMonitor.on('unlock-screen', announce(true));
  for (const saver of screenSavers) {
    bus?.listen(`type='signal',interface='${saver}',member='ActiveChanged'`, (signal) => {
      // A program that pretends to be a screen saver can only make the app check links less often or a little sooner.
      if (signal.interface === saver && signal.member === 'ActiveChanged')
        announce(signal.body[0] !== true)();
    });
  }
  return { onPresence: presence.subscribe, onSleep: sleep.subscribe };
};
