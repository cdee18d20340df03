import { hotkeyText, workingKeys } from '../shared/hotkey-text.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

/** The beginning: what this is for, in a sentence. */
export const Welcome = () => {
  const { state, text } = useApp();
  const keys = workingKeys(state.hotkey);
  return (
    <header className={styles.welcome}>
      <h1>{text('settings.welcome')}</h1>
      <p>
        {keys === null
          ? text('settings.welcomeWhat')
          : text('settings.welcomeHotkey', { hotkey: hotkeyText(text, keys, state.platform) })}
      </p>
      {state.hotkey.by !== 'app' && keys === null ? <p>{text('settings.welcomeAsk')}</p> : null}
    </header>
  );
};
