import './base.css';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BrokenWindow } from './BrokenWindow.tsx';
import { bridge } from './bridge.ts';
import { Callout } from './Callout.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { AppContext, openAppStore, useApp } from './use-app-state.ts';
import { useWindowEvent } from './use-window-event.ts';
import { WindowKeys } from './WindowKeys.tsx';

/** Renders the screen of a window once the state is known, so that no half-empty frame is seen. */
export const show = async (screen: ReactNode): Promise<void> => {
  const store = await openAppStore(bridge);
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  const followLanguage = () => {
    document.documentElement.lang = store.current().state.language;
  };
  followLanguage();
  store.subscribe(followLanguage);
  createRoot(root).render(
    <AppContext value={store}>
      <UnexpectedError />
      <WindowKeys />
      <ErrorBoundary about={screen} fallback={(tryAgain) => <BrokenWindow onTryAgain={tryAgain} />}>
        {screen}
      </ErrorBoundary>
    </AppContext>,
  );
};

/** A call only throws because of a bug of ours. The user should not be left waiting for it. */
const UnexpectedError = () => {
  const { text } = useApp();
  const [happened, setHappened] = useState(false);
  useWindowEvent('unhandledrejection', () => setHappened(true));
  return happened ? (
    <Callout kind="danger" role="alert">
      {text('ui.ownMistake')}
    </Callout>
  ) : null;
};
