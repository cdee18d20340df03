import type { Failure } from '../../../src/shared/failure.ts';
import type { HotkeyView } from '../../../src/shared/model/hotkey.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { Subscribe } from '../base/event-source.ts';
import type { HotkeyChoice, SavedHotkey } from '../settings/index.ts';

/** The key combinations that work whichever program has the focus. Each hotkey has an id. */
export interface Hotkey {
  /** @param id of the main one, if it is left out. */
  readonly current: (id?: string) => HotkeyView;
  /**
   * Puts the choice into force, or fails and leaves the one before in force. Where the desktop gives the keys, it may
   * ask the user, and this takes as long.
   */
  readonly set: (choice: HotkeyChoice) => Promise<Result<null, Failure>>;
  /** The same for all but the main one. */
  readonly setMore: (more: readonly SavedHotkey[]) => Promise<Result<null, Failure>>;
  /** Like both, at startup: nobody waits for it, and what is unavailable now is shown, with the reason. */
  readonly setAtStart: (choice: HotkeyChoice, more: readonly SavedHotkey[]) => Promise<Result<null, Failure>>;
  /** Opens the desktop's own settings for it, where `current` says that it can. */
  readonly configure: () => void;
  /** For keys that the desktop binds to a command: it was run. */
  readonly press: (id: string) => void;
  /**
   * @param of which hotkey; `null` for any.
   * @returns the hotkey that was pressed in time, or `null`; that press does nothing else.
   */
  readonly waitForPress: (of: string | null, timeoutMs: Milliseconds) => Promise<string | null>;
  readonly stopWaiting: () => void;
  /** Announces which one was pressed, unless `waitForPress` is waiting for it. */
  readonly onPress: Subscribe<string>;
  /** Announces a change to `current`. */
  readonly subscribe: Subscribe<void>;
}
