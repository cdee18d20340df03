import { z } from 'zod';
import { maxAcceleratorCharacters } from '../limits.ts';
import { call, nothing, type Outcome, optionalLine } from './call.ts';

export const hotkeyCalls = {
  setHotkey: call<Outcome>()(
    ['settings'],
    z.strictObject({ accelerator: optionalLine(maxAcceleratorCharacters) }),
  ),
  /**
   * Where the desktop gives the keys: asks it for them, or gives them back. The answer to asking comes when the user has
   * answered the desktop.
   */
  setDesktopHotkey: call<Outcome>()(['settings'], z.strictObject({ isOn: z.boolean() })),
  /** Opens the desktop's own settings of the keys. */
  configureHotkey: call<null>()(['settings'], nothing),
  /** Copies the line for the desktop's configuration. */
  copyHotkeyLine: call<Outcome>()(['settings'], nothing),
  /** Waits until the hotkey is pressed, ten seconds at most; that press shares nothing. */
  tryHotkey: call<{ readonly pressed: boolean }>()(['settings'], nothing),
  stopTryingHotkey: call<null>()(['settings'], nothing),
};
