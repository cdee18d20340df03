import type { ClipboardAnswer, ClipboardQuestion } from '../../../src/shared/model/clipboard.ts';
import { withoutUnseen } from '../../../src/shared/unseen.ts';
import type { Clipboard, ClipboardContent } from '../base/clipboard.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { OneItemBox } from '../base/one-item-box.ts';
import type { Clock } from '../base/ports.ts';
import { Sensitive } from '../base/sensitive.ts';
import type { WindowOpener } from '../base/window-opener.ts';
import type { DraftEditing, QuickShareStart, ShareOrKeep } from '../drafts/index.ts';
import type { Policy } from '../policy/index.ts';
import type { Burn, NewReceipt, Receipts } from '../receipts/index.ts';
import type { Profile, SettingsStore, Words } from '../settings/index.ts';
import type { Passwords } from '../sharing/index.ts';
import { createAskedQuestion } from './asked-question.ts';
import type { ClipboardNotifications } from './clipboard-notifications.ts';
import { checkFor, linkToOpen, previewOf, questionFor, shownOf } from './clipboard-question.ts';
import type { ExpiringCopy } from './expiring-copy.ts';
import { createMadeLink } from './made-link.ts';
import { createPassphraseCopy } from './passphrase-copy.ts';
import { createSelectionShare } from './selection-share.ts';
import { createSendText } from './send-text.ts';
import { createShareOutcome } from './share-outcome.ts';
import { createShareTurns } from './share-turns.ts';
import { profileFor, type ShareWish, usualShare } from './share-wish.ts';

/** Stands in for text that was not handed over. */
const nothing = new Sensitive('');

