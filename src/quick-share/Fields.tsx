import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { maxSecretBytes } from '../shared/limits.ts';
import { utf8Bytes } from '../shared/utf8.ts';
import { Field } from '../ui/Field.tsx';
import { focusOnArrival } from '../ui/focus.ts';
import { LifetimeSelect } from '../ui/LifetimeSelect.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { numberText } from '../ui/words.ts';
import styles from './Fields.module.css';
import type { FieldName, Typed } from './form.ts';
import { More } from './More.tsx';
import { PassphraseInput } from './PassphraseInput.tsx';

interface FieldsProps {
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
  readonly secretFault: Failure | null;
  readonly toMend: FieldName | null;
  readonly problemId: string;
}

export const Fields = ({ typed, onType, secretFault, toMend, problemId }: FieldsProps) => {
  const { state, text } = useApp();
  const [moreOpen, setMoreOpen] = useState(false);
  const mend = (name: FieldName) => ({
    invalid: toMend === name,
    describedBy: toMend === name ? problemId : undefined,
  });
  return (
    <div className={styles.fields}>
      <div className={styles.secret}>
        <Field
          label={text('compose.secret')}
          hint={<SecretFoot bytes={utf8Bytes(typed.secret)} />}
          error={secretFault === null ? null : secretFaultText(secretFault)}
          {...mend('secret')}
        >
          {(control) => (
            <textarea
              {...control}
              className={`${control.className} ${styles.text}`}
              name="secret"
              value={typed.secret}
              onChange={(event) => onType({ secret: event.target.value })}
              ref={focusOnArrival}
              autoComplete="off"
              autoCorrect="off"
              autoCapitalize="off"
              spellCheck={false}
            />
          )}
        </Field>
      </div>
      <div className={styles.row}>
        <LifetimeSelect
          label={text('compose.lifetime')}
          value={typed.lifetime ?? state.defaultLifetime}
          onChange={(lifetime) => onType({ lifetime })}
        />
        <Field label={text('compose.passphrase')} {...mend('passphrase')}>
          {(control) => (
            <PassphraseInput
              control={control}
              value={typed.passphrase}
              onChange={(passphrase) => onType({ passphrase })}
            />
          )}
        </Field>
      </div>
      <More
        open={moreOpen || toMend === 'recipient' || toMend === 'shareDomain'}
        onToggle={setMoreOpen}
        typed={typed}
        onType={onType}
        mend={mend}
      />
    </div>
  );

  function secretFaultText(fault: Failure): string {
    return fault.kind === 'invalid-secret' && fault.problem === 'too-large'
      ? text('compose.tooLarge')
      : failureText(text, fault, '');
  }
};

const SecretFoot = ({ bytes }: { readonly bytes: number }) => {
  const { state, text } = useApp();
  return (
    <span className={styles.foot}>
      <span>{text('compose.once')}</span>{' '}
      <span className={bytes > maxSecretBytes ? styles.tooMany : styles.bytes}>
        {text('compose.bytes', {
          bytes: numberText(state.language, bytes),
          most: numberText(state.language, maxSecretBytes),
        })}
      </span>
    </span>
  );
};
