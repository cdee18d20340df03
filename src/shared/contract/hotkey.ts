import { z } from 'zod';
import { maxAcceleratorCharacters } from '../limits.ts';
import { call, nothing, type Outcome, optionalLine } from './call.ts';

export const hotkeyCalls = {
  setHotkey: call<Outcome>()(
    ['settings'],
    z.strictObject({ accelerator: optionalLine(maxAcceleratorCharacters) }),
  ),
  /** Waits until the hotkey is pressed, ten seconds at most; that press shares nothing. */
  tryHotkey: call<{ readonly pressed: boolean }>()(['settings'], nothing),
  stopTryingHotkey: call<null>()(['settings'], nothing),
};
