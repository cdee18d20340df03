import type { Log } from '../base/log.ts';
import type { Timers } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { Settings } from '../settings/settings.ts';
import type { Clipboard } from './clipboard.ts';

/** Copies a value that should not stay on the clipboard. */
export interface ExpiringCopy {
  /** @returns false when the platform did not take it. */
  readonly copy: (value: Sensitive) => Promise<boolean>;
  /** Whether a value of ours may still be there. */
  readonly isPending: () => boolean;
  /** Takes it off now, if the clipboard still holds it. */
  readonly clear: () => Promise<void>;
}

export const createExpiringCopy = (ports: {
  readonly clipboard: Clipboard;
  readonly timers: Timers;
  readonly log: Log;
  readonly settings: () => Settings;
}): ExpiringCopy => {
  let pending: { readonly value: Sensitive; readonly cancel: () => void } | null = null;

  const clear = async (): Promise<void> => {
    const held = pending;
    pending = null;
    if (held === null) return;
    held.cancel();
    await ports.clipboard.clearIf(held.value);
    ports.log({ event: 'clipboard-cleared' });
  };

  return {
    copy: async (value) => {
      pending?.cancel();
      pending = null;
      if (!(await ports.clipboard.write(value))) return false;
      const after = ports.settings().preferences.clearClipboardAfter;
      if (after !== null) {
        pending = { value, cancel: ports.timers.after(after * 1_000, () => void clear()) };
      }
      return true;
    },
    isPending: () => pending !== null,
    clear,
  };
};
