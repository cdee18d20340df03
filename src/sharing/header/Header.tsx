import { hotkeyText } from '../../shared/hotkey-text.ts';
import { Button } from '../../ui/Button.tsx';
import { bridge } from '../../ui/bridge.ts';
import { Destination } from '../../ui/Destination.tsx';
import { ChevronIcon, SettingsIcon } from '../../ui/icons.tsx';
import { useApp } from '../../ui/use-app-state.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { DestinationSelect } from './DestinationSelect.tsx';
import styles from './Header.module.css';
import { OtherWindows } from './OtherWindows.tsx';
import type { DestinationChoice } from './use-destination.ts';

interface HeaderProps {
  readonly destination: DestinationChoice;
  readonly busy: boolean;
  readonly from: 'quick-share' | 'generate';
}

/** Shows where a secret will go, before it is sent. */
export const Header = ({ destination, busy, from }: HeaderProps) => {
  const { state, text } = useApp();
  return (
    <header className={styles.header}>
      {state.profile !== null && state.profiles.length > 1 ? (
        <DestinationSelect
          profiles={state.profiles}
          chosen={destination.pending ?? state.profile.id}
          disabled={busy}
          onChoose={destination.choose}
        />
      ) : (
        <button
          type="button"
          className={styles.where}
          onClick={() => void bridge.openSettings({ pane: 'accounts' })}
        >
          <VisuallyHidden>{`${text('destination.goesTo')} `}</VisuallyHidden>
          <Destination profile={state.profile} />
          <ChevronIcon />
          <VisuallyHidden>{` ${text('destination.change')}`}</VisuallyHidden>
        </button>
      )}
      <div className={styles.buttons}>
        <OtherWindows from={from} />
        <Button
          kind="icon"
          aria-label={text('settings.title')}
          title={`${text('settings.title')} (${hotkeyText(text, 'CommandOrControl+,', state.platform)})`}
          aria-keyshortcuts={state.platform === 'darwin' ? 'Meta+,' : 'Control+,'}
          onClick={() => void bridge.openWindow({ window: 'settings' })}
        >
          <SettingsIcon />
        </Button>
      </div>
    </header>
  );
};
