import { type Failure, mayHaveBeenSent } from '../../../src/shared/failure.ts';
import { failureText } from '../../../src/shared/failure-text.ts';
import type { Milliseconds } from '../../../src/shared/limits.ts';
import type { ShareForm } from '../../../src/shared/model/sharing.ts';
import { dateTimeText, type Text, type TextKey } from '../../../src/shared/text.ts';
import type { StateStore } from '../app/state.ts';
import type { Log } from '../base/log.ts';
import type { Notification, Notifier } from '../base/notifier.ts';
import type { Clock } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Drafting } from '../drafts/drafting.ts';
import { serverNameOf } from '../onetime/server-address.ts';
import type { Burn } from '../receipts/burn.ts';
import { isAlive, type Receipts } from '../receipts/receipts.ts';
import { activeProfile, type Settings } from '../settings/settings.ts';
import type { Concealed } from '../sharing/share.ts';
import type { Clipboard, Replacement } from './clipboard.ts';
import { questionFor } from './clipboard-question.ts';

const bodies: Readonly<Record<Replacement, TextKey>> = {
  replaced: 'notify.opensOnceUntil',
  changed: 'notify.clipboardChanged',
  refused: 'notify.notWritten',
};

/** A key held down repeats; within this time a press that finds our own new link is such a repeat, not a wish. */
const repeatMs: Milliseconds = 3_000;

export interface ClipboardSharePorts {
  readonly drafting: Drafting;
  readonly clipboard: Clipboard;
  readonly notifier: Notifier;
  readonly receipts: Receipts;
  readonly burn: Burn;
  readonly state: StateStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly text: Text;
  readonly settings: () => Settings;
  /** Shows the window that asks `state.question`. */
  readonly ask: () => void;
  /** Shows Quick share with the text. */
  readonly edit: (text: Sensitive) => void;
  /** Shows the window in which a server is chosen. */
  readonly chooseServer: () => void;
  /** Shows the drafts. */
  readonly showDrafts: () => void;
}

export interface ClipboardShare {
  /** Hotkey, tray item and command line: the clipboard becomes a link. A second call during the first is ignored. */
  readonly start: () => Promise<void>;
  /** Says that a link is on the clipboard, as after the hotkey. */
  readonly announce: (made: Concealed['made']) => void;
  readonly answer: (answer: 'share' | 'edit' | 'cancel') => Promise<void>;
  /** Burns the newest link made here, and empties the clipboard if it still holds it. */
  readonly undo: () => Promise<void>;
}

