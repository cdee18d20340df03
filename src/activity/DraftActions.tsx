import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import type { DraftView } from '../shared/model/drafts.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';
import styles from './Details.module.css';
import { DiscardQuestion } from './DiscardQuestion.tsx';
import type { ActionName, RunAction } from './use-actions.ts';

interface DraftActionsProps {
  readonly draft: DraftView;
  readonly asksToDiscard: boolean;
  readonly pending: ActionName | null;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onAction: RunAction;
  readonly onGone: () => void;
}

/** The actions on a draft. They are unavailable while it is being sent. */
export const DraftActions = (props: DraftActionsProps) => {
  const { draft, pending, onFailure, onAction, onGone } = props;
  const { text } = useApp();
  const { id, state, recipient, mayHaveBeenSent } = draft;
  const [asking, setAsking] = useState<'discard' | 'send' | null>(props.asksToDiscard ? 'discard' : null);
  const sendButton = useRef<HTMLButtonElement>(null);
  const discardButton = useRef<HTMLButtonElement>(null);
  const isFailed = state === 'failed';
  const isSending = state === 'sending' || pending === 'send';
  const unavailable = isSending || (pending !== null && pending !== 'deadline');

  const cancel = () => {
    const button = asking === 'send' ? sendButton : discardButton;
    flushSync(() => setAsking(null));
    onFailure(null);
    button.current?.focus();
  };
  const discard = async () => {
    const done = text(isFailed ? 'activity.draftRemoved' : 'activity.draftDiscarded');
    const reply = await onAction('discard', () => bridge.discardDraft({ id }), done);
    if (reply.ok) onGone();
  };

  const send = () => onAction('send', () => bridge.sendDraft({ id }), text('activity.draftSent'));

  if (asking === 'send' && !isSending && recipient !== null) {
    return (
      <YesNoQuestion
        question={text('resend.question', { recipient })}
        yes={text('resend.yes')}
        no={text('resend.no')}
        onYes={() => {
          setAsking(null);
          void send();
        }}
        onNo={cancel}
      />
    );
  }
  if (asking === 'discard' && !isFailed) {
    return (
      <DiscardQuestion
        busy={pending === 'discard'}
        unavailable={unavailable}
        onYes={() => void discard()}
        onNo={cancel}
      />
    );
  }
  return (
    <div className={styles.actions}>
      {isFailed ? null : (
        <>
          <Button
            aria-busy={isSending}
            unavailable={unavailable}
            ref={sendButton}
            onClick={() => {
              // A second mail cannot be taken back.
              if (mayHaveBeenSent && recipient !== null) setAsking('send');
              else void send();
            }}
          >
            {text(isSending ? 'activity.sending' : 'activity.sendNow')}
          </Button>
          <Button
            aria-label={text('activity.editDraft')}
            unavailable={unavailable}
            onClick={() =>
              void onAction('edit', () => bridge.editDraft({ id }), text('activity.draftOpened'))
            }
          >
            {text('activity.edit')}
          </Button>
        </>
      )}
      <span className={styles.room} />
      <Button
        ref={discardButton}
        danger={!isFailed}
        aria-label={text(isFailed ? 'activity.removeDraft' : 'activity.discardDraft')}
        unavailable={unavailable}
        onClick={() => {
          if (isFailed) return void discard();
          onFailure(null);
          setAsking('discard');
        }}
      >
        {text(isFailed ? 'activity.remove' : 'activity.discard')}
      </Button>
    </div>
  );
};
