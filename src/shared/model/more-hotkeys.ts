import { z } from 'zod';
import { maxAcceleratorCharacters, maxHotkeyIdCharacters, maxProfileIdCharacters } from '../limits.ts';
import { unitsAtMost } from '../units-at-most.ts';
import { hotkeyIdPattern } from './hotkey-id.ts';
import { hotkeyTasks } from './hotkey-tasks.ts';
import { preferencesSchema } from './preferences.ts';

export const hotkeyId = z.string().max(maxHotkeyIdCharacters).regex(hotkeyIdPattern);

/** A hotkey beside the one that shares the clipboard, as the user wants it. */
export const hotkeyWish = z.strictObject({
  /** Electron's notation. Where the desktop gives the keys, they are only proposed. */
  keys: unitsAtMost(maxAcceleratorCharacters).min(1),
  does: z.enum(hotkeyTasks),
  /** For what it shares: the id of a profile, `null` for the one in use. */
  profile: unitsAtMost(maxProfileIdCharacters).min(1).nullable(),
  /** `null` for the default. */
  lifetime: preferencesSchema.shape.defaultLifetime.nullable(),
  /** Whether a passphrase is made for each link. */
  passphrase: z.boolean(),
});
export type HotkeyWish = Readonly<z.output<typeof hotkeyWish>>;

export interface MoreHotkey extends HotkeyWish {
  readonly id: string;
}
