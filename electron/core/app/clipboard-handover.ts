import type { Clipboard } from '../base/clipboard.ts';
import type { Notifier } from '../base/notifier.ts';
import type { ExpiringCopy } from '../clipboard/index.ts';
import type { Records } from '../records/index.ts';
import type { SettingsStore, Words } from '../settings/index.ts';

export interface ClipboardHandoverPorts {
  readonly clipboard: Clipboard;
  readonly expiringCopy: ExpiringCopy;
  readonly notifier: Notifier;
  readonly words: Words;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly records: Pick<Records, 'storage'>;
}

/** Handles the clipboard when the app quits: clears what must not stay, and hands over a link. */
export const createClipboardHandover = (ports: ClipboardHandoverPorts) => {
  const { clipboard, expiringCopy, words } = ports;
  const keepsLinks = (): boolean =>
    ports.settings.current().preferences.keepLinks && ports.records.storage().notKept === null;
  const showLost = (): Promise<void> =>
    ports.notifier.show({
      title: words.text('notify.copyLost'),
      body: words.text(keepsLinks() ? 'notify.copyLostKept' : 'notify.copyLostBody'),
    });
  return {
    isBusy: () => expiringCopy.isBusy() || clipboard.mayEndWithApp(),
    close: async (): Promise<void> => {
      await expiringCopy.close();
      if (clipboard.mayEndWithApp() && !(await clipboard.handOver())) await showLost();
    },
  };
};
