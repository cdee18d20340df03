import { hotkeyText } from '../shared/hotkey-text.ts';
import { Button } from '../ui/Button.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useCommandKey, useEnterKey } from '../ui/use-keys.ts';
import styles from './NewButton.module.css';

interface NewButtonProps {
  readonly label: string;
  /** Whether nothing is left to do here, so that Enter presses it. */
  readonly isNext: boolean;
  readonly takesFocus?: boolean;
  readonly onNew: () => void;
}

/** Starts the next secret, from anywhere in the window with Ctrl+N. */
export const NewButton = ({ label, isNext, takesFocus = false, onNew }: NewButtonProps) => {
  const { state, text } = useApp();
  useCommandKey('n', onNew);
  useEnterKey(isNext, onNew);
  return (
    <Button
      kind={isNext ? 'primary' : 'plain'}
      className={styles.button}
      ref={takesFocus ? focusOnMount : undefined}
      aria-keyshortcuts={state.platform === 'darwin' ? 'Meta+N' : 'Control+N'}
      onClick={onNew}
    >
      {label}
      <span className={styles.keys} aria-hidden="true">
        {hotkeyText(text, isNext ? 'Enter' : 'CommandOrControl+N', state.platform)}
      </span>
    </Button>
  );
};
