import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from './Button.tsx';
import { YesNoQuestion } from './YesNoQuestion.tsx';

interface ConfirmButtonProps {
  readonly label: string;
  /** The full label, for screen readers and as the confirming answer. */
  readonly name: string;
  readonly question: string;
  readonly no: string;
  readonly onYes: () => Promise<void>;
}

/** A button for something that cannot be undone. It turns into a question, and back without losing the focus. */
export const ConfirmButton = ({ label, name, question, no, onYes }: ConfirmButtonProps) => {
  const button = useRef<HTMLButtonElement>(null);
  const [stage, setStage] = useState<'idle' | 'asking' | 'pending'>('idle');
  const reset = () => {
    flushSync(() => setStage('idle'));
    button.current?.focus();
  };
  return stage === 'idle' ? (
    <Button ref={button} danger aria-label={name} onClick={() => setStage('asking')}>
      {label}
    </Button>
  ) : (
    <YesNoQuestion
      question={question}
      yes={name}
      no={no}
      busy={stage === 'pending'}
      onYes={() => {
        setStage('pending');
        void onYes().finally(reset);
      }}
      onNo={reset}
    />
  );
};
