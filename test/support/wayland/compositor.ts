import type { NotificationProbe } from '../desktop/notifications.ts';
import type { Env, Processes } from '../desktop/processes.ts';

export type Kind = 'sway' | 'kwin' | 'gnome';

/** What a compositor is started with. */
export interface Place {
  /** Only for this desktop, and removed with it. */
  readonly folder: string;
  readonly env: Env;
  readonly processes: Processes;
}

export interface DeskWindow {
  readonly title: string;
  /** Whether it is a window of X, shown by XWayland. */
  readonly x11: boolean;
  readonly focused: boolean;
}

export type Notifications = Pick<NotificationProbe, 'list' | 'click' | 'press'>;

/** A keyboard and a mouse that belong to no program. */
export interface Input {
  /** Presses keys together, such as `ctrl+shift+1`, whatever has the focus. */
  readonly pressKeys: (keys: string) => Promise<void>;
  /** Clicks at a place in pixels from the top left. */
  readonly click: (x: number, y: number) => Promise<void>;
}

/** What each kind of desktop does in its own way. */
export interface Compositor {
  /** What programs need in their environment to reach it. */
  readonly env: Env;
  readonly windows: () => Promise<readonly DeskWindow[]>;
  /** Asks for the focus on behalf of the user. */
  readonly focus: (title: string) => Promise<void>;
  readonly screenshot: (path: string) => Promise<void>;
  /** Those that it shows itself; `null` when a daemon has to. */
  readonly notifications: Notifications | null;
  /** Agrees to the keys that a program asks for, when the desktop puts the question to its user. */
  readonly approveShortcuts: (input: Input) => Promise<void>;
  /** Starts what shows the icons of programs. @returns what ends it. */
  readonly startTray: () => Promise<() => Promise<void>>;
}
