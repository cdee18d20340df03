import { useId } from 'react';
import { focusOnArrival } from '../ui/focus.ts';
import styles from './Choice.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, side by side. It begins with the focus. */
export const Choice = <Value extends string>({
  label,
  name,
  options,
  value,
  onChange,
}: ChoiceProps<Value>) => {
  const id = useId();
  return (
    <div className={styles.choice} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <div key={option.value} className={styles.option}>
          <input
            id={`${id}-${option.value}`}
            type="radio"
            name={name}
            checked={option.value === value}
            ref={option.value === value ? focusOnArrival : undefined}
            onChange={() => onChange(option.value)}
          />
          <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
        </div>
      ))}
    </div>
  );
};