export interface ClipboardSharePorts {
  readonly policy: Policy;
  readonly passwords: Pick<Passwords, 'passphrase'>;
  readonly shareOrKeep: ShareOrKeep;
  readonly editing: DraftEditing;
  readonly receipts: Receipts;
  readonly burn: Burn;
  readonly clipboard: Clipboard;
  readonly expiringCopy: ExpiringCopy;
  readonly notifications: ClipboardNotifications;
  readonly windows: WindowOpener;
  readonly quickShareBox: OneItemBox<QuickShareStart>;
  readonly openLinkBox: OneItemBox<Sensitive>;
  /** Shows the link of a receipt in a window of its own. */
  readonly showCard: (id: string) => void;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly words: Pick<Words, 'language'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface ClipboardShareSnapshot {
  readonly isSharing: boolean;
  /** What the confirm window asks; `null` if there is nothing to ask. */
  readonly question: ClipboardQuestion | null;
  /** Where the text would be sent that is asked about. */
  readonly profile: Profile | null;
}

export interface ClipboardShare {
  /**
   * Hotkey, tray item and command line: turns the clipboard into a link. A call during another one shares what was copied
   * since; if nothing was, the key is being held down and the call is ignored.
   */
  readonly start: (wish?: ShareWish) => Promise<void>;
  /** Announces that a link is on the clipboard, as after the hotkey. */
  readonly announce: (receipt: NewReceipt) => void;
  /** Copies a link that was made before; a window copies it where only one in use can. */
  readonly copyAgain: (receipt: NewReceipt) => Promise<void>;
  /** @returns when it is done what the user has answered. The snapshot may then have another question. */
  readonly answer: (answer: ClipboardAnswer) => Promise<void>;
  /**
   * Reads the clipboard where only the window in use can, and that is the one that asks.
   * @returns what the window shows of the text that it asks about; `null` if it asks about no text, or nothing.
   */
  readonly look: () => Promise<Sensitive | null>;
  /** @returns the beginning of the text that is asked about, for a user who wants to see it; `null` if there is none. */
  readonly preview: () => Sensitive | null;
  /** Whether the window that asks has to stay in use until it is answered and done. */
  readonly needsWindow: () => boolean;
  readonly snapshot: () => ClipboardShareSnapshot;
  readonly subscribe: Subscribe<void>;
}

export const createClipboardShare = (ports: ClipboardSharePorts): ClipboardShare => {
  const { clipboard, windows } = ports;
  const sharingChanged = createEventSource<void>();
  const turns = createShareTurns();
  const asked = createAskedQuestion(ports);
  const passphraseCopy = createPassphraseCopy(ports);
  const outcomes = createShareOutcome({ ...ports, passphraseCopy });
  const madeLink = createMadeLink({ ...ports, asked, outcomes });
  let isSharing = false;
  let textInQuestion: Sensitive | null = null;
  /** How the text is to be shared that is asked about. */
  let wishInQuestion = usualShare;

  const setSharing = (now: boolean): void => {
    isSharing = now;
    sharingChanged.emit();
  };
  const needsWindow = (): boolean => clipboard.access().needsFocus;
  const destinationOf = (wish: ShareWish): Profile | null => profileFor(wish, ports.settings.current());
  const sendText = createSendText({
    ...ports,
    madeLink,
    outcomes,
    passphraseCopy,
    setSharing,
  });
  const { send, showInQuickShare } = sendText;
  const shareSelection = createSelectionShare({ ...ports, turns, sendText, passphraseCopy });
  const showInOpenLink = (link: Sensitive): void => {
    ports.openLinkBox.put(linkToOpen(link));
    windows.open('open-link');
  };

  const shareContent = async (content: ClipboardContent, wish: ShareWish): Promise<void> => {
    const profile = destinationOf(wish);
    if (profile === null) return;
    const { text } = content;
    if (text !== null && madeLink.isJustMade() && madeLink.isNewest(text)) {
      ports.log({ event: 'clipboard-share-ignored' });
      return;
    }
    const question = questionFor(content, profile.server, ports.policy);
    if (text !== null && question === null) {
      await send(text, text, wish);
      return;
    }
    textInQuestion = text ?? nothing;
    wishInQuestion = wish;
    asked.ask(question);
  };

  const sendConfirmed = async (text: Sensitive, wish: ShareWish, how: 'share' | 'trim'): Promise<void> => {
    const shared = how === 'trim' ? new Sensitive(withoutUnseen(text.reveal())) : text;
    if (!needsWindow()) {
      asked.change(null);
      // The text may exist nowhere else by now, so it waits for any share under way.
      return await turns.run(text, () => send(shared, text, wish));
    }
    const isStillAsked = asked.watch();
    const isThere = await turns.run(text, async () => {
      // SECURITY(shared-as-shown): what the window shows is what the user has confirmed.
      const isStillThere = (await clipboard.read()).text?.equals(text) === true;
      // Unless the window was closed meanwhile.
      if (isStillThere && isStillAsked()) await send(shared, text, wish);
      return isStillThere;
    });
    if (isStillAsked()) asked.change(isThere ? null : { why: 'focus' });
  };

  const startInWindow = (wish: ShareWish): void => {
    if (turns.isBusy()) return;
    // It is already asked for, and looked at.
    const isUnderWay = asked.is('focus') || (asked.is('copy') && madeLink.isJustMade());
    // The hotkey that was pressed last counts, until the text is there.
    if (!isUnderWay || asked.is('focus')) wishInQuestion = wish;
    if (isUnderWay) {
      windows.open('confirm');
      sharingChanged.emit();
    } else {
      madeLink.dropWaiting();
      asked.ask({ why: 'focus' });
    }
  };

  return {
    start: async (wish = usualShare) => {
      if (destinationOf(wish) === null) {
        windows.open('settings');
        return;
      }
      if (wish.from === 'selection') return await shareSelection(wish);
      if (needsWindow()) return startInWindow(wish);
      // Share what is on the clipboard when the key is pressed, never what is copied later.
      const content = await clipboard.read();
      const copied = content.text ?? nothing;
      if (wish.passphrase && (await passphraseCopy.press(copied))) return;
      if (turns.includes(copied)) ports.log({ event: 'clipboard-share-ignored' });
      else if (turns.isBusy()) turns.follow(copied, () => shareContent(content, wish));
      else await turns.run(copied, () => shareContent(content, wish));
    },
    announce: (receipt) => madeLink.show(receipt, 'replaced'),
    copyAgain: madeLink.copyAgain,
    look: async () => {
      const profile = destinationOf(wishInQuestion);
      // SECURITY(looks-when-asked): only after the user has asked to share, so that a window taken over cannot read the
      // clipboard at will.
      const isToLook = asked.current() !== null && !asked.is('copy') && !turns.isBusy();
      if (!needsWindow() || !isToLook || profile === null) return null;
      const isStillAsked = asked.watch();
      const content = await clipboard.read();
      if (!isStillAsked()) return null;
      const question = checkFor(content, profile.server, ports.policy, clipboard.access().missing);
      textInQuestion = content.text ?? nothing;
      asked.change(question);
      ports.log({ event: 'clipboard-looked' });
      return shownOf(question, textInQuestion);
    },
    preview: () => {
      const question = asked.current();
      return question === null || textInQuestion === null ? null : previewOf(question, textInQuestion);
    },
    answer: async (answer) => {
      const question = asked.current();
      asked.answered();
      const text = textInQuestion;
      textInQuestion = null;
      if (answer === 'copy') {
        const isStillAsked = asked.watch();
        await madeLink.copyWaiting();
        if (isStillAsked()) asked.change(null);
        return;
      }
      if (text !== null && (answer === 'share' || answer === 'trim'))
        return await sendConfirmed(text, wishInQuestion, answer);
      asked.change(null);
      madeLink.dropWaiting();
      if (text === null) return;
      if (answer === 'edit') showInQuickShare(text, wishInQuestion);
      if (answer === 'open' && question?.why === 'one-time-link' && question.opens) showInOpenLink(text);
    },
    needsWindow,
    snapshot: () => ({
      isSharing,
      question: asked.current(),
      profile: destinationOf(wishInQuestion),
    }),
    subscribe: (listener) => {
      const stops = [sharingChanged.subscribe(listener), asked.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};
