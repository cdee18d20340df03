import { Button } from '../ui/Button.tsx';
import { focusOnArrival } from '../ui/focus.ts';
import { Question } from '../ui/Question.tsx';
import { useApp } from '../ui/use-app-state.ts';

interface LeaveQuestionProps {
  /** Whether what is lost are only the changes to a draft. */
  readonly isDraft: boolean;
  readonly canKeep: boolean;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  readonly onNo: () => void;
}

/** Before a text is lost with its window. */
export const LeaveQuestion = ({ isDraft, canKeep, busy, onKeep, onDiscard, onNo }: LeaveQuestionProps) => {
  const { text } = useApp();
  return (
    <Question
      question={text(isDraft ? 'compose.discardChanges' : 'compose.discardQuestion')}
      onNo={() => {
        if (!busy) onNo();
      }}
      answers={
        <>
          <Button ref={focusOnArrival} unavailable={busy} onClick={onNo}>
            {text('compose.keepEditing')}
          </Button>
          {canKeep ? (
            <Button unavailable={busy} onClick={onKeep}>
              {text('compose.keepDraft')}
            </Button>
          ) : null}
          <Button danger unavailable={busy} onClick={onDiscard}>
            {text('compose.discard')}
          </Button>
        </>
      }
    />
  );
};
