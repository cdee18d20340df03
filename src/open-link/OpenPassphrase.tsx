import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

interface OpenPassphraseProps {
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
}

export const OpenPassphrase = ({ value, onChange, invalid, describedBy }: OpenPassphraseProps) => {
  const { text } = useApp();
  const [shown, setShown] = useState(false);
  return (
    <Field label={text('open.passphrase')} invalid={invalid} describedBy={describedBy}>
      {(control) => (
        <div className={styles.passphrase}>
          <input
            dir="auto"
            {...control}
            name="passphrase"
            type={shown ? 'text' : 'password'}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
          <Button
            kind="quiet"
            aria-label={text(shown ? 'open.hidePassphrase' : 'open.showPassphrase')}
            onClick={() => setShown(!shown)}
          >
            {text(shown ? 'ui.hide' : 'ui.show')}
          </Button>
        </div>
      )}
    </Field>
  );
};
