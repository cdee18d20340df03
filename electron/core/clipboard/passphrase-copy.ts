import type { Milliseconds, Timestamp } from '../../../src/shared/units.ts';
import type { Clipboard } from '../base/clipboard.ts';
import type { Clock } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { WindowOpener } from '../base/window-opener.ts';
import type { NewReceipt } from '../receipts/index.ts';
import type { ClipboardNotifications } from './clipboard-notifications.ts';
import type { ExpiringCopy } from './expiring-copy.ts';

/** How long a press is for the passphrase, if the clipboard still holds what was copied first. */
const secondMs: Milliseconds = 60_000;

/** A key that is held down repeats faster than anybody presses it twice. */
const heldMs: Milliseconds = 1_000;

/**
 * The passphrase that was made for a link is copied second: by another press of the hotkey, or by the notification. Nothing
 * else tells everywhere that the link was pasted.
 */
export interface PassphraseCopy {
  /** @param first what is on the clipboard before the passphrase. */
  readonly offer: (receipt: NewReceipt, first: Sensitive) => void;
  /** A press. @returns whether it was for the passphrase, or the key was held down. */
  readonly press: (onClipboard: Sensitive) => Promise<boolean>;
  /** Shows Activity, which can copy it, where only a window in use can. */
  readonly copy: (receipt: NewReceipt) => Promise<void>;
}

export interface PassphraseCopyPorts {
  readonly clipboard: Pick<Clipboard, 'access'>;
  readonly windows: WindowOpener;
  readonly expiringCopy: Pick<ExpiringCopy, 'copyValue'>;
  readonly notifications: Pick<ClipboardNotifications, 'showPassphrase'>;
  readonly clock: Clock;
}

export const createPassphraseCopy = ({
  clipboard,
  windows,
  expiringCopy,
  notifications,
  clock,
}: PassphraseCopyPorts): PassphraseCopy => {
  let offered: {
    readonly receipt: NewReceipt;
    readonly first: Sensitive;
    readonly until: Timestamp;
  } | null = null;
  let lastPress: Timestamp | null = null;

  const copy = async ({ passphrase }: NewReceipt): Promise<void> => {
    if (clipboard.access().needsFocus) windows.open('activity');
    else if (passphrase !== null) notifications.showPassphrase(await expiringCopy.copyValue(passphrase));
  };
  return {
    offer: (receipt, first) => {
      offered = { receipt, first, until: clock.now() + secondMs };
    },
    press: async (onClipboard) => {
      const now = clock.now();
      const isHeld = lastPress !== null && now - lastPress < heldMs;
      lastPress = now;
      if (offered === null) return false;
      // The passphrase itself is never shared, however late and often the keys are pressed.
      const isSecond =
        offered.receipt.passphrase?.equals(onClipboard) === true ||
        (now <= offered.until && offered.first.equals(onClipboard));
      if (isSecond && !isHeld) await copy(offered.receipt);
      return isSecond;
    },
    copy,
  };
};
