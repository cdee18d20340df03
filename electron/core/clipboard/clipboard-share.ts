import type { ClipboardAnswer, ClipboardQuestion } from '../../../src/shared/model/clipboard.ts';
import type { Milliseconds, Timestamp } from '../../../src/shared/units.ts';
import { withoutUnseen } from '../../../src/shared/unseen.ts';
import type { Clipboard, ClipboardContent, Replacement } from '../base/clipboard.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { OneItemBox } from '../base/one-item-box.ts';
import type { Clock } from '../base/ports.ts';
import { Sensitive } from '../base/sensitive.ts';
import type { WindowOpener } from '../base/window-opener.ts';
import type { DraftEditing, QuickShareStart, ShareOrKeep } from '../drafts/index.ts';
import type { ShareRequest } from '../onetime/index.ts';
import type { Burn, NewReceipt, Receipts } from '../receipts/index.ts';
import { activeProfile, type SettingsStore } from '../settings/index.ts';
import type { ClipboardNotifications } from './clipboard-notifications.ts';
import { checkFor, questionFor, shownOf } from './clipboard-question.ts';
import type { ExpiringCopy } from './expiring-copy.ts';
import { createShareOutcome } from './share-outcome.ts';
import { createShareTurns } from './share-turns.ts';

/** A held key repeats: within this time, a press that finds our own new link is ignored. */
const repeatMs: Milliseconds = 3_000;
/** Stands in for text that was not handed over. */
const nothing = new Sensitive('');

