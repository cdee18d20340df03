import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { KeptShare, SharedLink } from '../result/outcome.ts';
import { failureText } from '../shared/failure-text.ts';
import { LinkForm } from '../sharing/LinkForm.tsx';
import { heldAsFailure } from '../sharing/share-reply.ts';
import type { Sending } from '../sharing/use-sending.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { ClipboardButton } from './ClipboardButton.tsx';
import { DraftCallout } from './DraftCallout.tsx';
import { Fields } from './Fields.tsx';
import { formOf, formProblemOf, hasChanged, secretProblemOf, type Typed } from './form.ts';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { ReplaceQuestion } from './ReplaceQuestion.tsx';
import { fileRefusalText } from './text-file.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useKeepDraft } from './use-keep-draft.ts';
import { useLeaving } from './use-leaving.ts';

interface ComposeProps {
  readonly sending: Sending;
  readonly typed: Typed;
  /** What is already saved: nothing, or the draft being edited. */
  readonly saved: Typed;
  readonly onType: (change: Partial<Typed>) => void;
  /** The server refused it. It is a held draft now, and stays here to be corrected. */
  readonly onHeld: (id: string, serverName: string) => void;
  /** A text that replaces what was typed, if the user agrees. */
  readonly offered: Typed | null;
  readonly onOffer: (text: string) => void;
  readonly onAnswerOffer: (take: boolean) => void;
  readonly onShared: (shared: SharedLink) => void;
  readonly onKept: (kept: KeptShare) => void;
}

/** The form of Quick share. */
export const Compose = (props: ComposeProps) => {
  const { sending, typed, saved, offered } = props;
  const { onType, onHeld, onOffer, onAnswerOffer, onShared, onKept } = props;
  const { state, text } = useApp();
  const { busy, focus } = sending;
  const keepButton = useRef<HTMLButtonElement>(null);
  const { leaving, leave, stay } = useLeaving(hasChanged(typed, saved), busy);
  const asking = leaving || offered !== null;
  const secretProblem = secretProblemOf(typed.secret);
  const unavailable = secretProblem !== null || typed.secret === '';
  const { keeping, keep: keepDraft } = useKeepDraft(onKept, (failure, serverName) => {
    flushSync(() => {
      stay();
      sending.showProblem({
        failure,
        message: text('compose.notKept', { reason: failureText(text, failure, serverName) }),
      });
    });
    keepButton.current?.focus();
  });

  const submit = () => {
    if (busy || keeping || asking) return;
    if (state.profile !== null && secretProblem !== null) return focus('secret');
    const form = formOf(typed, state);
    void sending.send({
      formProblem: formProblemOf(form),
      call: async () =>
        heldAsFailure(await bridge.share(form), (id) => onHeld(id, state.profile?.serverName ?? '')),
      onDone: (reply, { serverName }) => {
        if (reply.kind === 'link') onShared({ link: reply.link, passphrase: form.passphrase, serverName });
        else onKept({ id: reply.draft.id, failure: reply.draft.failure, serverName });
      },
    });
  };
  const keep = () => {
    if (busy || keeping || unavailable) return;
    sending.showProblem(null);
    void keepDraft(typed);
  };

  const dragged = useFileDrop((read) => {
    if (busy) return;
    sending.showProblem(
      read.ok ? null : { failure: null, message: fileRefusalText(text, state.language, read.failure) },
    );
    if (read.ok) onOffer(read.value);
    focus('secret');
  });

  const stopAsking = () => {
    flushSync(() => {
      stay();
      if (offered !== null) onAnswerOffer(false);
    });
    focus('secret');
  };

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (asking) stopAsking();
    else if (!busy && !keeping) leave();
  });

  return (
    <LinkForm
      title={text('compose.title')}
      sending={sending}
      unavailable={unavailable}
      onSubmit={submit}
      dragged={dragged}
      otherAction={
        typed.secret === '' ? (
          <ClipboardButton />
        ) : (
          <Button
            ref={keepButton}
            unavailable={unavailable || busy || keeping || state.profile === null}
            onClick={keep}
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
            onKeep={keep}
            onDiscard={() => void bridge.closeWindow()}
            onNo={stopAsking}
          />
        ) : offered !== null ? (
          <ReplaceQuestion
            onYes={() => {
              flushSync(() => onAnswerOffer(true));
              focus('secret');
            }}
            onNo={stopAsking}
          />
        ) : null
      }
    >
      {typed.draft === null ? null : <DraftCallout origin={typed.draft} />}
      <Fields
        typed={typed}
        onType={(change) => {
          sending.showProblem(null);
          onType(change);
        }}
        secretProblem={secretProblem}
        invalidField={sending.invalidField}
        onMaking={sending.setBlocked}
      />
    </LinkForm>
  );
};
