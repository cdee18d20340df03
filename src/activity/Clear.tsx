import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../ui/Button.tsx';
import { focusOnArrival } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

interface ClearProps {
  readonly onClear: (which: 'ended' | 'all') => Promise<void>;
}

/** Receipts are gone for good when they are cleared: which ones, and only after a question. */
export const Clear = ({ onClear }: ClearProps) => {
  const { text } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const rest = () => {
    flushSync(() => setAsking(false));
    button.current?.focus();
  };
  const clear = (which: 'ended' | 'all') => void onClear(which).finally(rest);
  if (!asking) {
    return (
      <Button ref={button} onClick={() => setAsking(true)}>
        {text('activity.clear')}
      </Button>
    );
  }
  return (
    <div
      className={styles.ask}
      role="alertdialog"
      aria-labelledby="clear-question"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        rest();
      }}
    >
      <p id="clear-question">{text('activity.clearQuestion')}</p>
      <div className={styles.answers}>
        <Button ref={focusOnArrival} onClick={rest}>
          {text('ui.cancel')}
        </Button>
        <Button onClick={() => clear('ended')}>{text('activity.clearEnded')}</Button>
        <Button danger onClick={() => clear('all')}>
          {text('activity.clearAll')}
        </Button>
      </div>
    </div>
  );
};
