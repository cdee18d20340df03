import type { Timestamp } from '../shared/units.ts';
import { bridge } from '../ui/bridge.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { type End, Ended } from './Ended.tsx';
import { NewButton } from './NewButton.tsx';
import styles from './ResultView.module.css';

interface EndedViewProps {
  readonly end: End;
  readonly at: Timestamp | null;
  readonly newLabel: string;
  readonly onNew: () => void;
}

/** What has become of a link, where that was found out elsewhere. */
export const EndedView = ({ end, at, newLabel, onNew }: EndedViewProps) => {
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') void bridge.closeWindow();
  });
  return (
    <main className={styles.main}>
      <Ended end={end} at={at} first />
      <NewButton label={newLabel} isNext takesFocus onNew={onNew} />
    </main>
  );
};
