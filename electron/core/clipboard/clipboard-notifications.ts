import { linkClearedText } from '../../../src/shared/clear-links.ts';
import { type Failure, mayHaveBeenSent } from '../../../src/shared/failure.ts';
import { failureText } from '../../../src/shared/failure-text.ts';
import type { Written } from '../../../src/shared/model/clipboard.ts';
import { sharedBeforeText } from '../../../src/shared/shared-before-text.ts';
import { lifetimeText, type TextKey } from '../../../src/shared/text.ts';
import type { Replacement } from '../base/clipboard.ts';
import type { Notifier } from '../base/notifier.ts';
import type { WindowOpener } from '../base/window-opener.ts';
import type { Draft } from '../drafts/index.ts';
import { serverNameOf } from '../onetime/index.ts';
import type { NewReceipt } from '../receipts/index.ts';
import type { SettingsStore, Words } from '../settings/index.ts';
import type { AboutCopy, Copies } from './share-wish.ts';

export interface ClipboardNotificationsPorts {
  readonly notifier: Notifier;
  readonly settings: Pick<SettingsStore, 'current' | 'change'>;
  readonly words: Words;
  readonly windows: WindowOpener;
}

/** What the user can do with a link that was just made. */
export interface LinkActions {
  /** What a click does where the link is not on the clipboard. */
  readonly copy: () => void;
  /** `null` where there is no passphrase to be copied second. */
  readonly copyPassphrase: (() => void) | null;
  readonly undo: () => void;
  /** Shows it in a window of its own. */
  readonly more: () => void;
}

/** The notifications after sharing the clipboard. None contains a secret or a link. */
export interface ClipboardNotifications {
  /** @param about what is on the clipboard, and whether the same text was shared before. */
  readonly showLink: (
    receipt: NewReceipt,
    outcome: Replacement,
    about: Pick<AboutCopy, 'copies' | 'before'>,
    actions: LinkActions,
  ) => void;
  readonly showNothingSelected: () => void;
  /** The passphrase of a link, which was copied second. */
  readonly showPassphrase: (written: Written) => void;
  /** Without Undo, as nothing was made that could be undone. */
  readonly showCopied: (receipt: NewReceipt, outcome: Replacement, more: () => void) => void;
  readonly showDraft: (draft: Draft, failure: Failure, discard: () => void) => void;
  readonly showFailure: (failure: Failure, serverName: string) => void;
  readonly showDiscarded: (failure: Failure | null) => void;
  readonly showUndone: (failure: Failure | null, serverName: string) => void;
}

const titles: Readonly<Record<Copies, TextKey>> = {
  link: 'notify.linkCopied',
  message: 'notify.messageCopied',
};

const bodies: Readonly<Record<Replacement, TextKey>> = {
  replaced: 'notify.opensOnceUntil',
  unconfirmed: 'notify.unconfirmed',
  changed: 'notify.clipboardChanged',
  unread: 'notify.clipboardUnread',
  refused: 'notify.notWritten',
};

