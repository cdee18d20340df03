import { type ReactNode, useId } from 'react';
import ask from './Ask.module.css';
import styles from './Question.module.css';

interface QuestionProps {
  readonly question: string;
  /** What has to be filled in, or went wrong. */
  readonly children?: ReactNode;
  readonly answers: ReactNode;
  readonly onNo: () => void;
}

/** A question like `Ask`, with more to it than yes or no. */
export const Question = ({ question, children, answers, onNo }: QuestionProps) => {
  const id = useId();
  return (
    <div
      className={ask.ask}
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Here it means no, and not what it means for the window.
        event.stopPropagation();
        onNo();
      }}
    >
      <p id={id}>{question}</p>
      <div className={styles.more}>{children}</div>
      <div className={ask.answers}>{answers}</div>
    </div>
  );
};
