import { Button } from '../ui/Button.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { Question } from '../ui/Question.tsx';
import { useApp } from '../ui/use-app-state.ts';

interface LeaveQuestionProps {
  /** Whether only the changes to a draft would be lost. */
  readonly isDraft: boolean;
  readonly canKeep: boolean;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  readonly onNo: () => void;
}

/** Before the window closes and its text is lost. */
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
          <Button ref={focusOnMount} unavailable={busy} onClick={onNo}>
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
