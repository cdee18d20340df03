import type { Failure } from '../../../src/shared/failure.ts';
import type { HotkeyView } from '../../../src/shared/model/hotkey.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { Subscribe } from '../base/event-source.ts';
import type { HotkeyChoice } from '../settings/index.ts';

/** The key combination that works whichever program has the focus. */
export interface Hotkey {
  readonly current: () => HotkeyView;
  /**
   * Puts the choice into force, or fails and leaves the one before in force. Where the desktop gives the keys, it may
   * ask the user, and this takes as long.
   */
  readonly set: (choice: HotkeyChoice) => Promise<Result<null, Failure>>;
  /** Like `set`, at startup: nobody waits for it, and what is unavailable now is shown, with the reason. */
  readonly setAtStart: (choice: HotkeyChoice) => Promise<Result<null, Failure>>;
  /** Opens the desktop's own settings for it, where `current` says that it can. */
  readonly configure: () => void;
  /** For keys that the desktop binds to a command: it was run. */
  readonly press: () => void;
  /** @returns whether the hotkey was pressed in time; that press does nothing else. */
  readonly waitForPress: (timeoutMs: Milliseconds) => Promise<boolean>;
  readonly stopWaiting: () => void;
  /** Announces a press, unless `waitForPress` is waiting for it. */
  readonly onPress: Subscribe<void>;
  /** Announces a change to `current`. */
  readonly subscribe: Subscribe<void>;
}
