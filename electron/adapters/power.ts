import { powerMonitor } from 'electron/main';
import type { SessionBus } from './session-bus.ts';

/** Whether somebody is at the computer. */
export interface Presence {
  /** Calls back when the screen is locked or the computer goes to sleep, and when either is over. */
  readonly watch: (listener: (isThere: boolean) => void) => void;
  /** Calls back when the computer is about to sleep. */
  readonly beforeSleep: (listener: () => void) => void;
}

/** The screen savers of Linux desktops, which say on the session bus when they lock; Electron has no word for it there. */
const screenSavers = ['org.freedesktop.ScreenSaver', 'org.gnome.ScreenSaver', 'org.xfce.ScreenSaver'];

export const createPresence = (bus: SessionBus | null): Presence => ({
  beforeSleep: (listener) => powerMonitor.on('suspend', listener),
  watch: (listener) => {
    powerMonitor.on('suspend', () => listener(false));
    powerMonitor.on('lock-screen', () => listener(false));
    powerMonitor.on('resume', () => listener(true));
    powerMonitor.on('unlock-screen', () => listener(true));
    for (const saver of screenSavers) {
      bus?.listen(`type='signal',interface='${saver}',member='ActiveChanged'`, (signal) => {
        // Whoever pretends to be a screen saver can only make the app ask a server less or a little sooner.
        if (signal.interface === saver && signal.member === 'ActiveChanged')
          listener(signal.body[0] !== true);
      });
    }
  },
});
