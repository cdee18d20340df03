import { useLayoutEffect, useRef, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { maxTypedCharacters } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Field } from '../ui/Field.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { Question } from '../ui/Question.tsx';
import { useApp } from '../ui/use-app-state.ts';

interface BurnQuestionProps {
  readonly receipt: Pick<ReceiptView, 'passphraseNeeded' | 'serverName'>;
  readonly failure: Failure | null;
  readonly onBurn: (passphrase: string | null) => Promise<void>;
  readonly onNo: () => void;
}

/** Asks before a link is burned, and for its passphrase if only the user still has it. */
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
    // A wrong passphrase is typed again. After a success the field is gone.
    input.current?.focus();
    input.current?.select();
  };
  const message = failure === null ? null : failureText(text, failure, serverName);

  return (
    <Question
      question={text('activity.burnQuestion')}
      onNo={() => {
        if (!busy) onNo();
      }}
      answers={
        <>
          <Button ref={passphraseNeeded ? null : focusOnMount} unavailable={busy} onClick={onNo}>
            {text('activity.keep')}
          </Button>
          <Button danger unavailable={unavailable} onClick={() => void burn()}>
            {text('activity.burnLink')}
          </Button>
        </>
      }
    >
      {passphraseNeeded ? (
        <Field label={text('activity.burnPassphrase')} error={isWrong ? message : null}>
          {(control) => (
            <input
              dir="auto"
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
      {message === null || isWrong || busy ? null : (
        <Callout kind="danger" role="alert">
          {message}
        </Callout>
      )}
    </Question>
  );
};
