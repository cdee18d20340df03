import { useLayoutEffect, useRef, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { maxTypedCharacters } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { focusOnArrival } from '../ui/focus.ts';
import { Note } from '../ui/Note.tsx';
import { Question } from '../ui/Question.tsx';
import { useApp } from '../ui/use-app-state.ts';

interface BurnQuestionProps {
  readonly receipt: ReceiptView;
  readonly failure: Failure | null;
  readonly onBurn: (passphrase: string | null) => Promise<void>;
  readonly onNo: () => void;
}

/** Burning asks first, and for the passphrase where only the user still knows it. */
export const BurnQuestion = ({ receipt, failure, onBurn, onNo }: BurnQuestionProps) => {
  const { text } = useApp();
  const { passphraseNeeded, serverName } = receipt;
  const input = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const isWrong =
    passphraseNeeded && failure?.kind === 'refused' && failure.reason === 'passphrase-wrong' && !busy;
  const unavailable = busy || (passphraseNeeded && passphrase === '');

  useLayoutEffect(() => input.current?.focus(), []);

  const burn = async () => {
    if (unavailable) return;
    setBusy(true);
    await onBurn(passphraseNeeded ? passphrase : null).finally(() => setBusy(false));
    // Where it was wrong it is typed anew; a question that is over has no field any more.
    input.current?.focus();
    input.current?.select();
  };
  const words = failure === null ? null : failureText(text, failure, serverName);

  return (
    <Question
      question={text('activity.burnQuestion')}
      onNo={() => {
        if (!busy) onNo();
      }}
      answers={
        <>
          <Button ref={passphraseNeeded ? null : focusOnArrival} unavailable={busy} onClick={onNo}>
            {text('activity.keep')}
          </Button>
          <Button danger unavailable={unavailable} onClick={() => void burn()}>
            {text('activity.burnLink')}
          </Button>
        </>
      }
    >
      {passphraseNeeded ? (
        <Field label={text('activity.burnPassphrase')} error={isWrong ? words : null}>
          {(control) => (
            <input
              {...control}
              ref={input}
              name="passphrase"
              type="password"
              value={passphrase}
              maxLength={maxTypedCharacters}
              readOnly={busy}
              onChange={(event) => setPassphrase(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') void burn();
              }}
              autoComplete="off"
            />
          )}
        </Field>
      ) : null}
      {words === null || isWrong || busy ? null : (
        <Note kind="danger" role="alert">
          {words}
        </Note>
      )}
    </Question>
  );
};
