import { useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import type { FieldName, TypedLink } from './link-form.ts';
import styles from './More.module.css';

interface MoreProps {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly typed: TypedLink;
  readonly onType: (change: Partial<TypedLink>) => void;
  readonly mend: (name: FieldName) => {
    readonly invalid: boolean;
    readonly describedBy: string | undefined;
  };
}

/** What only an account can do. Without one it is shown, and says so. */
export const More = ({ open, onToggle, typed, onType, mend }: MoreProps) => {
  const { state, text } = useApp();
  const id = useId();
  const whyNot = `${id}-why-not`;
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
          <p id={whyNot} className={styles.whyNot}>
            {text('compose.accountNeeded')}
          </p>
        ) : null}
        {fields.map(({ name, type, example }) => {
          const { invalid, describedBy } = mend(name);
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
              describedBy={anonymous ? whyNot : describedBy}
            >
              {(control) => (
                <input
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
