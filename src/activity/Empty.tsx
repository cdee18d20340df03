import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { focusOnArrival } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

/** @param cleared the user has just taken the last entry away, and with it what had the focus. */
export const Empty = ({ cleared }: { readonly cleared: boolean }) => {
  const { text } = useApp();
  return (
    <div className={styles.empty}>
      <h2>{text('activity.empty')}</h2>
      <p>{text('activity.emptyBody')}</p>
      <Button
        ref={cleared ? focusOnArrival : null}
        onClick={() => void bridge.openWindow({ window: 'quick-share' })}
      >
        {text('result.new')}
      </Button>
    </div>
  );
};
