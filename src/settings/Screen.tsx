import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { ConnectionForm } from './ConnectionForm.tsx';
import { HotkeySection } from './HotkeySection.tsx';
import { LifetimeSection } from './LifetimeSection.tsx';
import { Notices } from './Notices.tsx';
import { Ready } from './Ready.tsx';
import styles from './Screen.module.css';

export const Screen = () => {
  const { state, text } = useApp();
  /** The first run stays one until the window closes, so that its last word is seen. */
  const [firstRun] = useState(state.profile === null);
  const chosen = state.profile !== null;
  return (
    <main className={styles.main}>
      <WindowTitle>{text('settings.title')}</WindowTitle>
      {firstRun ? (
        <header className={styles.welcome}>
          <h1>{text('settings.welcome')}</h1>
          <p>{text('settings.welcomeWhat')}</p>
          <p>{text('settings.welcomeFirst')}</p>
        </header>
      ) : (
        <h1 className={styles.title}>{text('settings.title')}</h1>
      )}
      <Notices />
      <ConnectionForm />
      {firstRun && chosen ? <Ready /> : null}
      {chosen ? (
        <>
          <LifetimeSection />
          <HotkeySection />
        </>
      ) : null}
      {state.trayAvailable ? null : <Note kind="info">{text('settings.noTray')}</Note>}
      <footer className={styles.foot}>
        <Button onClick={() => void bridge.quit()}>{text('tray.quit')}</Button>
      </footer>
    </main>
  );
};
