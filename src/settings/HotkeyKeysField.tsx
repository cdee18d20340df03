import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { hotkeyText } from '../shared/hotkey-text.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { HotkeyRecorder } from './HotkeyRecorder.tsx';
import styles from './HotkeySection.module.css';

interface HotkeyKeysFieldProps {
  /** In Electron's notation; empty for none yet. */
  readonly keys: string;
  readonly onChange: (keys: string) => void;
}

/** The keys of a hotkey that is not saved yet. */
export const HotkeyKeysField = ({ keys, onChange }: HotkeyKeysFieldProps) => {
  const { state, text } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  const [recording, setRecording] = useState(false);
  const stop = () => {
    flushSync(() => setRecording(false));
    button.current?.focus();
  };
  return (
    <fieldset className={styles.keys}>
      <legend>{text('hotkey.keys')}</legend>
      {recording ? (
        <HotkeyRecorder
          onPressed={(pressed) => {
            onChange(pressed);
            stop();
          }}
          onStop={stop}
        />
      ) : (
        <div className={styles.current}>
          {keys === '' ? null : <Keys>{hotkeyText(text, keys, state.platform)}</Keys>}
          <Button ref={button} onClick={() => setRecording(true)}>
            {text(keys === '' ? 'hotkey.choose' : 'hotkey.change')}
          </Button>
        </div>
      )}
      {state.hotkey.by === 'app' ? null : <p className={styles.soft}>{text('hotkey.proposed')}</p>}
    </fieldset>
  );
};
