import type { Notifier } from '../base/notifier.ts';
import type { WindowOpener } from '../base/window-opener.ts';
import { serverNameOf } from '../onetime/index.ts';
import type { SettingsStore, Words } from '../settings/index.ts';
import type { Receipt } from './receipt.ts';

export interface RevealedNotificationPorts {
  readonly notifier: Notifier;
  readonly words: Words;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly windows: WindowOpener;
}

/** Notifies the user that links were revealed: several in one notification, and never what was in them. */
export const createRevealedNotification =
  ({ notifier, words, settings, windows }: RevealedNotificationPorts) =>
  (receipts: readonly Receipt[]): void => {
    const [first] = receipts;
    if (first === undefined || !settings.current().preferences.notifyRevealed) return;
    const { madeAt, madeWith, note } = first;
    const values = { when: words.dateTime(madeAt), serverName: serverNameOf(madeWith.server), note };
    const hint = {
      click: words.text('notify.clickForDetails'),
      otherwise: words.text('notify.detailsInActivity'),
    };
    void notifier.show({
      title: words.text('notify.revealed', { count: receipts.length }),
      body:
        receipts.length > 1
          ? ''
          : words.text(note === '' ? 'notify.revealedBody' : 'notify.revealedNote', values),
      onClick: () => windows.open('activity'),
      ...(receipts.length > 1 ? { hint } : {}),
    });
  };
