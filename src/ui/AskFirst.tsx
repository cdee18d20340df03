import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Ask } from './Ask.tsx';
import { Button } from './Button.tsx';

interface AskFirstProps {
  readonly label: string;
  /** The label in full, for those who do not see what it stands beside; also the answer that does it. */
  readonly name: string;
  readonly question: string;
  readonly no: string;
  readonly onYes: () => Promise<void>;
}

/** A button for what cannot be taken back: it turns into the question, and back with the focus. */
export const AskFirst = ({ label, name, question, no, onYes }: AskFirstProps) => {
  const button = useRef<HTMLButtonElement>(null);
  const [stage, setStage] = useState<'rest' | 'asked' | 'under-way'>('rest');
  const rest = () => {
    flushSync(() => setStage('rest'));
    button.current?.focus();
  };
  return stage === 'rest' ? (
    <Button ref={button} danger aria-label={name} onClick={() => setStage('asked')}>
      {label}
    </Button>
  ) : (
    <Ask
      question={question}
      yes={name}
      no={no}
      busy={stage === 'under-way'}
      onYes={() => {
        setStage('under-way');
        void onYes().finally(rest);
      }}
      onNo={rest}
    />
  );
};
