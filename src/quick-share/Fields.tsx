import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { maxSecretBytes } from '../shared/limits.ts';
import type { Bytes } from '../shared/units.ts';
import { utf8Bytes } from '../shared/utf8.ts';
import { validityOf } from '../sharing/FormCallouts.tsx';
import { LinkFields } from '../sharing/LinkFields.tsx';
import type { FieldName } from '../sharing/where-to-fix.ts';
import { Field } from '../ui/Field.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { numberText } from '../ui/format.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Fields.module.css';
import type { Typed } from './form.ts';

interface FieldsProps {
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
  readonly secretProblem: Failure | null;
  readonly invalidField: FieldName | null;
  readonly onMaking: (making: boolean) => void;
}

export const Fields = ({ typed, onType, secretProblem, invalidField, onMaking }: FieldsProps) => {
  const { text } = useApp();
  return (
    <>
      <div className={styles.secret}>
        <Field
          label={text('compose.secret')}
          hint={<SecretFoot bytes={utf8Bytes(typed.secret)} />}
          error={secretProblem === null ? null : secretProblemText(secretProblem)}
          {...validityOf('secret', invalidField)}
        >
          {(control) => (
            <textarea
              {...control}
              className={`${control.className} ${styles.text}`}
              name="secret"
              value={typed.secret}
              onChange={(event) => onType({ secret: event.target.value })}
              ref={focusOnMount}
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

  function secretProblemText(problem: Failure): string {
    return problem.kind === 'invalid-secret' && problem.problem === 'too-large'
      ? text('compose.tooLarge')
      : failureText(text, problem, '');
  }
};

const SecretFoot = ({ bytes }: { readonly bytes: Bytes }) => {
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
