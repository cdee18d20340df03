import { hotkeyText } from '../shared/hotkey-text.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

/** The beginning: what this is, what a region is, and what to do afterwards. */
export const Welcome = () => {
  const { state, text } = useApp();
  const { accelerator, status } = state.hotkey;
  return (
    <header className={styles.welcome}>
      <h1>{text('settings.welcome')}</h1>
      <p>{text('settings.welcomeWhat')}</p>
      <p>{text('settings.welcomeRegion')}</p>
      <p>{text('settings.welcomeFirst')}</p>
      {accelerator !== null && status === 'on' ? (
        <p>{text('settings.welcomeHotkey', { hotkey: hotkeyText(text, accelerator, state.platform) })}</p>
      ) : null}
    </header>
  );
};
