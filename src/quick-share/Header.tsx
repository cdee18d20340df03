import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Destination } from '../ui/Destination.tsx';
import { Hidden } from '../ui/Hidden.tsx';
import { ChevronIcon, ClipboardIcon, SettingsIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Header.module.css';

const openSettings = () => void bridge.openWindow({ window: 'settings' });

/** Says where a secret goes before it goes. */
export const Header = () => {
  const { state, text } = useApp();
  return (
    <header className={styles.header}>
      <button type="button" className={styles.where} onClick={openSettings}>
        <Hidden>{`${text('destination.goesTo')} `}</Hidden>
        <Destination profile={state.profile} />
        <ChevronIcon />
        <Hidden>{` ${text('destination.change')}`}</Hidden>
      </button>
      <Button
        kind="icon"
        aria-label={text('tray.shareClipboard')}
        title={text('tray.shareClipboard')}
        unavailable={state.sharingClipboard}
        onClick={() => void bridge.shareClipboard()}
      >
        <ClipboardIcon />
      </Button>
      <Button
        kind="icon"
        aria-label={text('settings.title')}
        title={text('settings.title')}
        onClick={openSettings}
      >
        <SettingsIcon />
      </Button>
    </header>
  );
};
