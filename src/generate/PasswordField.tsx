import { type ReactNode, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { lifetimeText, type Text } from '../shared/text.ts';
import type { Seconds } from '../shared/units.ts';
import { bridge } from '../ui/bridge.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Field } from '../ui/Field.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './PasswordField.module.css';

interface PasswordFieldProps {
  readonly value: string;
  readonly hint: ReactNode;
  /** More buttons next to Copy. */
  readonly buttons?: ReactNode;
  readonly onCopied?: (() => void) | undefined;
  readonly onFailure: (failure: Failure | null) => void;
}

/** The whole password, to read, select and copy. */
export const PasswordField = ({ value, hint, buttons, onCopied, onFailure }: PasswordFieldProps) => {
  const { state, text } = useApp();
  const [copied, setCopied] = useState<string | null>(null);
  const cleared = clearedText(text, state.preferences.clearClipboardAfter);
  return (
    <Field
      label={text('generate.password')}
      hint={
        <span className={styles.hint}>
          <span>{hint}</span>
          {copied === value && cleared !== null ? <span>{cleared}</span> : null}
        </span>
      }
    >
      {(control) => (
        <div className={`${control.className} ${styles.box}`}>
          <textarea
            dir="auto"
            id={control.id}
            aria-describedby={control['aria-describedby']}
            className={styles.value}
            name="secret"
            rows={1}
            readOnly
            value={value}
            onFocus={(event) => event.target.select()}
            spellCheck={false}
          />
          {buttons}
          <CopyButton
            label={text('generate.copyPassword')}
            announcement={[text('generate.passwordCopied'), cleared].filter(Boolean).join(' ')}
            copy={() => bridge.copyValue({ value })}
            onCopied={() => {
              setCopied(value);
              onCopied?.();
            }}
            onFailure={onFailure}
          />
        </div>
      )}
    </Field>
  );
};

const clearedText = (text: Text, after: Seconds | null): string | null =>
  after === null
    ? null
    : text('generate.cleared', {
        // One minute is shown as 60 seconds, since the user has to be quick.
        wait: after < 120 ? text('lifetime.seconds', { count: after }) : lifetimeText(text, after),
      });
