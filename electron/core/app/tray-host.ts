import type { Subscribe } from '../base/event-source.ts';

/** Whether something on this desktop shows tray icons. Only Linux has desktops where nothing does. */
export interface TrayHost {
  /** `null` before the desktop has answered. */
  readonly isThere: () => boolean | null;
  /** Announces the first answer, and when a panel that shows tray icons comes or goes. */
  readonly subscribe: Subscribe<boolean>;
  /** Whether an icon of this program is among those that it knows. */
  readonly hasOwnIcon: () => Promise<boolean>;
}
