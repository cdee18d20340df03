import type { Failure } from '../../../src/shared/failure.ts';
import type { HotkeyView } from '../../../src/shared/model/hotkey.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { Subscribe } from '../base/event-source.ts';

/** The key combination that works whichever program has the focus. */
export interface Hotkey {
  readonly current: () => HotkeyView;
  /** Registers the new combination before releasing the old one, so that a failure leaves the old one working. */
  readonly set: (accelerator: string | null) => Promise<Result<null, Failure>>;
  /** Like `set`, at startup: a combination that is unavailable now is still shown, with the reason. */
  readonly setAtStart: (accelerator: string | null) => Promise<Result<null, Failure>>;
  /** @returns whether the hotkey was pressed in time; that press does nothing else. */
  readonly waitForPress: (timeoutMs: Milliseconds) => Promise<boolean>;
  readonly stopWaiting: () => void;
  /** Announces a press, unless `waitForPress` is waiting for it. */
  readonly onPress: Subscribe<void>;
  /** Announces a change to `current`. */
  readonly subscribe: Subscribe<void>;
}
