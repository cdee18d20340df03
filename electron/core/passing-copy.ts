import type { Clipboard, Log, Timers } from './ports.ts';
import type { Sensitive } from './sensitive.ts';
import type { Settings } from './settings.ts';

/** Copies a value that should not stay on the clipboard. */
export interface PassingCopy {
  /** @returns false when the platform did not take it. */
  readonly copy: (value: Sensitive) => Promise<boolean>;
  /** Whether a value of ours may still be there. */
  readonly isPending: () => boolean;
  /** Takes it off now, if the clipboard still holds it. */
  readonly clear: () => Promise<void>;
}

export const createPassingCopy = (ports: {
  readonly clipboard: Clipboard;
  readonly timers: Timers;
  readonly log: Log;
  readonly settings: () => Settings;
}): PassingCopy => {
  let pending: { readonly value: Sensitive; readonly callOff: () => void } | null = null;

  const clear = async (): Promise<void> => {
    const held = pending;
    pending = null;
    if (held === null) return;
    held.callOff();
    await ports.clipboard.clearIf(held.value);
    ports.log({ event: 'clipboard-cleared' });
  };

  return {
    copy: async (value) => {
      pending?.callOff();
      pending = null;
      if (!(await ports.clipboard.write(value))) return false;
      const after = ports.settings().clipboard.clearAfter;
      if (after !== null) {
        pending = { value, callOff: ports.timers.after(after * 1_000, () => void clear()) };
      }
      return true;
    },
    isPending: () => pending !== null,
    clear,
  };
};
