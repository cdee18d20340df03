import type { Clipboard } from '../base/clipboard.ts';
import type { Log } from '../base/log.ts';
import type { Timers } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { SettingsStore } from '../settings/index.ts';

/** Copies a value that should not stay on the clipboard. */
export interface ExpiringCopy {
  /** @returns false if the platform refused it. */
  readonly copy: (value: Sensitive) => Promise<boolean>;
  /** Whether the clipboard may still hold a copied value. */
  readonly isBusy: () => boolean;
  /** Clears it now if the clipboard still holds it, and also the selection in our windows. */
  readonly close: () => Promise<void>;
}

export interface ExpiringCopyPorts {
  readonly clipboard: Clipboard;
  readonly timers: Timers;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly log: Log;
}

export const createExpiringCopy = ({ clipboard, timers, settings, log }: ExpiringCopyPorts): ExpiringCopy => {
  /** Values that the clipboard may still hold, with what cancels their timers. */
  const pending = new Map<Sensitive, () => void>();

  const forget = (value: Sensitive): void => {
    pending.get(value)?.();
    pending.delete(value);
  };
  const clear = async (value: Sensitive): Promise<void> => {
    forget(value);
    await Promise.all([clipboard.clearIf(value), clipboard.clearSelection()]);
    log({ event: 'clipboard-cleared' });
  };

  return {
    copy: async (value) => {
      const earlier = [...pending.keys()];
      const isTaken = await clipboard.write(value);
      // After a failure the clipboard may hold either: each is cleared only if it is there.
      if (isTaken) earlier.forEach(forget);
      const after = settings.current().preferences.clearClipboardAfter;
      if (after !== null) {
        const cancelTimer = timers.after(after * 1_000, () => void clear(value));
        pending.set(value, cancelTimer);
      }
      return isTaken;
    },
    isBusy: () => pending.size > 0,
    close: async () => {
      await Promise.all([...pending.keys()].map(clear));
    },
  };
};
