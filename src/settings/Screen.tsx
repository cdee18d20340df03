import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { HotkeySection } from './HotkeySection.tsx';
import { LifetimeSection } from './LifetimeSection.tsx';
import { LoginSection } from './LoginSection.tsx';
import { Notices } from './Notices.tsx';
import { PreferencesSection } from './PreferencesSection.tsx';
import { ProfilesSection } from './ProfilesSection.tsx';
import styles from './Screen.module.css';
import { SectionList } from './SectionList.tsx';
import { StorageSection } from './StorageSection.tsx';
import { TemplatesSection } from './TemplatesSection.tsx';
import { UpdatesSection } from './UpdatesSection.tsx';
import { useQuestion } from './use-question.ts';
import { Welcome } from './Welcome.tsx';

export const Screen = () => {
  const { state, text } = useApp();
  /** The first run stays one until the window closes, so that nothing moves under the user. */
  const [firstRun] = useState(state.profile === null);
  const [unsavedProfile, setUnsavedProfile] = useState(false);
  const [unsavedTemplate, setUnsavedTemplate] = useState(false);
  const leaving = useQuestion<'leaving'>();
  const unsaved = unsavedProfile || unsavedTemplate;

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (leaving.about !== null) leaving.takeBack();
    else if (unsaved) leaving.ask('leaving');
    else void bridge.closeWindow();
  });
  // The window's own close button; a second press of it means it.
  useWindowEvent('beforeunload', (event) => {
    if (!unsaved || leaving.about !== null) return;
    event.preventDefault();
    leaving.ask('leaving');
  });

  return (
    <main className={styles.main}>
      <WindowTitle>{text('settings.title')}</WindowTitle>
      {firstRun ? <Welcome /> : <h1 className={styles.title}>{text('settings.title')}</h1>}
      <Notices />
      <div className={styles.columns}>
        {firstRun ? null : <SectionList />}
        <div className={styles.sections}>
          <ProfilesSection firstRun={firstRun} onUnsaved={setUnsavedProfile} />
          {firstRun ? null : (
            <>
              <LifetimeSection />
              <HotkeySection />
              <LoginSection />
              <AppearanceSection />
              <PreferencesSection />
              <TemplatesSection onUnsaved={setUnsavedTemplate} />
              {state.updates.canCheck ? <UpdatesSection /> : null}
              <StorageSection />
            </>
          )}
        </div>
      </div>
      {state.trayAvailable ? null : <Callout kind="info">{text('settings.noTray')}</Callout>}
      <footer className={styles.foot}>
        {leaving.about === null ? null : (
          <YesNoQuestion
            question={text('connection.discardQuestion')}
            yes={text('connection.discard')}
            no={text('compose.keepEditing')}
            onYes={() => void bridge.closeWindow()}
            onNo={leaving.takeBack}
          />
        )}
        <Button onClick={() => void bridge.openWindow({ window: 'help' })}>{text('help.title')}</Button>
        <Button onClick={() => void bridge.quit()}>{text('tray.quit')}</Button>
      </footer>
    </main>
  );
};
