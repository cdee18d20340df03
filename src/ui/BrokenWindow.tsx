import styles from './BrokenWindow.module.css';
import { Button } from './Button.tsx';
import { bridge } from './bridge.ts';
import { Callout } from './Callout.tsx';
import { focusOnMount } from './focus.ts';
import { useApp } from './use-app-state.ts';
import { useWindowEvent } from './use-window-event.ts';
import { WindowTitle } from './WindowTitle.tsx';

/** In place of a window that could not be drawn. */
export const BrokenWindow = ({ onTryAgain }: { readonly onTryAgain: () => void }) => {
  const { text } = useApp();
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') void bridge.closeWindow();
  });
  return (
    <main className={styles.main}>
      <WindowTitle>{text('ui.broken')}</WindowTitle>
      <h1 className={styles.title}>{text('ui.broken')}</h1>
      <Callout
        kind="danger"
        role="alert"
        actions={
          <>
            <Button ref={focusOnMount} onClick={onTryAgain}>
              {text('ui.tryAgain')}
            </Button>
            <Button onClick={() => void bridge.closeWindow()}>{text('ui.close')}</Button>
          </>
        }
      >
        {text('ui.brokenBody')}
      </Callout>
    </main>
  );
};
