import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { hotkeyText } from '../shared/hotkey-text.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import type { Control } from '../ui/Field.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useBriefly } from '../ui/use-briefly.ts';
import { useCommandKey } from '../ui/use-keys.ts';
import styles from './PassphraseInput.module.css';

interface PassphraseInputProps {
  readonly control: Control;
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
  /** Whether one is made up as soon as there is a field for it. */
  readonly isWanted: boolean;
  readonly onMaking: (making: boolean) => void;
}

/** Offers to make up a passphrase while empty, then to show or hide it. */
export const PassphraseInput = ({ control, value, onChange, isWanted, onMaking }: PassphraseInputProps) => {
  const { state, text } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const [made, announceMade] = useBriefly();
  const empty = value === '';

  const make = async (isStillWanted: () => boolean = () => true) => {
    onMaking(true);
    const passphrase = await bridge.makePassphrase().finally(() => onMaking(false));
    // What the user has typed in the meantime is not overwritten.
    if (input.current?.value !== '' || !isStillWanted()) return;
    setShown(true);
    onChange(passphrase);
    announceMade();
  };

  const makeFirst = useEffectEvent((isStillWanted: () => boolean) => {
    if (empty) void make(isStillWanted);
  });
  /** What is sent now does not wait for a passphrase that it does not get. */
  const stopWaiting = useEffectEvent(() => onMaking(false));
  useEffect(() => {
    if (!isWanted) return;
    const wish = { isOver: false };
    makeFirst(() => !wish.isOver);
    return () => {
      wish.isOver = true;
      stopWaiting();
    };
  }, [isWanted]);

  useCommandKey('g', () => {
    if (empty) void make();
  });

  return (
    <div className={`${control.className} ${styles.both}`}>
      <input
        dir="auto"
        {...control}
        ref={input}
        className={styles.input}
        name="passphrase"
        type={shown ? 'text' : 'password'}
        value={value}
        placeholder={state.policy.passphraseRequired ? undefined : text('compose.passphraseNone')}
        aria-required={state.policy.passphraseRequired || undefined}
        onChange={(event) => {
          // The next passphrase starts hidden again.
          if (event.target.value === '') setShown(false);
          onChange(event.target.value);
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <Button
        kind="quiet"
        aria-label={text(
          empty ? 'compose.makePassphraseName' : shown ? 'compose.hidePassphrase' : 'compose.showPassphrase',
        )}
        title={empty ? hotkeyText(text, 'CommandOrControl+G', state.platform) : undefined}
        aria-keyshortcuts={empty ? (state.platform === 'darwin' ? 'Meta+G' : 'Control+G') : undefined}
        onClick={() => (empty ? void make() : setShown(!shown))}
      >
        {text(empty ? 'compose.makePassphrase' : shown ? 'ui.hide' : 'ui.show')}
      </Button>
      <Announcement>{made ? text('compose.passphraseMade') : ''}</Announcement>
    </div>
  );
};
