import type { ReactNode } from 'react';
import type { SettingsPane } from '../shared/model/settings.ts';
import { useApp } from '../ui/use-app-state.ts';
import { headingId, paneId, paneTitles } from './panes.ts';
import styles from './Screen.module.css';

interface PaneProps {
  readonly pane: SettingsPane;
  readonly shown: SettingsPane;
  /** Whether something may be typed in it, which stays while another pane is shown. */
  readonly keeps?: boolean;
  readonly children: ReactNode;
}

/** One of the panes, of which one is shown at a time. */
export const Pane = ({ pane, shown, keeps = false, children }: PaneProps) => {
  const { text } = useApp();
  return pane !== shown && !keeps ? null : (
    <div
      role="tabpanel"
      id={paneId(pane)}
      aria-labelledby={headingId(pane)}
      className={styles.pane}
      hidden={pane !== shown}
    >
      <h2 id={headingId(pane)} className={styles.title} tabIndex={-1}>
        {text(paneTitles[pane])}
      </h2>
      {children}
    </div>
  );
};
