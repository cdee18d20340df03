import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { maxSecretBytes } from '../shared/limits.ts';
import type { Bytes } from '../shared/units.ts';
import { unseenIn, withoutUnseen } from '../shared/unseen.ts';
import { utf8Bytes } from '../shared/utf8.ts';
import { validityOf } from '../sharing/FormCallouts.tsx';
import { LinkFields } from '../sharing/LinkFields.tsx';
import type { FieldName } from '../sharing/where-to-fix.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { numberText } from '../ui/format.ts';
import { useAfter } from '../ui/use-after.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Fields.module.css';
import type { Typed } from './form.ts';
import { UnseenHint } from './UnseenHint.tsx';

interface FieldsProps {
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
  readonly secretProblem: Failure | null;
  readonly invalidField: FieldName | null;
  readonly onMaking: (making: boolean) => void;
  /** `null` where the text cannot become several links. */
  readonly onSeveral: (() => void) | null;
}

export const Fields = ({ typed, onType, secretProblem, invalidField, onMaking, onSeveral }: FieldsProps) => {
  const { text } = useApp();
  const area = useRef<HTMLTextAreaElement>(null);
  const unseenId = useId();
  const unseen = useMemo(() => unseenIn(typed.secret), [typed.secret]);
  // Whoever types a second line has a line break at the end for a moment, and means it.
  const hinted = useAfter(unseen !== null, 500) ? unseen : null;
  useLayoutEffect(() => area.current?.focus(), []);
  const validity = validityOf('secret', invalidField);
  return (
    <>
      <div className={styles.secret}>
        <Field
          label={text('compose.secret')}
          hint={<SecretFoot bytes={utf8Bytes(typed.secret)} />}
          error={secretProblem === null ? null : secretProblemText(secretProblem)}
          invalid={validity.invalid}
          describedBy={
            [validity.describedBy, hinted === null ? null : unseenId].filter(Boolean).join(' ') || undefined
          }
        >
          {(control) => (
            <textarea
              dir="auto"
              {...control}
              className={`${control.className} ${styles.text}`}
              name="secret"
              value={typed.secret}
              onChange={(event) => onType({ secret: event.target.value })}
              ref={area}
              autoComplete="off"
              autoCorrect="off"
              autoCapitalize="off"
              spellCheck={false}
            />
          )}
        </Field>
        {hinted === null ? null : (
          <UnseenHint
            id={unseenId}
            unseen={hinted}
            onTrim={() => {
              onType({ secret: withoutUnseen(typed.secret) });
              // The hint goes, and the focus must not go with it.
              area.current?.focus();
            }}
          />
        )}
        {onSeveral === null ? null : (
          <div className={styles.several}>
            <Button kind="quiet" onClick={onSeveral}>
              {text('several.offer')}
            </Button>
          </div>
        )}
      </div>
      <LinkFields
        typed={typed}
        onType={onType}
        invalidField={invalidField}
        isNew={typed.draft === null}
        onMaking={onMaking}
      />
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
