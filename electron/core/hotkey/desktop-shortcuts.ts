import type { DesktopHotkey } from '../../../src/shared/model/hotkey.ts';
import type { Subscribe } from '../base/event-source.ts';

/** Something to be done at the press of a key. */
export interface ShortcutAction {
  /** By this the desktop remembers the user's keys, so it never changes. */
  readonly id: string;
  /** What the app is run with to do it, as `--share-clipboard`. */
  readonly argument: string;
  /** What it does, for the user. */
  readonly description: string;
  /** What to propose, in Electron's notation. */
  readonly keys: string;
}

/**
 * `unknown`: the desktop has not yet said whether it has such shortcuts. `none`: it has not. The others are those of
 * `DesktopHotkey`.
 */
export type ShortcutsState =
  | { readonly status: 'unknown' | 'none' | Exclude<DesktopHotkey['status'], 'bound'> }
  /** The keys in the desktop's words, by action; one to which the user gave none is missing. */
  | { readonly status: 'bound'; readonly keys: ReadonlyMap<string, string> };

/** `canceled`: by `unbind`, before there was an answer. */
export type Bound = 'bound' | 'refused' | 'unanswered' | 'canceled';

/** A way in which a desktop gives keys to programs. It remembers them, and the user changes them there. */
export interface DesktopShortcuts {
  readonly via: DesktopHotkey['via'];
  readonly current: () => ShortcutsState;
  /** At the user's wish: the desktop may ask the user, and it takes as long as that takes. */
  readonly bind: (actions: readonly ShortcutAction[]) => Promise<Bound>;
  /** At a later start, and again whenever the desktop's service comes back. */
  readonly restore: (actions: readonly ShortcutAction[]) => void;
  readonly unbind: () => Promise<void>;
  readonly canConfigure: () => boolean;
  /** Opens the desktop's own settings for it. */
  readonly configure: () => void;
  /** Announces the id of an action whose keys were pressed. */
  readonly onPress: Subscribe<string>;
  /** Announces a change to `current`. */
  readonly subscribe: Subscribe<void>;
}
