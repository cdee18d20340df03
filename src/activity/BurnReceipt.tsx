import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ReceiptView } from '../shared/model.ts';
import { Ask } from '../ui/Ask.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Field } from '../ui/Field.tsx';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Details.module.css';

interface BurnReceiptProps {
  readonly receipt: ReceiptView;
  readonly onBurned: () => void;
}

/** Burning asks first, and for the passphrase where only the user still knows it. */
export const BurnReceipt = ({ receipt: { id, passphraseNeeded, place }, onBurned }: BurnReceiptProps) => {
  const { text } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  const [stage, setStage] = useState<'rest' | 'asked' | 'under-way'>('rest');
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  const rest = () => {
    flushSync(() => {
      setStage('rest');
      setPassphrase('');
      setFailure(null);
    });
    button.current?.focus();
  };
  const burn = async () => {
    setStage('under-way');
    setFailure(null);
    const reply = await bridge.burnLink({
      id,
      passphrase: passphraseNeeded ? passphrase.slice(0, 1_000) || null : null,
    });
    if (reply.ok) return onBurned();
    setStage('asked');
    setFailure(reply.failure);
  };

  if (stage === 'rest') {
    return (
      <Button ref={button} danger aria-label={text('activity.burnLink')} onClick={() => setStage('asked')}>
        {text('activity.burn')}
      </Button>
    );
  }
  return (
    <div className={styles.question}>
      {passphraseNeeded ? (
        <Field label={text('activity.burnPassphrase')}>
          {(control) => (
            <input
              {...control}
              name="passphrase"
              type="password"
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
              autoComplete="off"
            />
          )}
        </Field>
      ) : null}
      {failure === null ? null : (
        <Note kind="danger" role="alert">
          {failureText(text, failure, place)}
        </Note>
      )}
      <Ask
        question={text('activity.burnQuestion')}
        yes={text('activity.burnLink')}
        no={text('activity.keep')}
        busy={stage === 'under-way'}
        onYes={() => void burn()}
        onNo={rest}
      />
    </div>
  );
};
