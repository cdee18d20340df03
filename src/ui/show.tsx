import './base.css';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from './bridge.ts';
import { Note } from './Note.tsx';
import { AppContext, openAppStore, useApp } from './use-app-state.ts';
import { useWindowEvent } from './use-window-event.ts';

/** Fills the page of a window once the state is known, so that no half-empty frame is seen. */
export const show = async (screen: ReactNode): Promise<void> => {
  const store = await openAppStore(bridge);
  const serverName = document.getElementById('root');
  if (serverName === null) throw new Error('The page has no #root');
  const followLanguage = () => {
    document.documentElement.lang = store.current().state.language;
  };
  followLanguage();
  store.subscribe(followLanguage);
  createRoot(serverName).render(
    <AppContext value={store}>
      <OwnMistake />
      {screen}
    </AppContext>,
  );
};

/** A call that throws is a mistake of ours. The user should not be left waiting for it. */
const OwnMistake = () => {
  const { text } = useApp();
  const [noticed, setNoticed] = useState(false);
  useWindowEvent('unhandledrejection', () => setNoticed(true));
  return noticed ? (
    <Note kind="danger" role="alert">
      {text('ui.ownMistake')}
    </Note>
  ) : null;
};
