import type { ClipboardAnswer, ClipboardQuestion } from '../../../src/shared/model/clipboard.ts';
import type { Milliseconds, Timestamp } from '../../../src/shared/units.ts';
import { withoutUnseen } from '../../../src/shared/unseen.ts';
import type { Clipboard, ClipboardContent, Replacement } from '../base/clipboard.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { OneItemBox } from '../base/one-item-box.ts';
import type { Clock } from '../base/ports.ts';
import { Sensitive } from '../base/sensitive.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import type { WindowOpener } from '../base/window-opener.ts';
import type { DraftEditing, QuickShareStart, ShareOrKeep } from '../drafts/index.ts';
import { type ShareRequest, serverNameOf } from '../onetime/index.ts';
import type { Burn, NewReceipt, Receipts } from '../receipts/index.ts';
import { activeProfile, type SettingsStore } from '../settings/index.ts';
import type { ClipboardNotifications } from './clipboard-notifications.ts';
import { checkFor, firstLineOf, questionFor } from './clipboard-question.ts';
import type { ExpiringCopy } from './expiring-copy.ts';

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
   * @returns the first line of the text to be confirmed; `null` if there is something else to ask, or nothing.
   */
  readonly look: () => Promise<Sensitive | null>;
  /** Whether the window that asks has to stay in use until it is answered and done. */
  readonly needsWindow: () => boolean;
  readonly snapshot: () => ClipboardShareSnapshot;
  readonly subscribe: Subscribe<void>;
}

