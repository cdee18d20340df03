import type { Milliseconds, Timestamp } from '../../../src/shared/units.ts';
import type { Clipboard } from '../base/clipboard.ts';
import type { Log } from '../base/log.ts';
import type { Clock } from '../base/ports.ts';
import { Sensitive } from '../base/sensitive.ts';
import type { Policy } from '../policy/index.ts';
import type { SettingsStore } from '../settings/index.ts';
import type { ClipboardNotifications } from './clipboard-notifications.ts';
import { questionFor } from './clipboard-question.ts';
import type { PassphraseCopy } from './passphrase-copy.ts';
import type { SendText } from './send-text.ts';
import type { ShareTurns } from './share-turns.ts';
import { profileFor, type ShareWish } from './share-wish.ts';

/** The selection stays as it is, so a press this soon after another is the key held down. */
const repeatMs: Milliseconds = 3_000;

/** Stands in for a clipboard that does not matter. */
const nothing = new Sensitive('');

export interface SelectionSharePorts {
  readonly policy: Policy;
  readonly clipboard: Pick<Clipboard, 'read' | 'readSelection'>;
  readonly turns: ShareTurns;
  readonly sendText: SendText;
  readonly passphraseCopy: PassphraseCopy;
  readonly notifications: Pick<ClipboardNotifications, 'showNothingSelected'>;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Makes a link of the text that was selected last, and copies it. What would be asked about on the clipboard is shown in
 * Quick share.
 */
export const createSelectionShare = (ports: SelectionSharePorts): ((wish: ShareWish) => Promise<void>) => {
  const { clipboard, turns, sendText, passphraseCopy, clock } = ports;
  let last: { readonly text: Sensitive; readonly pressedAt: Timestamp } | null = null;

  return async (wish) => {
    const profile = profileFor(wish, ports.settings.current());
    const content = await clipboard.readSelection?.();
    const text = content?.text ?? nothing;
    const isSame = last?.text.equals(text) === true;
    const onClipboard = isSame && wish.passphrase ? (await clipboard.read()).text : null;
    if (wish.passphrase && (await passphraseCopy.press(onClipboard ?? nothing))) return;
    const isHeld = isSame && last !== null && clock.now() - last.pressedAt < repeatMs;
    if (isHeld || turns.isBusy()) {
      if (isHeld) last = { text, pressedAt: clock.now() };
      ports.log({ event: 'clipboard-share-ignored' });
      return;
    }
    if (profile === null || content === undefined) return;
    if (text.reveal() === '') return ports.notifications.showNothingSelected();
    if (questionFor(content, profile.server, ports.policy) !== null)
      return sendText.showInQuickShare(text, wish);
    try {
      await turns.run(text, () => sendText.send(text, null, wish));
    } finally {
      last = { text, pressedAt: clock.now() };
    }
  };
};
