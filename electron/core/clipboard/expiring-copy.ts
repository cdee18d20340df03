import { clearLinksAfter } from '../../../src/shared/clear-links.ts';
import type { Written } from '../../../src/shared/model/clipboard.ts';
import type { Seconds } from '../../../src/shared/units.ts';
import type { Clipboard, CopyKind, LinkClipboard, Replacement } from '../base/clipboard.ts';
import type { Log } from '../base/log.ts';
import type { Timers } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { SettingsStore } from '../settings/index.ts';

/** Copies what should not stay on the clipboard: values always, links if the user wants that. */
export interface ExpiringCopy extends LinkClipboard {
  readonly copyValue: (value: Sensitive) => Promise<Written>;
  /** Copies a link if the clipboard still holds `expected`. */
  readonly replaceWithLink: (expected: Sensitive, link: Sensitive) => Promise<Replacement>;
  /** Whether the clipboard may still hold something copied that is to be cleared. */
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
  /** What the clipboard may still hold, with what cancels their timers. */
  const pending = new Map<Sensitive, () => void>();
  const preferences = () => settings.current().preferences;

  const forget = (copied: Sensitive): void => {
    pending.get(copied)?.();
    pending.delete(copied);
  };
  const clear = async (copied: Sensitive): Promise<void> => {
    const cancel = pending.get(copied);
    cancel?.();
    await Promise.all([clipboard.clearIf(copied), clipboard.clearSelection()]);
    // Only now, since the app waits for what is pending when it quits. It may have been copied again meanwhile.
    if (pending.get(copied) === cancel) pending.delete(copied);
    log({ event: 'clipboard-cleared' });
  };
  const expire = (copied: Sensitive, after: Seconds): void => {
    forget(copied);
    pending.set(
      copied,
      timers.after(after * 1_000, () => void clear(copied)),
    );
  };
  let lastWrite: Promise<unknown> = Promise.resolve();
  /** @param after how long it may stay; `null` for ever. */
  const put = async <Outcome extends Written | Replacement>(
    copied: Sensitive,
    after: Seconds | null,
    write: () => Promise<Outcome>,
  ): Promise<Outcome> => {
    const earlier = [...pending.keys()].filter((other) => after === null || other !== copied);
    // Before it is there: the app may quit while it is being written.
    if (after !== null) expire(copied, after);
    const writing = write();
    lastWrite = writing;
    const outcome = await writing;
    if (outcome === 'written' || outcome === 'replaced') earlier.forEach(forget);
    // Otherwise the clipboard may hold either: each is cleared only if it is there.
    else if (outcome === 'unread' || outcome === 'changed') forget(copied);
    return outcome;
  };
  const copy = (copied: Sensitive, kind: CopyKind, after: Seconds | null): Promise<Written> =>
    put(copied, after, () => clipboard.write(copied, kind));

  return {
    copyValue: (value) => copy(value, 'value', preferences().clearClipboardAfter),
    copyLink: (link) => copy(link, 'link', clearLinksAfter(preferences())),
    replaceWithLink: (expected, link) =>
      put(link, clearLinksAfter(preferences()), () => clipboard.replaceIf(expected, link)),
    isBusy: () => pending.size > 0,
    close: async () => {
      await lastWrite;
      await Promise.all([...pending.keys()].map(clear));
    },
  };
};
