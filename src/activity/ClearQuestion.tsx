import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { numberText } from '../ui/format.ts';
import { Question } from '../ui/Question.tsx';
import { useApp } from '../ui/use-app-state.ts';

interface ClearQuestionProps {
  readonly active: number;
  readonly ended: number;
  readonly onClear: (which: 'ended' | 'all') => Promise<void>;
  readonly onNo: () => void;
}

/** Cleared receipts cannot be restored. Asks which ones to clear, and says what that means for active links. */
export const ClearQuestion = ({ active, ended, onClear, onNo }: ClearQuestionProps) => {
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
        active === 0
          ? question
          : `${question} ${text('activity.clearAlive', { count: active, formatted: numberText(state.language, active) })}`
      }
      onNo={() => {
        if (!busy) onNo();
      }}
      answers={
        <>
          <Button ref={focusOnMount} unavailable={busy} onClick={onNo}>
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
