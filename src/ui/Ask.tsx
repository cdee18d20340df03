import { useId } from 'react';
import styles from './Ask.module.css';
import { Button } from './Button.tsx';
import { focusOnArrival } from './focus.ts';

interface AskProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A question in the flow of the window, before something that cannot be taken back. The harmless answer has the focus. */
export const Ask = ({ question, yes, no, busy = false, onYes, onNo }: AskProps) => {
  const id = useId();
  return (
    <div
      className={styles.ask}
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Here it means no, and not what it means for the window.
        event.stopPropagation();
        if (!busy) onNo();
      }}
    >
      <p id={id}>{question}</p>
      <div className={styles.answers}>
        <Button ref={focusOnArrival} unavailable={busy} onClick={onNo}>
          {no}
        </Button>
        <Button danger unavailable={busy} onClick={onYes}>
          {yes}
        </Button>
      </div>
    </div>
  );
};
