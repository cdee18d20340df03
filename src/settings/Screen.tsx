import { useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useFittedWindow } from '../ui/use-fitted-window.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import hidden from '../ui/visually-hidden.module.css';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Notices } from './Notices.tsx';
import { PaneList } from './PaneList.tsx';
import { Panes } from './Panes.tsx';
import styles from './Screen.module.css';
import { useQuestion } from './use-question.ts';
import { useShownPane } from './use-shown-pane.ts';
import { useUnsaved } from './use-unsaved.ts';
import { Welcome } from './Welcome.tsx';

export const Screen = () => {
  const { state, text } = useApp();
  /** The first run stays one until the window closes, so that nothing moves under the user. */
  const [firstRun] = useState(state.profile === null);
  const content = useRef<HTMLElement>(null);
  useFittedWindow(content, firstRun);
  const { shown, show, leadTo } = useShownPane();
  const [unsaved, noteUnsaved] = useUnsaved();
  const leaving = useQuestion<'leaving'>();
  /** What is not saved may be in another pane. */
  const stay = () => {
    leaving.takeBack();
    const [first] = unsaved;
    if (first !== undefined && !unsaved.includes(shown)) leadTo(first);
  };

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (leaving.about !== null) stay();
    else if (unsaved.length > 0) leaving.ask('leaving');
    else void bridge.closeWindow();
  });
  // The window's own close button; a second press of it means it.
  useWindowEvent('beforeunload', (event) => {
    if (unsaved.length === 0 || leaving.about !== null) return;
    event.preventDefault();
    leaving.ask('leaving');
  });

  return (
    <main ref={content} className={firstRun ? `${styles.main} ${styles.fitted}` : styles.main}>
      <WindowTitle>{text('settings.title')}</WindowTitle>
      {firstRun ? <Welcome /> : <h1 className={hidden.hidden}>{text('settings.title')}</h1>}
      <Notices />
      {firstRun ? (
        <FirstRun onUnsaved={(isUnsaved) => noteUnsaved('accounts', isUnsaved)} />
      ) : (
        <div className={styles.columns}>
          <PaneList shown={shown} unsaved={unsaved} onShow={show} />
          <Panes shown={shown} unsaved={unsaved} onUnsaved={noteUnsaved} />
        </div>
      )}
      {state.trayAvailable ? null : <Callout kind="info">{text('settings.noTray')}</Callout>}
      <footer className={styles.foot}>
        {leaving.about === null ? null : (
          <YesNoQuestion
            question={text('connection.discardQuestion')}
            yes={text('connection.discard')}
            no={text('compose.keepEditing')}
            onYes={() => void bridge.closeWindow()}
            onNo={stay}
          />
        )}
        <Button onClick={() => void bridge.openWindow({ window: 'help' })}>{text('help.title')}</Button>
        <Button onClick={() => void bridge.quit()}>{text('tray.quit')}</Button>
      </footer>
    </main>
  );
};
