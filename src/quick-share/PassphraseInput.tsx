import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import type { Control } from '../ui/Field.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './PassphraseInput.module.css';

interface PassphraseInputProps {
  readonly control: Control;
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
}

export const PassphraseInput = ({ control, value, onChange }: PassphraseInputProps) => {
  const { text } = useApp();
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.both}>
      <input
        {...control}
        className={`${control.className} ${styles.input}`}
        name="passphrase"
        type={shown ? 'text' : 'password'}
        value={value}
        placeholder={text('compose.passphraseNone')}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      {value === '' && !shown ? null : (
        <Button
          kind="quiet"
          className={styles.toggle}
          aria-label={text(shown ? 'compose.hidePassphrase' : 'compose.showPassphrase')}
          onClick={() => setShown(!shown)}
        >
          {text(shown ? 'ui.hide' : 'ui.show')}
        </Button>
      )}
    </div>
  );
};
