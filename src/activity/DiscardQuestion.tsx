import { Button } from '../ui/Button.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { Question } from '../ui/Question.tsx';
import { useApp } from '../ui/use-app-state.ts';

interface DiscardQuestionProps {
  /** The draft is being discarded. */
  readonly busy: boolean;
  /** The draft is being sent, so it cannot be discarded now. */
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
          <Button ref={focusOnMount} unavailable={busy} onClick={onNo}>
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