export const createClipboardShare = (ports: ClipboardSharePorts): ClipboardShare => {
  let busy = false;
  let asked: Sensitive | null = null;
  let newest: { readonly link: Sensitive; readonly madeAt: Milliseconds } | null = null;

  const send = async (text: Sensitive): Promise<void> => {
    ports.state.update({ sharingClipboard: true });
    const form: ShareForm = {
      secret: text.reveal(),
      lifetime: ports.settings().preferences.defaultLifetime,
      passphrase: null,
      recipient: null,
      shareDomain: null,
    };
    // A press for what waits already means that very draft, and not a second one.
    const result = await ports.drafting.share(form, ports.drafting.like(form)?.id ?? null);
    if (!result.ok) {
      ports.notifier.show(failureNotification(ports, result.failure));
      return;
    }
    if (result.value.kind === 'draft') {
      ports.notifier.show(draftNotification(result.value.draft, result.value.failure));
      return;
    }
    const { made } = result.value.concealed;
    tell(made, await ports.clipboard.replaceIf(text, made.link));
  };
  const tell = (made: Concealed['made'], outcome: Replacement): void => {
    newest = { link: made.link, madeAt: ports.clock.now() };
    ports.state.update({ undo: { id: made.id, expiresAt: made.expiresAt } });
    const when = dateTimeText(ports.state.current().language, made.expiresAt, ports.clock.now());
    ports.notifier.show({
      title: ports.text(outcome === 'replaced' ? 'notify.linkCopied' : 'notify.linkReady'),
      body: ports.text(bodies[outcome], { when }),
      ...(outcome === 'replaced' ? {} : { onClick: () => void ports.clipboard.write(made.link) }),
      action: { label: ports.text('notify.undo'), run: () => void undo(made.id) },
    });
  };

  const draftNotification = ({ id, state, madeWith }: Draft, failure: Failure): Notification => {
    const reason = failureText(ports.text, failure, serverNameOf(madeWith.server));
    return {
      title: ports.text(state === 'held' ? 'notify.draftHeld' : 'notify.draftKept'),
      body: ports.text(state === 'held' ? 'notify.draftHeldBody' : 'notify.draftKeptBody', { reason }),
      onClick: ports.showDrafts,
      action: { label: ports.text('notify.discard'), run: () => void discard(id) },
    };
  };
  const discard = async (id: string): Promise<void> => {
    const discarded = await ports.drafting.discard(id);
    ports.notifier.show(
      discarded.ok
        ? { title: ports.text('notify.discarded'), body: ports.text('notify.discardedBody') }
        : {
            title: ports.text('notify.notDiscarded'),
            body: failureText(ports.text, discarded.failure, ''),
            onClick: ports.showDrafts,
          },
    );
  };

  const lane = createSerialQueue();
  const inTurn = (work: () => Promise<void>): Promise<void> => lane(() => alone(work));
  const alone = async (work: () => Promise<void>): Promise<void> => {
    busy = true;
    try {
      await work();
    } finally {
      busy = false;
      ports.state.update({ sharingClipboard: false });
    }
  };

  const undo = async (id: string): Promise<void> => {
    const server = ports.receipts.find(id)?.madeWith.server;
    const burned = await ports.burn(id);
    const left = ports.receipts.find(id);
    const isGone = left === undefined || !isAlive(left, ports.clock.now());
    if (ports.state.current().undo?.id === id && isGone) ports.state.update({ undo: null });
    if (!burned.ok) {
      ports.notifier.show({
        title: ports.text('notify.undoFailed'),
        body: failureText(
          ports.text,
          burned.failure,
          server === undefined ? serverName(ports) : serverNameOf(server),
        ),
      });
      return;
    }
    if (burned.value !== null) await ports.clipboard.clearIf(burned.value);
    ports.notifier.show({ title: ports.text('notify.undone'), body: ports.text('notify.undoneBody') });
  };

  const isRepeat = (text: Sensitive): boolean =>
    newest?.link.equals(text) === true && ports.clock.now() - newest.madeAt < repeatMs;

  return {
    start: async () => {
      if (busy) {
        ports.log({ event: 'clipboard-share-ignored' });
        return;
      }
      busy = true;
      await inTurn(async () => {
        const profile = activeProfile(ports.settings());
        if (profile === null) {
          ports.chooseServer();
          return;
        }
        const content = await ports.clipboard.read();
        if (isRepeat(content.text)) {
          ports.log({ event: 'clipboard-share-ignored' });
          return;
        }
        const question = questionFor(content, profile.server);
        if (question === null) {
          await send(content.text);
          return;
        }
        asked = content.text;
        ports.state.update({ question });
        ports.log({ event: 'question-asked' });
        ports.ask();
      });
    },

    announce: (made) => tell(made, 'replaced'),

    answer: async (answer) => {
      const text = asked;
      asked = null;
      ports.state.update({ question: null });
      if (text === null || answer === 'cancel') return;
      if (answer === 'share') {
        // The user has said so, and the text may be nowhere else by now: it waits for a share under way.
        await inTurn(() => send(text));
        return;
      }
      ports.edit(text);
    },

    undo: async () => {
      const id = ports.state.current().undo?.id;
      if (id !== undefined) await undo(id);
    },
  };
};

const serverName = (ports: ClipboardSharePorts): string => {
  const profile = activeProfile(ports.settings());
  return profile === null ? '' : serverNameOf(profile.server);
};

const failureNotification = (ports: ClipboardSharePorts, failure: Failure) => {
  return {
    title: ports.text(mayHaveBeenSent(failure) ? 'notify.maybeSent' : 'notify.failed'),
    body: ports.text('notify.clipboardUnchanged', {
      reason: failureText(ports.text, failure, serverName(ports)),
    }),
  };
};
