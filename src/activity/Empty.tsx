import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

export const Empty = () => {
  const { text } = useApp();
  return (
    <div className={styles.empty}>
      <h2>{text('activity.empty')}</h2>
      <p>{text('activity.emptyBody')}</p>
      <Button onClick={() => void bridge.openWindow({ window: 'quick-share' })}>{text('result.new')}</Button>
    </div>
  );
};
