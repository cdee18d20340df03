import { type ReactNode, useRef } from 'react';
import { failureText } from '../shared/failure-text.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useFittedWindow } from '../ui/use-fitted-window.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { Header } from './header/Header.tsx';
import type { DestinationChoice } from './header/use-destination.ts';
import styles from './ShareWindow.module.css';

interface ShareWindowProps {
  readonly from: 'quick-share' | 'generate';
  readonly title: string;
  readonly destination: DestinationChoice;
  /** While a link is being made, its destination cannot be changed. */
  readonly busy: boolean;
  /** Whether the window is only as tall as what it shows. */
  readonly isFitted: boolean;
  readonly children: ReactNode;
}

/** The frame of Quick share and Generate: the destination on top, the content below. */
export const ShareWindow = ({ from, title, destination, busy, isFitted, children }: ShareWindowProps) => {
  const { state, text } = useApp();
  const content = useRef<HTMLDivElement>(null);
  useFittedWindow(content, isFitted);
  return (
    <div className={styles.window} data-fitted={isFitted || undefined} ref={content}>
      <WindowTitle>{title}</WindowTitle>
      <Header destination={destination} busy={busy} from={from} />
      {destination.failure === null ? null : (
        <div className={styles.problem}>
          <Callout kind="danger" role="alert">
            {`${text('compose.notChosen')} ${failureText(text, destination.failure, state.profile?.serverName ?? '')}`}
          </Callout>
        </div>
      )}
      {children}
    </div>
  );
};
