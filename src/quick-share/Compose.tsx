import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { KeptShare } from '../link/KeptView.tsx';
import { LinkForm } from '../link/LinkForm.tsx';
import type { SharedLink } from '../link/ResultView.tsx';
import { heldAsFailure } from '../link/share-reply.ts';
import type { Sending } from '../link/use-sending.ts';
import { failureText } from '../shared/failure-text.ts';
import { Ask } from '../ui/Ask.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { ClipboardButton } from './ClipboardButton.tsx';
import { DraftNote } from './DraftNote.tsx';
import { Fields } from './Fields.tsx';
import { formOf, formProblem, hasChanged, secretProblem, type Typed } from './form.ts';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { fileRefusalText } from './text-file.ts';
import { useFileDrop } from './use-file-drop.ts';

interface ComposeProps {
  readonly sending: Sending;
  readonly typed: Typed;
  /** What is kept already: an empty form, or the draft that is edited. */
  readonly saved: Typed;
  readonly onType: (change: Partial<Typed>) => void;
  /** What was sent is a draft now, and still here to be mended. */
  readonly onHeld: (id: string, serverName: string) => void;
  /** A text that would replace the one there, if the user says so. */
  readonly offered: Typed | null;
  readonly onOffer: (text: string) => void;
  readonly onAnswerOffer: (take: boolean) => void;
  readonly onShared: (shared: SharedLink) => void;
  readonly onKept: (kept: KeptShare) => void;
}

export const Compose = ({
  sending,
  typed,
  saved,
  onType,
  onHeld,
  offered,
  onOffer,
  onAnswerOffer,
  onShared,
  onKept,
}: ComposeProps) => {
  const { state, text } = useApp();
  const { busy, focus } = sending;
  const [leaving, setLeaving] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const keepButton = useRef<HTMLButtonElement>(null);
  const asking = leaving || offered !== null;
  const secretFault = secretProblem(typed.secret);
  const changed = hasChanged(typed, saved);
  const unavailable = secretFault !== null || typed.secret === '';

  const submit = () => {
    if (busy || keeping || asking) return;
    if (state.profile !== null && secretFault !== null) return focus('secret');
    const form = formOf(typed, state);
    void sending.send({
      fault: formProblem(form),
      call: async () =>
        heldAsFailure(await bridge.share(form), (id) => onHeld(id, state.profile?.serverName ?? '')),
      onDone: (reply, { serverName }) => {
        if (reply.kind === 'link') onShared({ link: reply.link, passphrase: form.passphrase, serverName });
        else onKept({ id: reply.draft.id, failure: reply.draft.failure, serverName });
      },
    });
  };
  const keep = async () => {
    if (busy || keeping || unavailable) return;
    const form = formOf(typed, state);
    sending.tell(null);
    setKeeping(true);
    const reply = await bridge.keepDraft(form).finally(() => setKeeping(false));
    const serverName = state.profile?.serverName ?? '';
    if (reply.ok) return onKept({ id: reply.value, failure: null, serverName });
    flushSync(() => {
      setLeaving(false);
      sending.tell({
        failure: reply.failure,
        words: text('compose.notKept', { reason: failureText(text, reply.failure, serverName) }),
      });
    });
    keepButton.current?.focus();
  };

  const dragged = useFileDrop((read) => {
    if (busy) return;
    sending.tell(
      read.ok ? null : { failure: null, words: fileRefusalText(text, state.language, read.failure) },
    );
    if (read.ok) onOffer(read.value);
    focus('secret');
  });

  const stopAsking = () => {
    flushSync(() => {
      setLeaving(false);
      if (offered !== null) onAnswerOffer(false);
    });
    focus('secret');
  };

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (asking) stopAsking();
    else if (busy || keeping) return;
    else if (changed) setLeaving(true);
    else void bridge.closeWindow();
  });

  // The window's own close button; a second press of it means it.
  useWindowEvent('beforeunload', (event) => {
    if (!changed || leaving || busy) return;
    event.preventDefault();
    setLeaving(true);
  });

  return (
    <LinkForm
      title={text('compose.title')}
      sending={sending}
      unavailable={unavailable}
      onSubmit={submit}
      dragged={dragged}
      beside={
        typed.secret === '' ? (
          <ClipboardButton />
        ) : (
          <Button
            ref={keepButton}
            unavailable={unavailable || busy || keeping || state.profile === null}
            onClick={() => void keep()}
          >
            {text('compose.keepDraft')}
          </Button>
        )
      }
      question={
        leaving ? (
          <LeaveQuestion
            isDraft={typed.draft !== null}
            canKeep={!unavailable && state.profile !== null}
            busy={keeping}
            onKeep={() => void keep()}
            onDiscard={() => void bridge.closeWindow()}
            onNo={stopAsking}
          />
        ) : offered !== null ? (
          <Ask
            question={text('compose.replaceQuestion')}
            yes={text('compose.replace')}
            no={text('compose.keepText')}
            onYes={() => {
              flushSync(() => onAnswerOffer(true));
              focus('secret');
            }}
            onNo={stopAsking}
          />
        ) : null
      }
    >
      {typed.draft === null ? null : <DraftNote origin={typed.draft} />}
      <Fields
        typed={typed}
        onType={(change) => {
          sending.tell(null);
          onType(change);
        }}
        secretFault={secretFault}
        invalidField={sending.invalidField}
        onMaking={sending.hold}
      />
    </LinkForm>
  );
};
