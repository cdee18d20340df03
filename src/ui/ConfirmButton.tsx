import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { hotkeyText } from '../shared/hotkey-text.ts';
import { Button } from './Button.tsx';
import { useApp } from './use-app-state.ts';
import { useDeleteKey } from './use-keys.ts';
import { YesNoQuestion } from './YesNoQuestion.tsx';

interface ConfirmButtonProps {
  readonly label: string;
  /** The full label, for screen readers and as the confirming answer. */
  readonly name: string;
  readonly question: string;
  readonly no: string;
  /** Whether the Delete key asks, and pressed again answers yes. */
  readonly onDeleteKey?: boolean;
  readonly onYes: () => Promise<void>;
}

/** A button for something that cannot be undone. It turns into a question, and back without losing the focus. */
export const ConfirmButton = ({
  label,
  name,
  question,
  no,
  onDeleteKey = false,
  onYes,
}: ConfirmButtonProps) => {
  const { state, text } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  const [stage, setStage] = useState<'idle' | 'asking' | 'pending'>('idle');
  const reset = () => {
    flushSync(() => setStage('idle'));
    button.current?.focus();
  };
  const accept = () => {
    setStage('pending');
    void onYes().finally(reset);
  };
  useDeleteKey(onDeleteKey && stage !== 'pending', () => (stage === 'idle' ? setStage('asking') : accept()));
  return stage === 'idle' ? (
    <Button
      ref={button}
      danger
      aria-label={name}
      title={onDeleteKey ? hotkeyText(text, 'Delete', state.platform) : undefined}
      aria-keyshortcuts={onDeleteKey ? 'Delete' : undefined}
      onClick={() => setStage('asking')}
    >
      {label}
    </Button>
  ) : (
    <YesNoQuestion
      question={question}
      yes={name}
      no={no}
      busy={stage === 'pending'}
      onYes={accept}
      onNo={reset}
    />
  );
};