export const createClipboardShare = (ports: ClipboardSharePorts): ClipboardShare => {
  const { clipboard, receipts, notifications, windows, clock } = ports;
  const changed = createEventSource<void>();
  const shares = createSerialQueue();
  let snapshot: ClipboardShareSnapshot = { isSharing: false, question: null };
  /** What is being shared or waiting its turn. */
  const underWay = new Set<Sensitive>();
  /** What to share after that. */
  let next: ClipboardContent | null = null;
  let textInQuestion: Sensitive | null = null;
  /** To be copied by a window in use. */
  let receiptToCopy: NewReceipt | null = null;
  let newest: { readonly link: Sensitive; readonly madeAt: Timestamp } | null = null;

  const set = (change: Partial<ClipboardShareSnapshot>): void => {
    snapshot = { ...snapshot, ...change };
    changed.emit();
  };
  const ask = (question: ClipboardQuestion | null): void => {
    set({ question });
    ports.log({ event: 'question-asked' });
    windows.open('confirm');
  };
  const needsWindow = (): boolean => clipboard.access().needsFocus;
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
    if (profile === null) return notifications.showFailure({ kind: 'no-profile' }, '');
    set({ isSharing: true });
    const request = requestFor(text);
    // The same text may already be waiting as a draft: send that one rather than create a second.
    const draft = ports.editing.findSame(request, profile);
    const shared = await ports.shareOrKeep.share(request, draft?.id ?? null);
    if (!shared.ok) return notifications.showFailure(shared.failure, serverNameOf(profile.server));
    if (shared.value.kind === 'draft') {
      const { draft: kept, failure } = shared.value;
      return notifications.showDraft(kept, failure, () => void discard(kept.id));
    }
    const { receipt } = shared.value.link;
    showLink(receipt, await ports.expiringCopy.replaceWithLink(copied, receipt.link));
  };
  const showLink = (receipt: NewReceipt, outcome: Replacement): void => {
    newest = { link: receipt.link, madeAt: clock.now() };
    const isLeftToUser = needsWindow() && (outcome === 'refused' || outcome === 'unread');
    if (isLeftToUser) askToCopy(receipt);
    else notifyOf(receipt, outcome);
  };
  const notifyOf = (receipt: NewReceipt, outcome: Replacement): void => {
    const copy = (): void =>
      needsWindow() ? askToCopy(receipt) : void ports.expiringCopy.copyLink(receipt.link);
    notifications.showLink(receipt, outcome, copy, () => void undo(receipt.id));
  };
  const askToCopy = (receipt: NewReceipt): void => {
    receiptToCopy = receipt;
    ask({ why: 'copy' });
  };
  const copyLink = async (): Promise<void> => {
    const receipt = receiptToCopy;
    receiptToCopy = null;
    if (receipt === null) return;
    const written = await ports.expiringCopy.copyLink(receipt.link);
    notifyOf(receipt, written === 'written' ? 'replaced' : written);
  };
  const discard = async (id: string): Promise<void> => {
    const discarded = await ports.editing.discard(id);
    notifications.showDiscarded(discarded.ok ? null : discarded.failure);
  };
  const undo = async (id: string): Promise<void> => {
    const server = receipts.find(id)?.madeWith.server ?? activeProfile(ports.settings.current())?.server;
    const burned = await ports.burn(id);
    if (burned.ok && burned.value !== null) await clipboard.clearIf(burned.value);
    notifications.showUndone(
      burned.ok ? null : burned.failure,
      server === undefined ? '' : serverNameOf(server),
    );
  };

  const shareContent = async (content: ClipboardContent): Promise<void> => {
    const profile = activeProfile(ports.settings.current());
    if (profile === null) return;
    const { text } = content;
    if (text !== null && newest?.link.equals(text) === true && clock.now() - newest.madeAt < repeatMs) {
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

  /** Runs one at a time, followed by whatever the user pressed the key for meanwhile. */
  const run = async (text: Sensitive, work: () => Promise<void>): Promise<void> => {
    underWay.add(text);
    try {
      await shares.run(async () => {
        try {
          await work();
        } finally {
          underWay.delete(text);
          set({ isSharing: false });
        }
      });
    } finally {
      // Whatever became of the last share: left here, it would be shared at some later press.
      const content = next;
      next = null;
      if (content !== null) await run(content.text ?? nothing, () => shareContent(content));
    }
  };

  const sendConfirmed = async (text: Sensitive, how: 'share' | 'trim'): Promise<void> => {
    if (needsWindow()) {
      // What the window shows is what the user has confirmed.
      const isThere = (await clipboard.read()).text?.equals(text) === true;
      if (!isThere) return set({ question: { why: 'focus' } });
    } else set({ question: null });
    const shared = how === 'trim' ? new Sensitive(withoutUnseen(text.reveal())) : text;
    // The text may exist nowhere else by now, so it waits for any share under way.
    await run(text, () => send(shared, text));
    if (needsWindow() && receiptToCopy === null) set({ question: null });
  };

  return {
    start: async () => {
      if (activeProfile(ports.settings.current()) === null) {
        windows.open('settings');
        return;
      }
      if (needsWindow()) {
        if (underWay.size === 0) ask({ why: 'focus' });
        return;
      }
      // Share what is on the clipboard when the key is pressed, never what is copied later.
      const content = await clipboard.read();
      const copied = content.text ?? nothing;
      const isKeyRepeat = [...underWay].some((text) => text.equals(copied));
      if (isKeyRepeat) ports.log({ event: 'clipboard-share-ignored' });
      else if (underWay.size > 0) next = content;
      else await run(copied, () => shareContent(content));
    },
    announce: (receipt) => showLink(receipt, 'replaced'),
    look: async () => {
      const profile = activeProfile(ports.settings.current());
      // SECURITY: only after the user has asked to share, so that a window taken over cannot read the clipboard at will.
      const isAsked = snapshot.question !== null && receiptToCopy === null && underWay.size === 0;
      if (!needsWindow() || !isAsked || profile === null) return null;
      const content = await clipboard.read();
      const question = checkFor(content, profile.server, clipboard.access().missing);
      textInQuestion = content.text ?? nothing;
      set({ question });
      ports.log({ event: 'clipboard-looked' });
      return question.why === 'check' ? new Sensitive(firstLineOf(textInQuestion.reveal())) : null;
    },
    answer: async (answer) => {
      const text = textInQuestion;
      textInQuestion = null;
      if (answer === 'copy') {
        await copyLink();
        return set({ question: null });
      }
      receiptToCopy = null;
      if (text !== null && (answer === 'share' || answer === 'trim'))
        return await sendConfirmed(text, answer);
      set({ question: null });
      if (text === null || answer === 'cancel') return;
      ports.quickShareBox.put({ request: requestFor(text), draft: null });
      windows.open('quick-share');
    },
    needsWindow,
    snapshot: () => snapshot,
    subscribe: changed.subscribe,
  };
};
