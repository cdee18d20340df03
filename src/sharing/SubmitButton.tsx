import { hotkeyText } from '../shared/hotkey-text.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { useAfter } from '../ui/use-after.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './SubmitButton.module.css';

interface SubmitButtonProps {
  readonly busy: boolean;
  readonly unavailable: boolean;
  /** The id of the reason why it is unavailable. */
  readonly describedBy: string | undefined;
}

export const SubmitButton = ({ busy, unavailable, describedBy }: SubmitButtonProps) => {
  const { state, text } = useApp();
  const slow = useAfter(busy, 300);
  return (
    <>
      <Button
        type="submit"
        name="create"
        kind="primary"
        unavailable={unavailable || busy}
        aria-busy={busy}
        aria-describedby={describedBy}
        aria-keyshortcuts={state.platform === 'darwin' ? 'Meta+Enter' : 'Control+Enter'}
      >
        {slow ? (
          <>
            <span className={styles.progress} />
            {text('compose.creating')}
          </>
        ) : (
          <>
            {text('compose.create')}
            <span className={styles.keys} aria-hidden="true">
              {`${hotkeyText(text, 'CommandOrControl', state.platform)} ↵`}
            </span>
          </>
        )}
      </Button>
      <Announcement>{slow ? text('compose.creating') : ''}</Announcement>
    </>
  );
};
