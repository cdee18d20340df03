import { useId } from 'react';
import styles from './Checkbox.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface CheckboxProps {
  readonly label: string;
  /** Read before the label by screen readers, when the label alone is only clear visually. */
  readonly spoken?: string | undefined;
  readonly checked: boolean;
  /** Cannot be changed now, but is still focusable. */
  readonly fixed?: boolean;
  /** Why it cannot be changed, shown beneath. */
  readonly reason?: string | null;
  readonly onChange: (checked: boolean) => void;
}

export const Checkbox = ({
  label,
  spoken,
  checked,
  fixed = false,
  reason = null,
  onChange,
}: CheckboxProps) => {
  const id = useId();
  return (
    <div className={styles.check}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-disabled={fixed || undefined}
        aria-describedby={reason === null ? undefined : `${id}-reason`}
        onChange={(event) => {
          if (!fixed) onChange(event.target.checked);
        }}
      />
      <label htmlFor={id}>
        {spoken === undefined ? null : <VisuallyHidden>{`${spoken} `}</VisuallyHidden>}
        {label}
      </label>
      {reason === null ? null : (
        <p id={`${id}-reason`} className={styles.reason}>
          {reason}
        </p>
      )}
    </div>
  );
};
