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
  let pending: { readonly value: Sensitive; readonly cancelTimer: () => void } | null = null;

  const clear = async (): Promise<void> => {
    const copied = pending;
    pending = null;
    if (copied === null) return;
    copied.cancelTimer();
    await Promise.all([clipboard.clearIf(copied.value), clipboard.clearSelection()]);
    log({ event: 'clipboard-cleared' });
  };

  return {
    copy: async (value) => {
      pending?.cancelTimer();
      pending = null;
      if (!(await clipboard.write(value))) return false;
      const after = settings.current().preferences.clearClipboardAfter;
      if (after !== null) {
        pending = { value, cancelTimer: timers.after(after * 1_000, () => void clear()) };
      }
      return true;
    },
    isBusy: () => pending !== null,
    close: clear,
  };
};
