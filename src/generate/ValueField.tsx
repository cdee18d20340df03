import { type ReactNode, useState } from 'react';
import { CopyButton } from '../link/CopyButton.tsx';
import type { Failure } from '../shared/failure.ts';
import type { Seconds } from '../shared/limits.ts';
import { lifetimeText, type Text } from '../shared/text.ts';
import { bridge } from '../ui/bridge.ts';
import { Field } from '../ui/Field.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './ValueField.module.css';

interface ValueFieldProps {
  readonly value: string;
  /** What is to be known of it. */
  readonly hint: ReactNode;
  /** More buttons beside Copy. */
  readonly buttons?: ReactNode;
  readonly onCopied?: (() => void) | undefined;
  readonly onFailure: (failure: Failure | null) => void;
}

/** A password in full, to be read, selected and copied. */
export const ValueField = ({ value, hint, buttons, onCopied, onFailure }: ValueFieldProps) => {
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
        // One minute is counted in seconds: whoever pastes is in a hurry.
        wait: after < 120 ? text('lifetime.seconds', { count: after }) : lifetimeText(text, after),
      });
