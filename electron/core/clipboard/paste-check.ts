import type { Clipboard } from '../base/clipboard.ts';
import type { Notifier } from '../base/notifier.ts';
import type { Words } from '../settings/index.ts';

/** Whether the program copied from hands over what a window is about to paste; if not, notifies the user. */
export type PasteCheck = () => Promise<boolean>;

export const createPasteCheck =
  ({
    clipboard,
    notifier,
    words: { text },
  }: {
    readonly clipboard: Clipboard;
    readonly notifier: Notifier;
    readonly words: Words;
  }): PasteCheck =>
  async () => {
    if ((await clipboard.read()).text !== null) return true;
    void notifier.show({
      title: text('confirm.notHandedOver'),
      body: text('notify.notHandedOver'),
      isNeeded: true,
    });
    return false;
  };
