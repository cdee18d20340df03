import type { MoreHotkey } from './more-hotkeys.ts';

/** A hotkey of the user's own, and what has become of its keys. */
export interface MoreHotkeyView extends MoreHotkey {
  readonly view: HotkeyView;
}

/** A hotkey as windows show it. Who decides which keys it has differs from desktop to desktop. */
export type HotkeyView = AppHotkey | DesktopHotkey | UserHotkey;

/** This app registers the keys that the user chose: on X11, macOS and Windows. */
export interface AppHotkey {
  readonly by: 'app';
  /** Electron's notation; `null` when switched off. */
  readonly accelerator: string | null;
  /**
   * `taken`: another program has it. `refused`: it was not given, and nobody says why. `no-key`: the keyboard layout has
   * no key that writes it. `twice`: another hotkey of the user's has it.
   */
  readonly status: 'off' | 'on' | 'taken' | 'refused' | 'no-key' | 'twice';
}

/** The desktop gives the keys when asked, and the user changes them there: on most Wayland desktops. */
export interface DesktopHotkey {
  readonly by: 'desktop';
  /** `custom-shortcut`: an entry among the user's own shortcuts that runs this app with `--share-clipboard`. */
  readonly via: 'portal' | 'custom-shortcut';
  /**
   * `asking`: the desktop is asking the user. `waiting`: for the desktop's service, which is not there yet or any more.
   * `unanswered`: it did not answer in time.
   */
  readonly status: 'off' | 'asking' | 'waiting' | 'bound' | 'refused' | 'unanswered';
  /** What the desktop calls them; `null` unless bound, or if the user took them away there. */
  readonly keys: string | null;
  /** Whether the desktop's own settings for it can be opened from here. */
  readonly canConfigure: boolean;
}

/** Only the user can bind a key, to a command, in the desktop's own configuration. */
export interface UserHotkey {
  readonly by: 'user';
  /** The desktop whose configuration takes this line; `null` when it is only the command. */
  readonly desktop: 'sway' | 'Hyprland' | 'niri' | null;
  readonly line: string;
}
