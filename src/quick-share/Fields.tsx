import { LinkFields, mendOf } from '../link/LinkFields.tsx';
import type { FieldName } from '../link/link-form.ts';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { maxSecretBytes } from '../shared/limits.ts';
import { utf8Bytes } from '../shared/utf8.ts';
import { Field } from '../ui/Field.tsx';
import { focusOnArrival } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import { numberText } from '../ui/words.ts';
import styles from './Fields.module.css';
import type { Typed } from './form.ts';

interface FieldsProps {
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
  readonly secretFault: Failure | null;
  readonly invalidField: FieldName | null;
  readonly onMaking: (making: boolean) => void;
}

export const Fields = ({ typed, onType, secretFault, invalidField, onMaking }: FieldsProps) => {
  const { text } = useApp();
  return (
    <>
      <div className={styles.secret}>
        <Field
          label={text('compose.secret')}
          hint={<SecretFoot bytes={utf8Bytes(typed.secret)} />}
          error={secretFault === null ? null : secretFaultText(secretFault)}
          {...mendOf('secret', invalidField)}
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
      <LinkFields typed={typed} onType={onType} invalidField={invalidField} onMaking={onMaking} />
    </>
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
