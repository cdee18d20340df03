import { Keys } from '../ui/Keys.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './HotkeySection.module.css';

interface HotkeyRowProps {
  /** The keys, as the user knows them; `null` shows `otherwise`. */
  readonly keys: string | null;
  readonly otherwise: string;
  /** Whether the keys are not shown, as while others are recorded. */
  readonly isHidden?: boolean;
}

/** What the hotkey does, and which keys it has. */
export const HotkeyRow = ({ keys, otherwise, isHidden = false }: HotkeyRowProps) => {
  const { text } = useApp();
  return (
    <div className={styles.current}>
      <div className={styles.what}>
        <p>{text('hotkey.current')}</p>
        <p className={styles.soft}>{text('hotkey.what')}</p>
      </div>
      {isHidden ? null : keys === null ? (
        <span className={styles.soft}>{otherwise}</span>
      ) : (
        <Keys>{keys}</Keys>
      )}
    </div>
  );
};