export interface ClipboardSharePorts {
  readonly shareOrKeep: ShareOrKeep;
  readonly editing: DraftEditing;
  readonly receipts: Receipts;
  readonly burn: Burn;
  readonly clipboard: Clipboard;
  readonly expiringCopy: ExpiringCopy;
  readonly notifications: ClipboardNotifications;
  readonly windows: WindowOpener;
  readonly quickShareBox: OneItemBox<QuickShareStart>;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface ClipboardShareSnapshot {
  readonly isSharing: boolean;
  /** What the confirm window asks; `null` if there is nothing to ask. */
  readonly question: ClipboardQuestion | null;
}

export interface ClipboardShare {
  /**
   * Hotkey, tray item and command line: turns the clipboard into a link. A call during another one shares what was copied
   * since; if nothing was, the key is being held down and the call is ignored.
   */
  readonly start: () => Promise<void>;
  /** Announces that a link is on the clipboard, as after the hotkey. */
  readonly announce: (receipt: NewReceipt) => void;
  /** @returns when it is done what the user has answered. The snapshot may then have another question. */
  readonly answer: (answer: ClipboardAnswer) => Promise<void>;
  /**
   * Reads the clipboard where only the window in use can, and that is the one that asks.
   * @returns what the window shows of the text that it asks about; `null` if it asks about no text, or nothing.
   */
  readonly look: () => Promise<Sensitive | null>;
  /** Whether the window that asks has to stay in use until it is answered and done. */
  readonly needsWindow: () => boolean;
  readonly snapshot: () => ClipboardShareSnapshot;
  readonly subscribe: Subscribe<void>;
}

export const createClipboardShare = (ports: ClipboardSharePorts): ClipboardShare => {
  const { clipboard, windows, clock } = ports;
  const changed = createEventSource<void>();
  const turns = createShareTurns();
  const outcomes = createShareOutcome(ports);
  let snapshot: ClipboardShareSnapshot = { isSharing: false, question: null };
  /** Grows with each question and each answer, so that what has begun before does not come back to it later. */
  let round = 0;
  let textInQuestion: Sensitive | null = null;
  /** To be copied by a window in use. */
  let receiptToCopy: NewReceipt | null = null;
  let newest: { readonly link: Sensitive; readonly madeAt: Timestamp } | null = null;

  const set = (change: Partial<ClipboardShareSnapshot>): void => {
    snapshot = { ...snapshot, ...change };
    changed.emit();
  };
  const ask = (question: ClipboardQuestion | null): void => {
    round += 1;
    set({ question });
    ports.log({ event: 'question-asked' });
    windows.open('confirm');
  };
  const isAsking = (why: ClipboardQuestion['why']): boolean => snapshot.question?.why === why;
  const needsWindow = (): boolean => clipboard.access().needsFocus;
  /** A held key repeats. */
  const isJustMade = (): boolean => newest !== null && clock.now() - newest.madeAt < repeatMs;
  const requestFor = (secret: Sensitive): ShareRequest => ({
    secret,
    lifetime: ports.settings.current().preferences.defaultLifetime,
    passphrase: null,
    recipient: null,
    shareDomain: null,
  });

  /** @param copied what the clipboard holds for as long as it holds this text. */
  const send = async (text: Sensitive, copied: Sensitive): Promise<void> => {
    const profile = activeProfile(ports.settings.current());
    if (profile === null) return outcomes.showFailure({ kind: 'no-profile' }, null);
    set({ isSharing: true });
    try {
      const request = requestFor(text);
      // The same text may already be waiting as a draft: send that one rather than create a second.
      const draft = ports.editing.findSame(request, profile);
      const shared = await ports.shareOrKeep.share(request, draft?.id ?? null);
      if (!shared.ok) return outcomes.showFailure(shared.failure, profile.server);
      if (shared.value.kind === 'draft') return outcomes.showDraft(shared.value.draft, shared.value.failure);
      const { receipt } = shared.value.link;
      showLink(receipt, await ports.expiringCopy.replaceWithLink(copied, receipt.link));
    } finally {
      set({ isSharing: false });
    }
  };
  const showLink = (receipt: NewReceipt, outcome: Replacement): void => {
    newest = { link: receipt.link, madeAt: clock.now() };
    const isLeftToUser = needsWindow() && (outcome === 'refused' || outcome === 'unread');
    if (isLeftToUser) askToCopy(receipt);
    else notifyOf(receipt, outcome);
  };
  const notifyOf = (receipt: NewReceipt, outcome: Replacement): void =>
    outcomes.showLink(receipt, outcome, () =>
      needsWindow() ? askToCopy(receipt) : void ports.expiringCopy.copyLink(receipt.link),
    );
  const askToCopy = (receipt: NewReceipt): void => {
    dropCopy();
    receiptToCopy = receipt;
    ask({ why: 'copy' });
  };
  /** Nobody is asked about that link any more, so it is told of as elsewhere. */
  const dropCopy = (): void => {
    const receipt = receiptToCopy;
    receiptToCopy = null;
    if (receipt !== null) notifyOf(receipt, 'refused');
  };
  const copyLink = async (): Promise<void> => {
    const receipt = receiptToCopy;
    receiptToCopy = null;
    if (receipt === null) return;
    const written = await ports.expiringCopy.copyLink(receipt.link);
    notifyOf(receipt, written === 'written' ? 'replaced' : written);
  };

  const shareContent = async (content: ClipboardContent): Promise<void> => {
    const profile = activeProfile(ports.settings.current());
    if (profile === null) return;
    const { text } = content;
    if (text !== null && isJustMade() && newest?.link.equals(text) === true) {
      ports.log({ event: 'clipboard-share-ignored' });
      return;
    }
    const question = questionFor(content, profile.server);
    if (text !== null && question === null) {
      await send(text, text);
      return;
    }
    textInQuestion = text ?? nothing;
    ask(question);
  };

  const sendConfirmed = async (text: Sensitive, how: 'share' | 'trim'): Promise<void> => {
    const shared = how === 'trim' ? new Sensitive(withoutUnseen(text.reveal())) : text;
    if (!needsWindow()) {
      set({ question: null });
      // The text may exist nowhere else by now, so it waits for any share under way.
      return await turns.run(text, () => send(shared, text));
    }
    const own = round;
    const isThere = await turns.run(text, async () => {
      // SECURITY: what the window shows is what the user has confirmed.
      const isStillThere = (await clipboard.read()).text?.equals(text) === true;
      // Unless the window was closed meanwhile.
      if (isStillThere && own === round) await send(shared, text);
      return isStillThere;
    });
    if (own === round) set({ question: isThere ? null : { why: 'focus' } });
  };

  const startInWindow = (): void => {
    if (turns.isBusy()) return;
    // It is already asked for, and looked at.
    const isAsked = isAsking('focus') || (isAsking('copy') && isJustMade());
    if (isAsked) windows.open('confirm');
    else {
      dropCopy();
      ask({ why: 'focus' });
    }
  };

  return {
    start: async () => {
      if (activeProfile(ports.settings.current()) === null) {
        windows.open('settings');
        return;
      }
      if (needsWindow()) return startInWindow();
      // Share what is on the clipboard when the key is pressed, never what is copied later.
      const content = await clipboard.read();
      const copied = content.text ?? nothing;
      if (turns.includes(copied)) ports.log({ event: 'clipboard-share-ignored' });
      else if (turns.isBusy()) turns.follow(copied, () => shareContent(content));
      else await turns.run(copied, () => shareContent(content));
    },
    announce: (receipt) => showLink(receipt, 'replaced'),
    look: async () => {
      const profile = activeProfile(ports.settings.current());
      // SECURITY: only after the user has asked to share, so that a window taken over cannot read the clipboard at will.
      const isAsked = snapshot.question !== null && !isAsking('copy') && !turns.isBusy();
      if (!needsWindow() || !isAsked || profile === null) return null;
      const own = round;
      const content = await clipboard.read();
      if (own !== round) return null;
      const question = checkFor(content, profile.server, clipboard.access().missing);
      textInQuestion = content.text ?? nothing;
      set({ question });
      ports.log({ event: 'clipboard-looked' });
      return shownOf(question, textInQuestion);
    },
    answer: async (answer) => {
      round += 1;
      const own = round;
      const text = textInQuestion;
      textInQuestion = null;
      if (answer === 'copy') {
        await copyLink();
        if (own === round) set({ question: null });
        return;
      }
      if (text !== null && (answer === 'share' || answer === 'trim'))
        return await sendConfirmed(text, answer);
      set({ question: null });
      dropCopy();
      if (text === null || answer === 'cancel') return;
      ports.quickShareBox.put({ request: requestFor(text), draft: null });
      windows.open('quick-share');
    },
    needsWindow,
    snapshot: () => snapshot,
    subscribe: changed.subscribe,
  };
};
