import { useApp } from '../ui/use-app-state.ts';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';

interface ReplaceQuestionProps {
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Before another text replaces what was typed. */
export const ReplaceQuestion = ({ onYes, onNo }: ReplaceQuestionProps) => {
  const { text } = useApp();
  return (
    <YesNoQuestion
      question={text('compose.replaceQuestion')}
      yes={text('compose.replace')}
      no={text('compose.keepText')}
      onYes={onYes}
      onNo={onNo}
    />
  );
};
