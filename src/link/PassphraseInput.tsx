import { useRef, useState } from 'react';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import type { Control } from '../ui/Field.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './PassphraseInput.module.css';
import { useBriefly } from './use-moment.ts';

interface PassphraseInputProps {
  readonly control: Control;
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
  readonly onMaking: (making: boolean) => void;
}

/** Empty it offers to make a passphrase up; after that it shows what is in it, or hides it. */
export const PassphraseInput = ({ control, value, onChange, onMaking }: PassphraseInputProps) => {
  const { text } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const [made, beginMade] = useBriefly();
  const empty = value === '';

  const make = async () => {
    onMaking(true);
    const passphrase = await bridge.makePassphrase().finally(() => onMaking(false));
    // What was typed meanwhile is worth more.
    if (input.current?.value !== '') return;
    setShown(true);
    onChange(passphrase);
    beginMade();
  };

  return (
    <div className={styles.both}>
      <input
        {...control}
        ref={input}
        className={`${control.className} ${styles.input}`}
        name="passphrase"
        type={shown ? 'text' : 'password'}
        value={value}
        placeholder={text('compose.passphraseNone')}
        onChange={(event) => {
          // Another one begins: who shows it is asked again.
          if (event.target.value === '') setShown(false);
          onChange(event.target.value);
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <Button
        kind="quiet"
        className={styles.action}
        aria-label={text(
          empty ? 'compose.makePassphraseName' : shown ? 'compose.hidePassphrase' : 'compose.showPassphrase',
        )}
        onClick={() => (empty ? void make() : setShown(!shown))}
      >
        {text(empty ? 'compose.makePassphrase' : shown ? 'ui.hide' : 'ui.show')}
      </Button>
      <Announcement>{made ? text('compose.passphraseMade') : ''}</Announcement>
    </div>
  );
};
