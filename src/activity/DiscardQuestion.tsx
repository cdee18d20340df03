import { Button } from '../ui/Button.tsx';
import { focusOnArrival } from '../ui/focus.ts';
import { Question } from '../ui/Question.tsx';
import { useApp } from '../ui/use-app-state.ts';

interface DiscardQuestionProps {
  /** It is being discarded. */
  readonly busy: boolean;
  /** It has just begun to be sent: too late for now. */
  readonly unavailable: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export const DiscardQuestion = ({ busy, unavailable, onYes, onNo }: DiscardQuestionProps) => {
  const { text } = useApp();
  return (
    <Question
      question={text('activity.discardQuestion')}
      onNo={() => {
        if (!busy) onNo();
      }}
      answers={
        <>
          <Button ref={focusOnArrival} unavailable={busy} onClick={onNo}>
            {text('activity.keep')}
          </Button>
          <Button danger unavailable={unavailable} onClick={onYes}>
            {text('activity.discardDraft')}
          </Button>
        </>
      }
    />
  );
};
