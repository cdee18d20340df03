import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

/** Ties a control to its label, hint and error. */
export interface Control {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** The id of another element that describes the control. */
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly children: (control: Control) => ReactNode;
}

export const Field = ({ label, hint, error = null, describedBy, invalid = false, children }: FieldProps) => {
  const id = useId();
  const hintId = hint === undefined ? null : `${id}-hint`;
  const errorId = error === null ? null : `${id}-error`;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: styles.control,
        'aria-describedby': [errorId, describedBy, hintId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': invalid || error !== null || undefined,
      })}
      {errorId === null ? null : (
        <p id={errorId} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {hintId === null ? null : (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  );
};
