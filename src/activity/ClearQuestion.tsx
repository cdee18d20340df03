import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { focusOnArrival } from '../ui/focus.ts';
import { Question } from '../ui/Question.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { numberText } from '../ui/words.ts';

interface ClearQuestionProps {
  readonly alive: number;
  readonly ended: number;
  readonly onClear: (which: 'ended' | 'all') => Promise<void>;
  readonly onNo: () => void;
}

/** Receipts are gone for good when they are cleared: which ones, and what that means for links that are alive. */
export const ClearQuestion = ({ alive, ended, onClear, onNo }: ClearQuestionProps) => {
  const { state, text } = useApp();
  const [busy, setBusy] = useState(false);
  const clear = (which: 'ended' | 'all') => {
    setBusy(true);
    void onClear(which).finally(() => setBusy(false));
  };
  const question = text('activity.clearQuestion');
  return (
    <Question
      question={
        alive === 0
          ? question
          : `${question} ${text('activity.clearAlive', { count: alive, formatted: numberText(state.language, alive) })}`
      }
      onNo={() => {
        if (!busy) onNo();
      }}
      answers={
        <>
          <Button ref={focusOnArrival} unavailable={busy} onClick={onNo}>
            {text('ui.cancel')}
          </Button>
          <Button unavailable={busy || ended === 0} onClick={() => clear('ended')}>
            {text('activity.clearEnded')}
          </Button>
          <Button danger unavailable={busy} onClick={() => clear('all')}>
            {text('activity.clearAll')}
          </Button>
        </>
      }
    />
  );
};
