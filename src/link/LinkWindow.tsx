import type { ReactNode } from 'react';
import { failureText } from '../shared/failure-text.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { Header } from './Header.tsx';
import styles from './LinkWindow.module.css';
import type { DestinationChoice } from './use-destination.ts';

interface LinkWindowProps {
  readonly from: 'quick-share' | 'generate';
  readonly title: string;
  readonly destination: DestinationChoice;
  /** While a link is made it is too late to say where. */
  readonly busy: boolean;
  readonly children: ReactNode;
}

/** What every window that makes links looks like: where to on top, what below. */
export const LinkWindow = ({ from, title, destination, busy, children }: LinkWindowProps) => {
  const { state, text } = useApp();
  return (
    <div className={styles.window}>
      <WindowTitle>{title}</WindowTitle>
      <Header destination={destination} busy={busy} from={from} />
      {destination.failure === null ? null : (
        <div className={styles.trouble}>
          <Note kind="danger" role="alert">
            {`${text('compose.notChosen')} ${failureText(text, destination.failure, state.profile?.serverName ?? '')}`}
          </Note>
        </div>
      )}
      {children}
    </div>
  );
};
