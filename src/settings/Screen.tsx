import { useState } from 'react';
import { Ask } from '../ui/Ask.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { HotkeySection } from './HotkeySection.tsx';
import { LifetimeSection } from './LifetimeSection.tsx';
import { Notices } from './Notices.tsx';
import { PreferencesSection } from './PreferencesSection.tsx';
import { ProfilesSection } from './ProfilesSection.tsx';
import styles from './Screen.module.css';
import { StorageSection } from './StorageSection.tsx';
import { TemplatesSection } from './TemplatesSection.tsx';
import { Welcome } from './Welcome.tsx';

export const Screen = () => {
  const { state, text } = useApp();
  /** The first run stays one until the window closes, so that nothing moves under the user. */
  const [firstRun] = useState(state.profile === null);
  const [unsavedProfile, setUnsavedProfile] = useState(false);
  const [unsavedTemplate, setUnsavedTemplate] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const unsaved = unsavedProfile || unsavedTemplate;

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (leaving) setLeaving(false);
    else if (unsaved) setLeaving(true);
    else void bridge.closeWindow();
  });
  // The window's own close button; a second press of it means it.
  useWindowEvent('beforeunload', (event) => {
    if (!unsaved || leaving) return;
    event.preventDefault();
    setLeaving(true);
  });

  return (
    <main className={styles.main}>
      <WindowTitle>{text('settings.title')}</WindowTitle>
      {firstRun ? <Welcome /> : <h1 className={styles.title}>{text('settings.title')}</h1>}
      <Notices />
      <ProfilesSection onUnsaved={setUnsavedProfile} />
      {firstRun ? null : (
        <>
          <LifetimeSection />
          <HotkeySection />
          <PreferencesSection />
          <TemplatesSection onUnsaved={setUnsavedTemplate} />
          <StorageSection />
        </>
      )}
      {state.trayAvailable ? null : <Note kind="info">{text('settings.noTray')}</Note>}
      <footer className={styles.foot}>
        {leaving ? (
          <Ask
            question={text('connection.discardQuestion')}
            yes={text('connection.discard')}
            no={text('compose.keepEditing')}
            onYes={() => void bridge.closeWindow()}
            onNo={() => setLeaving(false)}
          />
        ) : null}
        <Button onClick={() => void bridge.quit()}>{text('tray.quit')}</Button>
      </footer>
    </main>
  );
};
