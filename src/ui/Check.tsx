import { useId } from 'react';
import styles from './Check.module.css';
import { Hidden } from './Hidden.tsx';

interface CheckProps {
  readonly label: string;
  /** Said before the label, where the eye needs no words. */
  readonly spoken?: string | undefined;
  readonly checked: boolean;
  /** It cannot be changed now, and is still reachable. */
  readonly fixed?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export const Check = ({ label, spoken, checked, fixed = false, onChange }: CheckProps) => {
  const id = useId();
  return (
    <div className={styles.check}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-disabled={fixed || undefined}
        onChange={(event) => {
          if (!fixed) onChange(event.target.checked);
        }}
      />
      <label htmlFor={id}>
        {spoken === undefined ? null : <Hidden>{`${spoken} `}</Hidden>}
        {label}
      </label>
    </div>
  );
};
