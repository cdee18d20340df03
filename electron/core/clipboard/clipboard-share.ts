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
import { questionFor } from './clipboard-question.ts';
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
  readonly answer: (answer: ClipboardAnswer) => Promise<void>;
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
  let newest: { readonly link: Sensitive; readonly madeAt: Timestamp } | null = null;

  const set = (change: Partial<ClipboardShareSnapshot>): void => {
    snapshot = { ...snapshot, ...change };
    changed.emit();
  };
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
    notifications.showLink(receipt, outcome, () => void undo(receipt.id));
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
    set({ question });
    ports.log({ event: 'question-asked' });
    windows.open('confirm');
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

  return {
    start: async () => {
      if (activeProfile(ports.settings.current()) === null) {
        windows.open('settings');
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
    answer: async (answer) => {
      const text = textInQuestion;
      textInQuestion = null;
      set({ question: null });
      if (text === null || answer === 'cancel') return;
      if (answer === 'edit') {
        ports.quickShareBox.put({ request: requestFor(text), draft: null });
        return windows.open('quick-share');
      }
      // The user confirmed it, and the text may exist nowhere else by now, so it waits for any share under way.
      const shared = answer === 'trim' ? new Sensitive(withoutUnseen(text.reveal())) : text;
      await run(text, () => send(shared, text));
    },
    snapshot: () => snapshot,
    subscribe: changed.subscribe,
  };
};