export const createClipboardNotifications = ({
  notifier,
  settings,
  words,
  windows,
}: ClipboardNotificationsPorts): ClipboardNotifications => {
  const { text } = words;
  // Rebuilt each time, since the language may have changed.
  const toDrafts = () => ({
    onClick: () => windows.open('activity'),
    hint: { click: text('notify.clickForDetails'), otherwise: text('notify.detailsInActivity') },
  });
  const toCopy = (copy: () => void) => ({
    onClick: copy,
    hint: { click: text('notify.clickToCopy'), otherwise: text('notify.copyInActivity') },
    isNeeded: true,
  });
  const aboutLink = (
    receipt: NewReceipt,
    outcome: Replacement,
    { copies, before }: Pick<AboutCopy, 'copies' | 'before'>,
    isFirst = false,
  ) => ({
    title: text(outcome === 'replaced' ? titles[copies] : 'notify.linkReady'),
    body: [
      text(outcome === 'replaced' && receipt.note !== '' ? 'notify.opensOnceNote' : bodies[outcome], {
        note: receipt.note,
        when: words.dateTime(receipt.expiresAt),
      }),
      outcome === 'replaced' ? linkClearedText(text, settings.current().preferences) : null,
      before === null ? null : sharedBeforeText(text, words.dateTime(before.madeAt), before),
      isFirst ? text('notify.pasteIt') : null,
    ]
      .filter((sentence) => sentence !== null)
      .join(' '),
  });
  return {
    showCopied: (receipt, outcome, more) =>
      notifier.show({
        ...aboutLink(receipt, outcome, { copies: 'link', before: null }),
        ...(outcome === 'replaced' ? {} : toDrafts()),
        actions: [{ label: text('notify.more'), run: more }],
      }),
    showLink: (receipt, outcome, about, { copy, copyPassphrase, undo, more }) => {
      const isFirst = outcome === 'replaced' && !settings.current().told.linkCopied;
      if (isFirst) void settings.change((now) => ({ ...now, told: { ...now.told, linkCopied: true } }));
      const content = aboutLink(receipt, outcome, about, isFirst);
      const isSecond = copyPassphrase !== null && outcome === 'replaced';
      void notifier.show({
        ...content,
        ...(isSecond ? { body: `${content.body} ${text('notify.passphraseSecond')}` } : {}),
        ...(outcome === 'replaced' ? {} : toCopy(copy)),
        actions: [
          ...(copyPassphrase === null ? [] : [{ label: text('result.copyPassphrase'), run: copyPassphrase }]),
          { label: text('notify.undo'), run: undo },
          { label: text('notify.more'), run: more },
        ],
      });
    },
    showNothingSelected: () =>
      notifier.show({
        title: text('notify.nothingSelected'),
        body: text('notify.nothingSelectedBody'),
        isNeeded: true,
      }),
    showPassphrase: (written) => {
      if (written === 'refused') {
        const title = text('notify.passphraseRefused');
        const body = text('notify.passphraseRefusedBody');
        notifier.show({ title, body, onClick: toDrafts().onClick, isNeeded: true });
        return;
      }
      const { clearClipboardAfter: after } = settings.current().preferences;
      const sentences = [
        text('result.anotherWay'),
        written === 'unconfirmed' && text('notify.passphraseUnconfirmed'),
        after !== null && text('notify.passphraseCleared', { time: lifetimeText(text, after) }),
      ];
      notifier.show({ title: text('result.passphraseTitle'), body: sentences.filter(Boolean).join(' ') });
    },
    showDraft: ({ state, madeWith }, failure, discard) => {
      const reason = failureText(text, failure, serverNameOf(madeWith.server));
      notifier.show({
        title: text(state === 'held' ? 'notify.draftHeld' : 'notify.draftKept'),
        body: text(state === 'held' ? 'notify.draftHeldBody' : 'notify.draftKeptBody', { reason }),
        ...(state === 'held' ? toDrafts() : { onClick: toDrafts().onClick }),
        isNeeded: true,
        actions: [{ label: text('notify.discard'), run: discard }],
      });
    },
    showFailure: (failure, serverName) =>
      notifier.show({
        title: text(mayHaveBeenSent(failure) ? 'notify.maybeSent' : 'notify.failed'),
        body: text('notify.clipboardUnchanged', { reason: failureText(text, failure, serverName) }),
        isNeeded: true,
      }),
    showDiscarded: (failure) =>
      notifier.show(
        failure === null
          ? { title: text('notify.discarded'), body: text('notify.discardedBody') }
          : {
              title: text('notify.notDiscarded'),
              body: failureText(text, failure, ''),
              ...toDrafts(),
              isNeeded: true,
            },
      ),
    showUndone: (failure, serverName) =>
      notifier.show(
        failure === null
          ? { title: text('notify.undone'), body: text('notify.undoneBody') }
          : {
              title: text('notify.undoFailed'),
              body: failureText(text, failure, serverName),
              isNeeded: true,
            },
      ),
  };
};
