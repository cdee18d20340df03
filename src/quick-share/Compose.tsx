import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { KeptShare, SharedLink } from '../result/outcome.ts';
import { couldBeList } from '../several/lines.ts';
import { failureText } from '../shared/failure-text.ts';
import type { DraftOutcome } from '../shared/model/sharing.ts';
import { LinkForm } from '../sharing/LinkForm.tsx';
import { lifetimeOf } from '../sharing/link-form.ts';
import { secretProblemOf } from '../sharing/secret-problem.ts';
import { type HeldDraft, heldAsFailure } from '../sharing/share-reply.ts';
import type { Sending } from '../sharing/use-sending.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useDraftOutcome } from '../ui/use-draft-outcome.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';
import { ClipboardButton } from './ClipboardButton.tsx';
import { DraftCallout } from './DraftCallout.tsx';
import { Fields } from './Fields.tsx';
import { formOf, formProblemOf, hasChanged, type Typed } from './form.ts';
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
  readonly onHeld: (held: HeldDraft, serverName: string) => void;
  /** A text that replaces what was typed, if the user agrees. */
  readonly offered: Typed | null;
  readonly onOffer: (text: string) => void;
  readonly onAnswerOffer: (take: boolean) => void;
  readonly onShared: (shared: SharedLink) => void;
  readonly onKept: (kept: KeptShare) => void;
  /** The text is a list that becomes one link for each line. */
  readonly onSeveral: () => void;
}

/** The form of Quick share. */
export const Compose = (props: ComposeProps) => {
  const { sending, typed, saved, offered } = props;
  const { onType, onHeld, onOffer, onAnswerOffer, onShared, onKept, onSeveral } = props;
  const { state, text } = useApp();
  const { busy, focus } = sending;
  const keepButton = useRef<HTMLButtonElement>(null);
  const { leaving, leave, stay } = useLeaving(hasChanged(typed, saved), busy);
  const [askingAgain, setAskingAgain] = useState(false);
  const asking = leaving || offered !== null || askingAgain;
  const secretProblem = secretProblemOf(typed.secret);
  const isLifetimeClear = lifetimeOf(typed, state) !== null;
  const unavailable = secretProblem !== null || typed.secret === '' || !isLifetimeClear;
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
    if (state.profile !== null && typed.secret !== '' && !isLifetimeClear) return focus('lifetime');
    if (typed.draft?.mayHaveBeenMailed === true && formOf(typed, state)?.recipient) setAskingAgain(true);
    else send();
  };
  const send = () => {
    const form = formOf(typed, state);
    if (form === null) return focus('lifetime');
    void sending.send({
      formProblem: formProblemOf(form),
      call: async () =>
        heldAsFailure(await bridge.share(form), form.recipient, (held) =>
          onHeld(held, state.profile?.serverName ?? ''),
        ),
      onDone: (reply, { serverName }) => {
        if (reply.kind === 'link') onShared({ link: reply.link, passphrase: form.passphrase, serverName });
        else
          onKept({
            id: reply.draft.id,
            passphrase: form.passphrase,
            failure: reply.draft.failure,
            serverName,
          });
      },
    });
  };
  const keep = () => {
    if (busy || keeping || unavailable) return;
    sending.showProblem(null);
    void keepDraft(typed);
  };

  // The draft may be sent or discarded elsewhere while it is here.
  const outcome = useDraftOutcome(typed.draft?.id ?? null);
  const followDraft = useEffectEvent((now: DraftOutcome) => {
    if (typed.draft === null || now.kind === 'draft') return;
    if (now.kind === 'link' && !hasChanged(typed, saved)) {
      const { serverName } = typed.draft;
      onShared({ link: now.link, passphrase: typed.passphrase || null, serverName });
      return;
    }
    onType({ draft: null });
    if (now.kind !== 'gone') sending.showProblem({ failure: null, message: text('compose.sentMeanwhile') });
  });
  useEffect(() => {
    if (outcome !== null && !busy && !keeping) followDraft(outcome);
  }, [outcome, busy, keeping]);

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
      setAskingAgain(false);
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
        ) : state.policy.keepsDrafts ? (
          <Button
            ref={keepButton}
            unavailable={unavailable || busy || keeping || state.profile === null}
            onClick={keep}
          >
            {text('compose.keepDraft')}
          </Button>
        ) : null
      }
      question={
        leaving ? (
          <LeaveQuestion
            isDraft={typed.draft !== null}
            canKeep={!unavailable && state.profile !== null && state.policy.keepsDrafts}
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
        ) : askingAgain ? (
          <YesNoQuestion
            question={text('resend.question', { recipient: typed.recipient })}
            yes={text('resend.yes')}
            no={text('resend.no')}
            onYes={() => {
              flushSync(() => setAskingAgain(false));
              send();
            }}
            onNo={stopAsking}
          />
        ) : null
      }
    >
      {typed.draft === null ? null : <DraftCallout origin={typed.draft} recipient={typed.recipient} />}
      <Fields
        typed={typed}
        onType={(change) => {
          sending.showProblem(null);
          onType(change);
        }}
        secretProblem={secretProblem}
        invalidField={sending.invalidField}
        onMaking={sending.setBlocked}
        onSeveral={typed.draft === null && couldBeList(typed.secret) ? onSeveral : null}
      />
    </LinkForm>
  );
};
