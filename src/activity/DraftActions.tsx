import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import type { DraftView } from '../shared/model/drafts.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Details.module.css';
import { DiscardQuestion } from './DiscardQuestion.tsx';
import type { Act, ActName } from './use-acts.ts';

interface DraftActionsProps {
  readonly draft: DraftView;
  readonly underWay: ActName | null;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onAct: Act;
  readonly onGone: () => void;
}

/** What can be done with a draft, unless it is on its way at this moment. */
export const DraftActions = ({ draft, underWay, onFailure, onAct, onGone }: DraftActionsProps) => {
  const { text } = useApp();
  const { id, state } = draft;
  const [asking, setAsking] = useState(false);
  const discardButton = useRef<HTMLButtonElement>(null);
  const isFailed = state === 'failed';
  const isSending = state === 'sending' || underWay === 'send';
  const unavailable = isSending || (underWay !== null && underWay !== 'deadline');

  const takeBack = () => {
    flushSync(() => setAsking(false));
    onFailure(null);
    discardButton.current?.focus();
  };
  const discard = async () => {
    const done = text(isFailed ? 'activity.draftRemoved' : 'activity.draftDiscarded');
    const reply = await onAct('discard', () => bridge.discardDraft({ id }), done);
    if (reply.ok) onGone();
  };

  if (asking && !isFailed) {
    return (
      <DiscardQuestion
        busy={underWay === 'discard'}
        unavailable={unavailable}
        onYes={() => void discard()}
        onNo={takeBack}
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
            onClick={() => void onAct('send', () => bridge.sendDraft({ id }), text('activity.draftSent'))}
          >
            {text(isSending ? 'activity.sending' : 'activity.sendNow')}
          </Button>
          <Button
            aria-label={text('activity.editDraft')}
            unavailable={unavailable}
            onClick={() => void onAct('edit', () => bridge.editDraft({ id }), text('activity.draftOpened'))}
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
          setAsking(true);
        }}
      >
        {text(isFailed ? 'activity.remove' : 'activity.discard')}
      </Button>
    </div>
  );
};
