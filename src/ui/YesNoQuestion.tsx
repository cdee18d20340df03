import { Button } from './Button.tsx';
import { focusOnMount } from './focus.ts';
import { Question } from './Question.tsx';

interface YesNoQuestionProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something that cannot be undone. The safe answer has the focus. */
export const YesNoQuestion = ({ question, yes, no, busy = false, onYes, onNo }: YesNoQuestionProps) => (
  <Question
    question={question}
    onNo={() => {
      if (!busy) onNo();
    }}
    answers={
      <>
        <Button ref={focusOnMount} unavailable={busy} onClick={onNo}>
          {no}
        </Button>
        <Button danger unavailable={busy} onClick={onYes}>
          {yes}
        </Button>
      </>
    }
  />
);
