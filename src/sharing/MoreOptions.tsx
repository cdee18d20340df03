import { useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { validityOf } from './FormCallouts.tsx';
import type { TypedLink } from './link-form.ts';
import styles from './MoreOptions.module.css';
import type { FieldName } from './where-to-fix.ts';

interface MoreOptionsProps {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly typed: TypedLink;
  readonly onType: (change: Partial<TypedLink>) => void;
  readonly invalidField: FieldName | null;
}

/** The options that need an account. Without one they are disabled, and say why. */
export const MoreOptions = ({ open, onToggle, typed, onType, invalidField }: MoreOptionsProps) => {
  const { state, text } = useApp();
  const id = useId();
  const reason = `${id}-reason`;
  const anonymous = state.profile === null || state.profile.username === null;
  const fields = [
    { name: 'recipient', type: 'email', example: 'bo@example.com' },
    { name: 'shareDomain', type: 'text', example: 'secrets.example.com' },
  ] as const;
  return (
    <div className={styles.more}>
      <Button
        kind="quiet"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onToggle(!open)}
      >
        <ChevronIcon />
        {text('compose.more')}
      </Button>
      <div id={id} className={styles.fields} hidden={!open}>
        {anonymous ? (
          <p id={reason} className={styles.reason}>
            {text('compose.accountNeeded')}
          </p>
        ) : null}
        {fields.map(({ name, type, example }) => {
          const { invalid, describedBy } = validityOf(name, invalidField);
          return (
            <Field
              key={name}
              label={text(name === 'recipient' ? 'compose.recipient' : 'compose.domain')}
              hint={
                anonymous
                  ? undefined
                  : text(name === 'recipient' ? 'compose.recipientHint' : 'compose.domainHint')
              }
              invalid={invalid}
              describedBy={anonymous ? reason : describedBy}
            >
              {(control) => (
                <input
                  dir="auto"
                  {...control}
                  name={name}
                  type={type}
                  value={anonymous ? '' : typed[name]}
                  placeholder={anonymous ? undefined : example}
                  disabled={anonymous}
                  onChange={(event) => onType({ [name]: event.target.value })}
                  autoComplete="off"
                  spellCheck={false}
                />
              )}
            </Field>
          );
        })}
      </div>
    </div>
  );
};
