import { type ReactNode, useId } from 'react';
import styles from './Question.module.css';

interface QuestionProps {
  readonly question: string;
  /** What has to be filled in, or what went wrong. */
  readonly children?: ReactNode;
  readonly answers: ReactNode;
  readonly onNo: () => void;
}

/** A question in the flow of the window, with its answers. */
export const Question = ({ question, children, answers, onNo }: QuestionProps) => {
  const id = useId();
  return (
    <div
      className={styles.question}
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Here it means no. It must not close the window.
        event.stopPropagation();
        onNo();
      }}
    >
      <p id={id}>{question}</p>
      <div className={styles.more}>{children}</div>
      <div className={styles.answers}>{answers}</div>
    </div>
  );
};
