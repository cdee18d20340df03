import { z } from 'zod';
import { maxAcceleratorCharacters } from '../limits.ts';
import { mainHotkey } from '../model/hotkey-tasks.ts';
import { hotkeyId, hotkeyWish } from '../model/more-hotkeys.ts';
import { call, nothing, type Outcome, optionalLine } from './call.ts';

const anyHotkey = z.union([z.literal(mainHotkey), hotkeyId]);

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
  /** Changes a hotkey beside the main one, or adds one. The desktop may ask the user about it. */
  saveMoreHotkey: call<Outcome>()(
    ['settings'],
    z.strictObject({ hotkey: hotkeyId.nullable(), wish: hotkeyWish }),
  ),
  removeMoreHotkey: call<Outcome>()(['settings'], z.strictObject({ hotkey: hotkeyId })),
  /** Opens the desktop's own settings of the keys. */
  configureHotkey: call<null>()(['settings'], nothing),
  /** Copies the line for the desktop's configuration. */
  copyHotkeyLine: call<Outcome>()(['settings'], z.strictObject({ hotkey: anyHotkey })),
  /**
   * Waits until a hotkey is pressed, any if it is `null`, ten seconds at most; that press does nothing.
   * @returns which one it was; `null` for none.
   */
  tryHotkey: call<{ readonly pressed: string | null }>()(
    ['settings'],
    z.strictObject({ hotkey: anyHotkey.nullable() }),
  ),
  stopTryingHotkey: call<null>()(['settings'], nothing),
};
