import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { focusOnMount } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

/** @param cleared the user has just removed the last entry, so the focus has to move here. */
export const Empty = ({ cleared }: { readonly cleared: boolean }) => {
  const { text } = useApp();
  return (
    <div className={styles.empty}>
      <h2>{text('activity.empty')}</h2>
      <p>{text('activity.emptyBody')}</p>
      <Button
        ref={cleared ? focusOnMount : null}
        onClick={() => void bridge.openWindow({ window: 'quick-share' })}
      >
        {text('result.new')}
      </Button>
    </div>
  );
};
